Feature: decision-overdue
  Four months for access, nine for correction and deletion.

  Background:
    Given a red notice as of 2022-06-15
    And request.kind is deletion
    And request.admissible_on is 2021-06-01

  Scenario: A year after it was admissible
    Then decision-overdue is established
    And the exception decided is not shown

  Scenario: Nine months to the day
    Given request.admissible_on is 2021-09-15
    Then decision-overdue is not established

  Scenario: Nine months and a day
    Given request.admissible_on is 2021-09-14
    Then decision-overdue is established

  Scenario: Access: four months to the day
    Given request.kind is access
    And request.admissible_on is 2022-02-15
    Then decision-overdue is not established

  Scenario: Access: four months and a day
    Given request.kind is access
    And request.admissible_on is 2022-02-14
    Then decision-overdue is established

  Scenario: Access: it will be admissible later
    Given request.kind is access
    And request.admissible_on is 2022-07-01
    Then decision-overdue is not established

  Scenario: It will be admissible later
    Given request.admissible_on is 2022-07-01
    Then decision-overdue is not established

  Scenario: A request for revision has no such time here
    Given request.kind is revision
    Then decision-overdue is not established

  Scenario: Since when it is admissible is not known
    Given request.admissible_on is unknown
    Then decision-overdue is open
    And decision-overdue misses request.admissible_on

  Scenario: What was asked for is not known
    Given request.kind is unknown
    Then decision-overdue is open

  Scenario: The Commission has decided
    Given request.decision is compliant
    Then decision-overdue is excepted
    And the exception decided applies

  Scenario: The day before the Statute
    Given the date is 2017-03-10
    Then decision-overdue does not apply

  Scenario: On the first day of the Statute
    Given the date is 2017-03-11
    And request.admissible_on is 2016-01-01
    Then decision-overdue is established
