Feature: charge-time-barred
  A charge time-barred under the requesting country's own law has lost its basis.

  Background:
    Given a red notice as of 2020-10-12
    And requesting_country is RO
    And notice.sought_for is prosecution
    And a charge
      | label                  | forgery |
      | limitation_expired     | yes     |
      | limitation_interrupted | no      |

  Scenario: The time has run out
    Then charge-time-barred is established for charge 1
    And the exception interrupted does not apply for charge 1

  Scenario: Whether the period was interrupted is for the requesting country to show
    Given charge 1 has
      | limitation_interrupted | unknown |
    Then charge-time-barred is established for charge 1
    And the exception interrupted is not shown for charge 1

  Scenario: An act of the court interrupted it
    Given charge 1 has
      | limitation_interrupted | yes |
    Then charge-time-barred is excepted for charge 1
    And the exception interrupted applies for charge 1

  Scenario: The time still runs
    Given charge 1 has
      | limitation_expired | no |
    Then charge-time-barred is not established for charge 1

  Scenario: Whether it has run out is not known
    Given charge 1 has
      | limitation_expired | unknown |
    Then charge-time-barred is undetermined for charge 1
    And charge-time-barred for charge 1 misses charge.limitation_expired

  Scenario: One charge of two is time-barred
    Given a charge
      | label              | fraud |
      | limitation_expired | no    |
    And the charges are all
    Then charge 1 is struck
    And charge 2 is not settled
    And the scope is part

  Scenario: A charge that may yet be stated
    Given the charges may be more
    Then charge-time-barred is undetermined for a further charge

  Scenario: The person is sought to serve a sentence
    Given notice.sought_for is sentence
    Then charge-time-barred is not established for charge 1

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then charge-time-barred does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then charge-time-barred is established for charge 1

  Scenario: What the person is sought for is not known
    Given notice.sought_for is unknown
    Then charge-time-barred is undetermined for charge 1
