Feature: article-3-weighty
  Where who the person is and the setting weigh heavily, and no ordinary crime is described, the doubt is a strong one.

  Background:
    Given a red notice as of 2019-05-06
    And requesting_country is KZ
    And notice.describes_acts is yes
    And person.role is opposition_member
    And person.in_opposition is yes
    And person.political_tie is active
    And person.pursued_for_relative is no
    And person.targeted_group is none
    And person.in_office is no
    And neutrality.requester_kind is national_bureau
    And neutrality.de_facto_authority is no
    And neutrality.interstate_conflict is yes
    And neutrality.belligerent_request is no
    And neutrality.disputed_territory is no
    And neutrality.partisan_effect is no
    And neutrality.bureau_objected is no
    And neutrality.objection_from_nationality_state is no
    And neutrality.dispute is none
    And third.courts_found_political is no
    And third.states_protested is no
    And third.convicted_on_same_facts is no
    And third.surrendered_co_accused is no
    And obligations.prosecute_or_extradite is no
    And obligations.security_council is no
    And obligations.humanitarian_law is no
    And obligations.protected_right is no
    And context.seizure_of_power is no
    And context.charged_by_seizing_authority is no
    And context.charged_after_regime_change is no
    And context.follows_political_act is no
    And context.near_election is no
    And context.opponents_charged_together is no
    And context.mass_prosecution is no
    And context.pattern_against_group is no
    And context.law_aimed_at_group is no
    And context.dropped_on_change_of_side is no
    And context.serial_cases is no
    And context.prosecution_directed is no
    And context.related_to_protest is no
    And context.separatist_conflict is no
    And context.predates_role is no
    And context.neutral_explanation is no
    And refugee.status is none
    And extradition.could_arrest_at_home is no
    And no refusals
    And no findings
    And no earlier_requests
    And no co_accused_persons
    And a charge
      | label                        | fraud        |
      | class                        | fraud        |
      | violence                     | not_alleged  |
      | gain                         | alleged_only |
      | victims                      | not_alleged  |
      | terrorist_act                | not_alleged  |
      | ordinary_law_core            | yes          |
      | matches_facts                | yes          |
      | linked_to_political_activity | no           |
      | capacity                     | private      |

  # The level is 5.

  Scenario: An opposition politician in a case that sets two states against one another, and no gain described
    Then article-3-weighty is established
    And the weighing is 5
    And the outcome is serious_doubts
    And article-3-predominance is not established

  Scenario: The head of an opposition group and mass riots after a contested election
    Given neutrality.interstate_conflict is no
    And context.related_to_protest is yes
    And context.near_election is yes
    Then article-3-weighty is established
    And the weighing is 5

  Scenario: The same, and no election
    Given neutrality.interstate_conflict is no
    And context.related_to_protest is yes
    Then article-3-weighty is not established
    And article-3-doubtful is established
    And the weighing is 4

  Scenario: The gain is described
    Given charge 1 has
      | gain | particularised |
    Then article-3-weighty is not established
    And the weighing is 3

  Scenario: Whether gain is described is not known
    Given charge 1 has
      | gain | unknown |
    Then article-3-weighty is open
    And the weighing is from 3 to 5
    And article-3-weighty misses charge.gain

  Scenario: A private person whose gain is described
    Given person.role is none
    And person.in_opposition is no
    And person.political_tie is none
    And charge 1 has
      | gain | particularised |
    Then article-3-weighty is not established

  Scenario: A genocide suspect wanted by a tribunal
    Given neutrality.requester_kind is international_tribunal
    And charge 1 has
      | class | genocide |
    Then article-3-weighty is excepted
    And the exception tribunal-request applies

  Scenario: A state asks, and nothing shows ordinary crime
    Then article-3-weighty is established
    And the exception tribunal-request does not apply
    And the exception shown-to-be-ordinary does not apply

  Scenario: A court elsewhere convicted on the same facts
    Given third.convicted_on_same_facts is yes
    Then article-3-weighty is excepted
    And the exception shown-to-be-ordinary applies

  Scenario: An opponent whose hostage-taking is described, with what this person did to whom
    Given context.prosecution_directed is yes
    And third.courts_found_political is yes
    And charge 1 has
      | class          | hostage_taking |
      | violence       | particularised |
      | victims        | particularised |
      | role_described | yes            |
    Then article-3-weighty is excepted
    And the exception crime-against-private-persons applies

  Scenario: The same, and what this person did is not told
    Given context.prosecution_directed is yes
    And third.courts_found_political is yes
    And charge 1 has
      | class          | hostage_taking |
      | violence       | particularised |
      | victims        | particularised |
      | role_described | no             |
    Then article-3-weighty is established
    And the exception crime-against-private-persons does not apply

  Scenario: Whether this person's part is told is not known
    Given context.prosecution_directed is yes
    And third.courts_found_political is yes
    And charge 1 has
      | class          | hostage_taking |
      | violence       | particularised |
      | victims        | particularised |
    Then article-3-weighty is established
    And the exception crime-against-private-persons is not shown

  Scenario Outline: The class or a grave threat tells what is a crime against life or liberty
    Given context.prosecution_directed is yes
    And third.courts_found_political is yes
    And charge 1 has
      | class          | <class>        |
      | grave_threat   | <threat>       |
      | violence       | particularised |
      | victims        | particularised |
      | role_described | yes            |
    Then the exception crime-against-private-persons <answer>

    Examples:
      | class           | threat  | answer         |
      | arson           | yes     | applies        |
      | property_damage | no      | does not apply |
      | property_damage | unknown | is not shown   |
      | unknown         | unknown | is not shown   |

  Scenario: Co-accused were surrendered: the doubt stays
    Given third.surrendered_co_accused is yes
    Then article-3-weighty is established
    And the exception shown-to-be-ordinary does not apply

  Scenario: Nothing is known of what could answer it
    Given neutrality.requester_kind is unknown
    And third.convicted_on_same_facts is unknown
    And charge 1 has
      | class | crime_against_humanity |
    Then article-3-weighty is established
    And the exception tribunal-request is not shown
    And the exception shown-to-be-ordinary is not shown

  Scenario: A sitting office-holder of another country
    Given person.in_office is yes
    And person.serves_state is UZ
    Then the factor office-abroad counts 2

  Scenario: A sitting office-holder of the requesting country
    Given person.in_office is yes
    And person.serves_state is KZ
    Then the factor office-abroad counts 0

  Scenario: Which country the office-holder serves is not known
    Given person.in_office is yes
    Then the factor office-abroad counts from 0 to 2

  Scenario: A like request of the same country was refused as political
    Given an earlier_request
      | about   | like_matter     |
      | outcome | refused_at_gate |
      | ground  | neutrality      |
    Then the factor source-record counts 1

  Scenario: Which of its requests were refused is not known
    Given the earlier_requests may be more
    Then the factor source-record counts from 0 to 1

  Scenario: The first day of the Constitution
    Given the date is 1956-06-13
    Then article-3-weighty is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then article-3-weighty does not apply

  Scenario Outline: What one more element of the case changes
    Given <fact> is <value>
    Then the factor <factor> counts <points>
    And article-3-weighty is <status>

    Examples:
      | fact                                 | value   | factor                    | points       | status          |
      | context.prosecution_directed         | yes     | direction                 | 2            | established     |
      | context.prosecution_directed         | unknown | direction                 | from 0 to 2  | established     |
      | person.in_opposition                 | unknown | opponent                  | from 0 to 2  | undetermined    |
      | context.pattern_against_group        | yes     | pattern                   | 1            | established     |
      | context.dropped_on_change_of_side    | yes     | pattern                   | 1            | established     |
      | context.mass_prosecution             | unknown | pattern                   | from 0 to 1  | established     |
      | context.related_to_protest           | yes     | setting                   | 1            | established     |
      | context.separatist_conflict          | unknown | setting                   | from 0 to 1  | established     |
      | context.near_election                | unknown | timing                    | from 0 to 1  | established     |
      | neutrality.bureau_objected           | yes     | protests                  | 1            | established     |
      | third.states_protested               | unknown | protests                  | from 0 to 1  | established     |
      | obligations.protected_right          | yes     | protected-right           | 2            | established     |
      | obligations.protected_right          | unknown | protected-right           | from 0 to 2  | established     |
      | person.in_office                     | unknown | office-abroad             | from 0 to 2  | established     |
      | context.serial_cases                 | yes     | pattern                   | 1            | established     |
      | neutrality.de_facto_authority        | yes     | source-partial            | 2            | established     |
      | context.charged_by_seizing_authority | unknown | source-partial            | from 0 to 2  | established     |
      | neutrality.interstate_conflict       | unknown | taking-sides              | from 0 to 2  | undetermined    |
      | context.seizure_of_power             | yes     | turn-of-power             | 1            | established     |
      | context.charged_after_regime_change  | unknown | turn-of-power             | from 0 to 1  | established     |
      | third.courts_found_political         | yes     | found-political-elsewhere | 3            | established     |
      | third.courts_found_political         | unknown | found-political-elsewhere | from 0 to 3  | established     |

  Scenario Outline: What the charge itself changes
    Given charge 1 has
      | <fact> | <value> |
    Then the factor <factor> counts <points>
    And article-3-weighty is <status>

    Examples:
      | fact                         | value          | factor                 | points       | status          |
      | linked_to_political_activity | yes            | acts-tied-to-politics  | 3            | established     |
      | capacity                     | official_act   | acts-tied-to-politics  | 3            | established     |
      | capacity                     | protected_work | acts-tied-to-politics  | 3            | established     |
      | capacity                     | office_for_gain | acts-tied-to-politics | 0            | established     |
      | capacity                     | unknown        | acts-tied-to-politics  | from 0 to 3  | established     |
      | class                        | hooliganism    | vague-names            | 1            | established     |
      | class                        | treason        | vague-names            | 1            | established     |
      | class                        | separatism     | vague-names            | 1            | established     |
      | class                        | unknown        | vague-names            | from 0 to 1  | established     |
      | ordinary_law_core            | no             | no-ordinary-crime      | 1            | established     |
      | ordinary_law_core            | unknown        | no-ordinary-crime      | from 0 to 1  | established     |
      | matches_facts                | no             | charge-and-facts-apart | 1            | established     |
      | matches_facts                | unknown        | charge-and-facts-apart | from 0 to 1  | established     |
      | violence                     | particularised | violence               | -2           | not established |
      | violence                     | unknown        | violence               | from -2 to 0 | undetermined    |
      | victims                      | unknown        | private-victims        | from -2 to 0 | undetermined    |

  Scenario: What public role the person has is not known
    Given person.role is unknown
    And person.political_tie is none
    Then the factor public-role counts from 0 to 1
    And article-3-weighty is undetermined

  Scenario: The members' dispute ended in publication
    Given neutrality.dispute is decided_for_publication
    Then article-3-weighty is excepted
    And the exception shown-to-be-ordinary applies

  Scenario: How the members' dispute ended is not known
    Given neutrality.dispute is unknown
    Then article-3-weighty is established
    And the exception shown-to-be-ordinary is not shown

  Scenario: An ordinary inquiry, older than the role, is shown
    Given context.predates_role is yes
    And context.neutral_explanation is yes
    Then article-3-weighty is excepted
    And the exception shown-to-be-ordinary applies

  Scenario: Whether the older inquiry was an ordinary one is not known
    Given context.predates_role is yes
    And context.neutral_explanation is unknown
    Then article-3-weighty is established
    And the exception shown-to-be-ordinary is not shown

  Scenario: A grave attack far from the conflict, shown by a foreign court
    Given charge 1 has
      | class                 | terrorist_act       |
      | terrorist_act         | shown_independently |
      | grave_threat          | yes                 |
      | outside_conflict_area | yes                 |
    Then article-3-weighty is excepted
    And the exception shown-to-be-ordinary applies

  Scenario: Whether the attack was a grave threat is not known
    Given charge 1 has
      | class                 | terrorist_act       |
      | terrorist_act         | shown_independently |
      | outside_conflict_area | yes                 |
    Then article-3-weighty is established
    And the exception shown-to-be-ordinary is not shown

  Scenario: A treaty duty to pursue corruption does not take the doubt away
    Given obligations.prosecute_or_extradite is yes
    Then article-3-weighty is established
