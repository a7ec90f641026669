Feature: decision-not-carried-out
  Decided is not yet deleted.

  Background:
    Given a red notice as of 2022-06-15
    And stage is published
    And request.decision is non_compliant
    And request.decided_on is 2022-01-10

  Scenario: Five months later the notice is still there
    Then decision-not-carried-out is established

  Scenario: Two months to the day
    Given request.decided_on is 2022-04-15
    Then decision-not-carried-out is not established

  Scenario: Two months and a day
    Given request.decided_on is 2022-04-14
    Then decision-not-carried-out is established

  Scenario: It was deleted
    Given stage is deleted
    Then decision-not-carried-out is not established

  Scenario: The stage is not known
    Given stage is unknown
    Then decision-not-carried-out is undetermined

  Scenario: The data were kept
    Given request.decision is compliant
    Then decision-not-carried-out is not established

  Scenario: What was decided is not known
    Given request.decision is unknown
    Then decision-not-carried-out is undetermined

  Scenario: When is not known
    Given request.decided_on is unknown
    Then decision-not-carried-out is open
    And decision-not-carried-out misses request.decided_on

  Scenario: It will be decided later
    Given request.decided_on is 2022-07-01
    Then decision-not-carried-out is not established

  Scenario: The day before the Statute
    Given the date is 2017-03-10
    Then decision-not-carried-out does not apply

  Scenario: On the first day of the Statute
    Given the date is 2017-03-11
    And request.decided_on is 2016-11-01
    Then decision-not-carried-out is established
