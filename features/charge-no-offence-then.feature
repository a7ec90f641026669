Feature: charge-no-offence-then
  What was no offence when it was done is no charge to arrest for.

  Background:
    Given a red notice as of 2019-09-16
    And a charge
      | label        | financing of a foreign association |
      | law_in_force | no                                 |

  Scenario: The law came two years after the act
    Then charge-no-offence-then is established for charge 1

  Scenario: The law was in force at the time
    Given charge 1 has
      | law_in_force | yes |
    Then charge-no-offence-then is not established for charge 1

  Scenario: Since when the law is in force is not known
    Given charge 1 has
      | law_in_force | unknown |
    Then charge-no-offence-then is undetermined for charge 1
    And charge-no-offence-then is untouched for charge 1
    And charge-no-offence-then for charge 1 misses charge.law_in_force

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then charge-no-offence-then is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then charge-no-offence-then does not apply
