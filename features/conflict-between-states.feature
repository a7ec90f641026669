Feature: conflict-between-states
  A case that is part of a conflict between states is a doubt of its own and no more.

  Background:
    Given a red notice as of 2024-12-10
    And neutrality.interstate_conflict is yes

  Scenario: A case out of a quarrel between two states
    Then conflict-between-states is established
    And the exception tribunal-asks is not shown

  Scenario: No such conflict
    Given neutrality.interstate_conflict is no
    Then conflict-between-states is not established

  Scenario: Nothing is known of one
    Given neutrality.interstate_conflict is unknown
    Then conflict-between-states is undetermined

  Scenario: An international tribunal asks
    Given neutrality.requester_kind is international_tribunal
    Then conflict-between-states is excepted
    And the exception tribunal-asks applies

  Scenario: A national bureau asks
    Given neutrality.requester_kind is national_bureau
    And requesting_country is US
    Then conflict-between-states is established
    And the exception tribunal-asks does not apply

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then conflict-between-states is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then conflict-between-states does not apply

  Scenario: War crimes and nothing else
    Given a charge
      | label | killing of prisoners |
      | class | war_crime            |
    And the charges are all
    Then conflict-between-states is excepted
    And the exception international-crimes applies

  Scenario: A murder beside the war crimes
    Given a charge
      | label | killing of prisoners |
      | class | war_crime            |
    And a charge
      | label | murder |
      | class | murder |
    Then conflict-between-states is established
    And the exception international-crimes does not apply

  Scenario: What is charged is not known
    Then conflict-between-states is established
    And the exception international-crimes is not shown
