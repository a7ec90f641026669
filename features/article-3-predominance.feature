Feature: article-3-predominance
  What is political in a case is weighed against what is ordinary crime in it, on the facts and not on the label.

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

  # The level is 6. An opponent of the government with a public role counts 3.

  Scenario: An opposition politician charged with a fraud whose gain is only alleged
    Then article-3-predominance is not established
    And the weighing is 3
    And the factor opponent counts 2
    And the factor public-role counts 1
    And the factor personal-gain counts 0

  Scenario: A point below the level
    Given context.near_election is yes
    And context.opponents_charged_together is yes
    Then article-3-predominance is not established
    And the weighing is 5
    And article-3-doubtful is established

  Scenario: Exactly at the level
    Given context.follows_political_act is yes
    And context.prosecution_directed is yes
    Then article-3-predominance is established
    And the weighing is 6
    And the outcome is grounds_established

  Scenario: A point above the level
    Given context.follows_political_act is yes
    And context.prosecution_directed is yes
    And third.states_protested is yes
    Then article-3-predominance is established
    And the weighing is 7

  Scenario: The same politician, with dates, sums and accounts of the gain
    Given context.follows_political_act is yes
    And context.prosecution_directed is yes
    And charge 1 has
      | gain | particularised |
    Then article-3-predominance is not established
    And the weighing is 4
    And the factor personal-gain counts -2

  Scenario: Whether gain is described is not known
    Given context.follows_political_act is yes
    And context.prosecution_directed is yes
    And charge 1 has
      | gain | unknown |
    Then article-3-predominance is open
    And the weighing is from 4 to 6
    And article-3-predominance misses charge.gain

  Scenario: A minister of the governing party has a public role and no shield
    Given person.role is senior_official
    And person.in_opposition is no
    And charge 1 has
      | class | bribery        |
      | gain  | particularised |
    Then article-3-predominance is not established
    And the weighing is -1

  # Ordinary cases

  Scenario: Bank fraud with a pending claim for asylum
    Given person.role is businessperson
    And person.in_opposition is no
    And person.political_tie is none
    And refugee.status is claim_pending
    And charge 1 has
      | gain    | particularised |
      | victims | particularised |
    Then article-3-predominance is not established
    And the weighing is -4

  Scenario: Drug trafficking by a mafia
    Given person.role is none
    And person.in_opposition is no
    And person.political_tie is none
    And context.mass_prosecution is yes
    And obligations.prosecute_or_extradite is yes
    And charge 1 has
      | class | drug_trafficking |
      | gain  | particularised   |
    Then article-3-predominance is not established
    And the weighing is -2

  Scenario: A murder over an inheritance
    Given person.role is none
    And person.in_opposition is no
    And person.political_tie is none
    And charge 1 has
      | class    | murder         |
      | violence | particularised |
      | victims  | particularised |
    Then article-3-predominance is not established
    And the weighing is -4

  Scenario: A soldier murders on the base and goes before a military court
    Given person.role is soldier
    And person.in_opposition is no
    And person.political_tie is none
    And charge 1 has
      | class    | murder         |
      | violence | particularised |
    Then article-3-predominance is not established

  Scenario: Nothing is known of an ordinary case but the charge
    Given a red notice as of 2019-05-06
    And a charge
      | class    | murder         |
      | violence | particularised |
    Then article-3-predominance is untouched

  Scenario: A company collapses, gain is traced, and ties to a fallen government are weak
    Given person.role is businessperson
    And person.in_opposition is no
    And person.political_tie is kinship_or_business
    And context.charged_after_regime_change is yes
    And charge 1 has
      | class | embezzlement        |
      | gain  | shown_independently |
    Then article-3-predominance is not established
    And the weighing is -1

  Scenario: A relative of a fallen president, and nothing else political
    Given person.role is relative_of_figure
    And person.in_opposition is no
    And person.political_tie is kinship_or_business
    And context.charged_after_regime_change is yes
    Then article-3-predominance is not established
    And the weighing is 1

  Scenario: A businessman pursued in order to reach a relative who leads the opposition, whose data were deleted
    Given person.role is businessperson
    And person.in_opposition is no
    And person.political_tie is kinship_or_business
    And person.pursued_for_relative is yes
    And context.opponents_charged_together is yes
    And a co_accused
      | same_case | yes                   |
      | data      | deleted_non_compliant |
    Then article-3-predominance is not established
    And article-3-doubtful is established
    And co-accused-non-compliant is established
    And the outcome is serious_doubts
    And the weighing is 5
    And the factor co-accused-cleared counts 2

  # Political cases

  Scenario: An ousted head of state charged with abuse of power
    Given person.role is former_head_of_state_or_government
    And context.charged_after_regime_change is yes
    And charge 1 has
      | label          | abuse of power  |
      | class          | abuse_of_office |
      | gain           | not_alleged     |
      | capacity       | protected_work |
    Then article-3-predominance is established
    And the weighing is 8
    And the factor acts-tied-to-politics counts 3
    And the factor vague-names counts 1

  Scenario: The same head of state charged with taking public money, with a money trail
    Given person.role is former_head_of_state_or_government
    And context.charged_after_regime_change is yes
    And charge 1 has
      | class | embezzlement   |
      | gain  | particularised |
    Then article-3-predominance is not established
    And the weighing is 2

  Scenario: A prominent opponent charged with an old murder after falling out, and the murder is only named
    Given person.role is activist
    And context.follows_political_act is yes
    And neutrality.partisan_effect is yes
    And charge 1 has
      | class    | murder       |
      | violence | alleged_only |
      | victims  | alleged_only |
    Then article-3-predominance is established
    And the weighing is 6

  Scenario: The same opponent, with the killing described in full
    Given person.role is activist
    And context.follows_political_act is yes
    And neutrality.partisan_effect is yes
    And charge 1 has
      | class    | murder         |
      | violence | particularised |
      | victims  | particularised |
    Then article-3-predominance is not established
    And the weighing is 2
    And article-3-doubtful is not established

  Scenario: An independence leader charged with the arson of a police station
    Given person.role is activist
    And context.separatist_conflict is yes
    And charge 1 has
      | class                        | arson        |
      | violence                     | alleged_only |
      | linked_to_political_activity | yes          |
    Then article-3-predominance is established
    And the weighing is 7
    And the factor setting counts 1

  Scenario: An activist charged with hooliganism for a protest
    Given person.role is activist
    And context.related_to_protest is yes
    And charge 1 has
      | class                        | hooliganism |
      | linked_to_political_activity | yes         |
    Then article-3-predominance is established
    And the weighing is 8

  Scenario: A foreign head of state charged over a military strike
    Given person.role is head_of_state_or_government
    And person.in_opposition is no
    And person.in_office is yes
    And person.serves_state is US
    And neutrality.interstate_conflict is yes
    And charge 1 has
      | class    | murder       |
      | violence | alleged_only |
      | capacity | official_act |
    Then article-3-predominance is established
    And the weighing is 8
    And the factor office-abroad counts 2
    And the factor taking-sides counts 2

  Scenario: A protester with no role in public life, charged over a peaceful march
    Given person.role is none
    And person.in_opposition is no
    And person.political_tie is none
    And context.related_to_protest is yes
    And obligations.protected_right is yes
    And charge 1 has
      | class                        | unauthorised_assembly |
      | ordinary_law_core            | no                    |
      | linked_to_political_activity | yes                   |
    Then article-3-predominance is established
    And the weighing is 7
    And the factor no-ordinary-crime counts 1

  # Several charges

  Scenario: A described murder and a bare charge of abuse of office
    Given person.role is former_politician
    And context.charged_after_regime_change is yes
    And charge 1 has
      | class          | abuse_of_office |
      | gain           | not_alleged     |
      | capacity       | official_act    |
    And a charge
      | class                        | murder         |
      | violence                     | particularised |
      | gain                         | not_alleged    |
      | victims                      | particularised |
      | ordinary_law_core            | yes            |
      | matches_facts                | yes            |
      | linked_to_political_activity | no             |
      | capacity                     | private |
    Then article-3-predominance is not established
    And the weighing is 0
    And the factor acts-tied-to-politics counts 0
    And the factor vague-names counts 0
    And the factor violence counts -2

  Scenario: Facts that do not amount to the offence named
    Given charge 1 has
      | matches_facts | no |
    Then the factor charge-and-facts-apart counts 1
    And the weighing is 4

  # What others have said

  Scenario: A foreign court has found the case political
    Given third.courts_found_political is yes
    Then article-3-predominance is established
    And the factor found-political-elsewhere counts 3

  Scenario: Extradition was refused in reasons as political, on the same facts
    Given a refusal
      | ground     | political |
      | reasoned   | yes       |
      | same_facts | yes       |
    Then article-3-predominance is established
    And the weighing is 6

  Scenario: Extradition was refused for lack of papers
    Given a refusal
      | ground     | formal |
      | reasoned   | yes    |
      | same_facts | yes    |
    Then article-3-predominance is not established
    And the factor found-political-elsewhere counts 0

  Scenario: The European Court found persecution of this person
    Given a finding
      | body    | european_court        |
      | about   | this_person           |
      | topic   | political_persecution |
      | adverse | yes                   |
    Then the factor found-political-elsewhere counts 3

  Scenario: Refuge from the requesting country
    Given refugee.status is refugee
    And refugee.feared_country is KZ
    And context.follows_political_act is yes
    Then article-3-predominance is established
    And the factor refuge-elsewhere counts 2

  Scenario: Refuge from another country
    Given refugee.status is refugee
    And refugee.feared_country is UZ
    And context.follows_political_act is yes
    Then article-3-predominance is not established
    And the factor refuge-elsewhere counts 0

  Scenario: Other states protested, and the person belongs to a group that is pursued as such
    Given third.states_protested is yes
    And person.targeted_group is ethnic
    Then article-3-predominance is not established
    And the factor protests counts 1
    And the factor targeted-group counts 1

  Scenario: The state could have arrested the person at home and turned the plane away
    Given extradition.could_arrest_at_home is yes
    Then the factor missed-arrest counts 1

  Scenario: The charge was brought by those who seized power
    Given context.charged_by_seizing_authority is yes
    And context.seizure_of_power is yes
    Then article-3-predominance is established
    And the factor source-partial counts 2
    And the factor turn-of-power counts 1

  Scenario: A treaty binds states to pursue the acts described
    Given context.follows_political_act is yes
    And context.prosecution_directed is yes
    And obligations.prosecute_or_extradite is yes
    Then article-3-predominance is not established
    And the weighing is 5
    And the factor duty-to-pursue counts -1

  Scenario: Whether a treaty does is not known
    Given context.follows_political_act is yes
    And context.prosecution_directed is yes
    And obligations.prosecute_or_extradite is unknown
    Then article-3-predominance is open
    And the factor duty-to-pursue counts from -1 to 0

  Scenario: A treaty is named, but the alert describes no acts
    Given context.follows_political_act is yes
    And context.prosecution_directed is yes
    And obligations.prosecute_or_extradite is yes
    And notice.describes_acts is no
    Then article-3-predominance is established
    And the factor duty-to-pursue counts 0

  # What answers it

  Scenario: A genocide suspect with a public role, wanted by a tribunal
    Given neutrality.requester_kind is international_tribunal
    And context.charged_after_regime_change is yes
    And context.separatist_conflict is yes
    And context.law_aimed_at_group is yes
    And charge 1 has
      | class    | genocide     |
      | violence | alleged_only |
    Then article-3-predominance is excepted
    And the exception tribunal-request applies

  Scenario: A state asks
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    Then article-3-predominance is established
    And the exception tribunal-request does not apply
    And the exception grave-act-outside-article-3 does not apply
    And the exception courts-elsewhere-found-ordinary-crime does not apply
    And the exception older-ordinary-inquiry does not apply
    And the exception decided-for-publication does not apply

  Scenario: Nothing is known of what could answer it
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And neutrality.requester_kind is unknown
    And neutrality.dispute is unknown
    And third.convicted_on_same_facts is unknown
    And context.predates_role is unknown
    And context.neutral_explanation is unknown
    And charge 1 has
      | class         | war_crime |
      | terrorist_act | unknown   |
    Then article-3-predominance is established
    And the exception tribunal-request is not shown
    And the exception grave-act-outside-article-3 is not shown
    And the exception courts-elsewhere-found-ordinary-crime is not shown
    And the exception older-ordinary-inquiry is not shown
    And the exception decided-for-publication is not shown

  Scenario: A bomb on a beach abroad, shown by a foreign court, killed tourists
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And charge 1 has
      | class                 | terrorist_act       |
      | violence              | alleged_only        |
      | terrorist_act         | shown_independently |
      | grave_threat          | yes                 |
      | outside_conflict_area | yes                 |
      | aim_linked_to_victims | no                  |
    Then article-3-predominance is excepted
    And the exception grave-act-outside-article-3 applies

  Scenario: The same bomb, on the word of the requesting country alone
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And charge 1 has
      | class                 | terrorist_act  |
      | violence              | alleged_only   |
      | terrorist_act         | particularised |
      | grave_threat          | yes            |
      | outside_conflict_area | yes            |
    Then article-3-predominance is established
    And the exception grave-act-outside-article-3 does not apply

  Scenario: A court elsewhere convicted on the same facts
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And third.convicted_on_same_facts is yes
    Then article-3-predominance is excepted
    And the exception courts-elsewhere-found-ordinary-crime applies

  Scenario: Co-accused were surrendered, and no court elsewhere found the case political
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And third.surrendered_co_accused is yes
    Then article-3-predominance is excepted

  Scenario: Co-accused were surrendered, but another court found the case political
    Given third.courts_found_political is yes
    And third.surrendered_co_accused is yes
    Then article-3-predominance is established
    And the exception courts-elsewhere-found-ordinary-crime does not apply

  Scenario: An ordinary inquiry, older than the person's role
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And context.predates_role is yes
    And context.neutral_explanation is yes
    Then article-3-predominance is excepted
    And the exception older-ordinary-inquiry applies

  Scenario: An older inquiry alone answers nothing
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And context.predates_role is yes
    Then article-3-predominance is established
    And the exception older-ordinary-inquiry does not apply

  Scenario: The General Assembly decided for publication
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And neutrality.dispute is decided_for_publication
    Then article-3-predominance is excepted
    And the exception decided-for-publication applies

  Scenario Outline: Office of another country
    Given person.serves_state is UZ
    And <fact> is <value>
    Then the factor <factor> counts <points>

    Examples:
      | fact                         | value   | factor        | points      |
      | person.in_office             | yes     | office-abroad | 2           |
      | person.in_office             | unknown | office-abroad | from 0 to 2 |

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
    And context.prosecution_directed is yes
    And context.follows_political_act is yes
    Then article-3-predominance is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then article-3-predominance does not apply

  Scenario Outline: A foreign court has shown an attack that is not of the kind that leaves Article 3
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And charge 1 has
      | class                 | terrorist_act       |
      | violence              | alleged_only        |
      | terrorist_act         | shown_independently |
      | grave_threat          | <grave>             |
      | outside_conflict_area | <far>               |
      | aim_linked_to_victims | <link>              |
    Then article-3-predominance is established
    And the exception grave-act-outside-article-3 does not apply

    Examples:
      | grave | far | link |
      | no    | yes | no   |
      | yes   | no  | yes  |

  Scenario Outline: A refusal that says nothing for this case
    Given a refusal
      | ground     | political |
      | reasoned   | <reasons> |
      | same_facts | <same>    |
    Then the factor found-political-elsewhere counts 0

    Examples:
      | reasons | same |
      | no      | yes  |
      | yes     | no   |

  Scenario: A finding of another kind is read under Article 2
    Given a finding
      | body    | european_court |
      | about   | this_person    |
      | topic   | torture        |
      | adverse | yes            |
    Then the factor found-political-elsewhere counts 0

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then the factor vague-names counts from 0 to 1

  Scenario: What the charge says of violence is not known
    Given charge 1 has
      | violence | unknown |
    Then the factor violence counts from -2 to 0

  Scenario: A tribunal asks, and the class of the offence is not known
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And neutrality.requester_kind is international_tribunal
    And charge 1 has
      | class | unknown |
    Then the exception tribunal-request is not shown

  Scenario: A tribunal asks for a murder that is a breach of the laws of war
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And neutrality.requester_kind is international_tribunal
    And charge 1 has
      | class             | murder |
      | war_crime_quality | yes    |
    Then article-3-predominance is excepted
    And the exception tribunal-request applies

  Scenario: A tribunal asks for an ordinary murder
    Given context.prosecution_directed is yes
    And context.follows_political_act is yes
    And neutrality.requester_kind is international_tribunal
    And charge 1 has
      | class             | murder |
      | war_crime_quality | no     |
    Then article-3-predominance is established
    And the exception tribunal-request does not apply

  Scenario Outline: International law calls for the acts to be pursued, and they are described
    Given obligations.<duty> is yes
    Then the factor duty-to-pursue counts -1

    Examples:
      | duty                   |
      | prosecute_or_extradite |
      | security_council       |
      | humanitarian_law       |
