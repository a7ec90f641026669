Feature: decided-before
  After a decision only revision is open.

  Background:
    Given a red notice as of 2022-06-15
    And requesting_country is XA
    And request.decision is compliant
    And request.decided_on is 2021-02-01

  Scenario: The Commission kept the data
    Then decided-before is established
    And the exception not-yet does not apply
    And the report says "revision"

  Scenario: It kept them with an update
    Given request.decision is compliant_with_update
    Then decided-before is established

  Scenario: It kept them if the bureau confirms something
    Given request.decision is compliant_if_confirmed
    Then decided-before is established

  Scenario: An earlier revision did not meet the conditions
    Given request.decision is revision_conditions_not_met
    Then decided-before is established

  Scenario: It decided against the data
    Given request.decision is non_compliant
    Then decided-before is not established

  Scenario: The request was not admissible
    Given request.decision is inadmissible
    Then decided-before is not established

  Scenario: What it decided is not known
    Given request.decision is unknown
    Then decided-before is undetermined
    And decided-before misses request.decision

  Scenario: It decided later than the day of the screening
    Given request.decided_on is 2022-06-16
    Then decided-before is excepted
    And the exception not-yet applies

  Scenario: On the very day
    Given request.decided_on is 2022-06-15
    Then decided-before is established

  Scenario: When it decided is not known
    Given request.decided_on is unknown
    Then decided-before is established
    And the exception not-yet is not shown

  Scenario: The day before the Statute
    Given the date is 2017-03-10
    Then decided-before does not apply

  Scenario: On the first day of the Statute
    Given the date is 2017-03-11
    And request.decided_on is 2017-03-11
    Then decided-before is established
