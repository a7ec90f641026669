Feature: article-3-asked
  In the doubtful band the requesting country is asked.

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
    And neutrality.interstate_conflict is no
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

  # The level is 3.

  Scenario: An opposition politician and an alert that describes neither gain nor violence
    Then article-3-asked is established
    And the weighing is 3
    And the exception answered is not shown

  Scenario: Private victims are named: two points below the level
    Given charge 1 has
      | victims | particularised |
    Then article-3-asked is not established
    And the weighing is 1

  Scenario: A point above the level
    Given context.near_election is yes
    Then article-3-asked is established
    And the weighing is 4

  Scenario: Refuge counts for the question
    Given person.in_opposition is no
    And refugee.status is refugee
    And refugee.feared_country is KZ
    Then article-3-asked is established
    And the weighing is 3

  Scenario: Whether gain is described is not known
    Given charge 1 has
      | gain | unknown |
    Then article-3-asked is open
    And article-3-asked misses charge.gain

  Scenario: Asked, the requesting country described the acts
    Given a question
      | topic  | political_character |
      | put_to | requesting_country  |
      | answer | specific            |
    Then article-3-asked is excepted
    And the exception answered applies

  Scenario: Asked, it sent a general assurance
    Given a question
      | topic  | political_character |
      | put_to | requesting_country  |
      | answer | generic             |
    And the questions are all
    Then article-3-asked is established
    And the exception answered does not apply

  Scenario: A genocide suspect wanted by a tribunal
    Given neutrality.requester_kind is international_tribunal
    And charge 1 has
      | class | genocide |
    Then article-3-asked is excepted
    And the exception tribunal-request applies

  Scenario: A state asks, and no dispute was taken up
    Then article-3-asked is established
    And the exception tribunal-request does not apply
    And the exception decided-for-publication does not apply

  Scenario: The members' dispute ended in publication
    Given neutrality.dispute is decided_for_publication
    Then article-3-asked is excepted
    And the exception decided-for-publication applies

  Scenario: Who asks and whether a dispute was taken up is not known
    Given neutrality.requester_kind is unknown
    And neutrality.dispute is unknown
    And charge 1 has
      | class | genocide |
    Then article-3-asked is established
    And the exception tribunal-request is not shown
    And the exception decided-for-publication is not shown

  Scenario: A bank fraud by a private person
    Given person.role is businessperson
    And person.in_opposition is no
    And person.political_tie is none
    And charge 1 has
      | gain | particularised |
    Then article-3-asked is not established

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
    Then article-3-asked is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then article-3-asked does not apply

  Scenario Outline: What one more element of the case changes
    Given <fact> is <value>
    Then the factor <factor> counts <points>
    And article-3-asked is <status>

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
      | neutrality.belligerent_request       | yes     | taking-sides              | 2            | established     |
      | neutrality.disputed_territory        | yes     | taking-sides              | 2            | established     |
      | neutrality.partisan_effect           | unknown | taking-sides              | from 0 to 2  | established     |
      | context.seizure_of_power             | yes     | turn-of-power             | 1            | established     |
      | context.charged_after_regime_change  | unknown | turn-of-power             | from 0 to 1  | established     |
      | third.courts_found_political         | yes     | found-political-elsewhere | 3            | established     |
      | third.courts_found_political         | unknown | found-political-elsewhere | from 0 to 3  | established     |
      | extradition.could_arrest_at_home     | yes     | missed-arrest             | 1            | established     |
      | extradition.could_arrest_at_home     | unknown | missed-arrest             | from 0 to 1  | established     |
      | person.targeted_group                | ethnic  | targeted-group            | 1            | established     |
      | person.targeted_group                | unknown | targeted-group            | from 0 to 1  | established     |
      | refugee.status                       | unknown | refuge-elsewhere          | from 0 to 2  | established     |

  Scenario Outline: What the charge itself changes
    Given charge 1 has
      | <fact> | <value> |
    Then the factor <factor> counts <points>
    And article-3-asked is <status>

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
    And article-3-asked is undetermined

  Scenario Outline: What a decision on a co-accused counts
    Given a co_accused
      | same_case | <same> |
      | data      | <data> |
    And the co_accused_persons are all
    Then the factor co-accused-cleared counts <points>
    And article-3-asked is established

    Examples:
      | same | data                  | points      |
      | yes  | deleted_non_compliant | 2           |
      | yes  | refused_at_gate       | 2           |
      | yes  | unknown               | from 0 to 2 |
      | yes  | kept                  | 0           |
      | no   | deleted_non_compliant | 0           |

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then article-3-asked is established
    And the exception answered does not apply
