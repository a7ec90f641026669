Feature: sentence-time-barred
  A sentence that can no longer be enforced at home cannot carry an alert.

  Background:
    Given a red notice as of 2020-10-12
    And requesting_country is IT
    And notice.sought_for is sentence
    And sentence.limitation_expired is yes
    And sentence.limitation_interrupted is no

  Scenario: The time for enforcement has run out
    Then sentence-time-barred is established
    And the exception interrupted does not apply

  Scenario: Whether the period was interrupted is for the requesting country to show
    Given sentence.limitation_interrupted is unknown
    Then sentence-time-barred is established
    And the exception interrupted is not shown

  Scenario: It was suspended while the person was in prison elsewhere
    Given sentence.limitation_interrupted is yes
    Then sentence-time-barred is excepted
    And the exception interrupted applies

  Scenario: The time still runs
    Given sentence.limitation_expired is no
    Then sentence-time-barred is not established

  Scenario: Not known
    Given sentence.limitation_expired is unknown
    Then sentence-time-barred is undetermined
    And sentence-time-barred misses sentence.limitation_expired

  Scenario: The person is sought to be tried
    Given notice.sought_for is prosecution
    Then sentence-time-barred is not established

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then sentence-time-barred does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then sentence-time-barred is established

  Scenario: What the person is sought for is not known
    Given notice.sought_for is unknown
    Then sentence-time-barred is undetermined
