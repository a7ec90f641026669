Feature: politician-in-political-context
  A politician charged in a political context, with no gain and no harm described, is a strong doubt.

  Background:
    Given a red notice as of 2024-11-30
    And person.role is opposition_member
    And context.near_election is yes
    And a charge
      | label | fraud |
      | class | fraud |

  Scenario: A candidate, a fraud of which no gain is told
    Given charge 1 has
      | gain     | not_alleged |
      | violence | not_alleged |
      | victims  | not_alleged |
    Then politician-in-political-context is established
    And the exception harm-or-gain-described does not apply

  Scenario: What the alert tells of gain and harm is not known
    Then politician-in-political-context is established
    And the exception harm-or-gain-described is not shown
    And the exception private-capacity is not shown

  Scenario Outline: Gain or harm is told with facts
    Given charge 1 has
      | <fact> | particularised |
    Then politician-in-political-context is excepted
    And the exception harm-or-gain-described applies

    Examples:
      | fact     |
      | gain     |
      | violence |
      | victims  |

  Scenario: Gain that is only alleged
    Given charge 1 has
      | gain | alleged_only |
    Then politician-in-political-context is established

  Scenario: A private act
    Given charge 1 has
      | capacity | private |
    Then politician-in-political-context is excepted
    And the exception private-capacity applies

  Scenario: An attempt on a head of state
    Given charge 1 has
      | class                  | murder |
      | head_of_state_targeted | yes    |
    Then politician-in-political-context is excepted
    And the exception head-of-state-targeted applies

  Scenario: An international tribunal asks for an international crime
    Given neutrality.requester_kind is international_tribunal
    And charge 1 has
      | class | crime_against_humanity |
    Then politician-in-political-context is excepted
    And the exception tribunal-request applies

  Scenario: An independent court elsewhere convicted on the same facts
    Given third.convicted_on_same_facts is yes
    Then politician-in-political-context is excepted
    And the exception shown-to-be-ordinary applies

  Scenario Outline: The context
    Given context.near_election is no
    And <fact> is yes
    Then politician-in-political-context is <status>

    Examples:
      | fact                                | status       |
      | context.seizure_of_power            | established  |
      | context.charged_by_seizing_authority | established |
      | context.related_to_protest          | established  |
      | context.separatist_conflict         | established  |
      | context.follows_political_act       | established  |
      | context.charged_after_regime_change | undetermined |

  Scenario: A minister who lost an ordinary election
    Given person.role is former_minister
    And context.near_election is no
    And context.seizure_of_power is no
    And context.charged_by_seizing_authority is no
    And context.related_to_protest is no
    And context.separatist_conflict is no
    And context.follows_political_act is no
    And context.charged_after_regime_change is yes
    Then politician-in-political-context is not established

  Scenario: A partner in business of somebody in politics
    Given person.role is businessperson
    And person.political_tie is kinship_or_business
    Then politician-in-political-context is established

  Scenario: A private person
    Given person.role is none
    And person.political_tie is none
    Then politician-in-political-context is not established

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then politician-in-political-context is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then politician-in-political-context does not apply

  Scenario: The sister of an opposition leader, charged after the unrest
    Given person.role is relative_of_figure
    And context.near_election is unknown
    And context.related_to_protest is yes
    Then politician-in-political-context is established

  Scenario: Who the person is is not known
    Given person.role is unknown
    Then politician-in-political-context is undetermined
    And politician-in-political-context misses person.role

  Scenario: How close the election was is not known
    Given context.near_election is unknown
    Then politician-in-political-context is undetermined
    And politician-in-political-context misses context.near_election

  Scenario: An inquiry of tax inspectors, older than the candidacy
    Given context.predates_role is yes
    And context.neutral_explanation is yes
    Then politician-in-political-context is excepted
    And the exception shown-to-be-ordinary applies

  Scenario: Members decided their dispute for publication
    Given neutrality.dispute is decided_for_publication
    Then politician-in-political-context is excepted
    And the exception shown-to-be-ordinary applies

  Scenario: Nothing shows an ordinary crime
    Given neutrality.requester_kind is national_bureau
    And requesting_country is XA
    And neutrality.dispute is none
    And third.convicted_on_same_facts is no
    And context.predates_role is no
    And charge 1 has
      | capacity               | official_act |
      | head_of_state_targeted | no           |
    Then politician-in-political-context is established
    And the exception private-capacity does not apply
    And the exception head-of-state-targeted does not apply
    And the exception tribunal-request does not apply
    And the exception shown-to-be-ordinary does not apply
