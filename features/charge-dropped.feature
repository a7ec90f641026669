Feature: charge-dropped
  A dropped charge is taken out of the alert.

  Background:
    Given a red notice as of 2019-09-16
    And a charge
      | label   | bribery |
      | dropped | yes     |
    And a charge
      | label   | fraud |
      | dropped | no    |

  Scenario: Bribery was dropped, fraud stands
    Then charge-dropped is established for charge 1
    And charge-dropped is not established for charge 2
    And the scope is part
    And charge 1 is struck

  Scenario: Both were dropped
    Given charge 2 has
      | dropped | yes |
    Then charge-dropped is established for charge 2
    And the scope is whole

  Scenario: What became of the charge is not known
    Given charge 1 has
      | dropped | unknown |
    Then charge-dropped is undetermined for charge 1
    And charge-dropped is untouched for charge 1
    And charge-dropped for charge 1 misses charge.dropped

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then charge-dropped is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then charge-dropped does not apply
