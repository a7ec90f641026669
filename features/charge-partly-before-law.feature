Feature: charge-partly-before-law
  A law of a later day is asked about; it does not make an offence of what came before.

  Background:
    Given a red notice as of 2019-09-16
    And requesting_country is XA
    And a charge
      | label           | membership |
      | committed_on    | 2015-03-01 |
      | committed_until | 2017-05-01 |
      | law_from        | 2016-07-16 |

  Scenario: The law came in the course of the acts
    Then charge-partly-before-law is established for charge 1
    And the exception other-law-before is not shown for charge 1

  Scenario: It came the day before them
    Given charge 1 has
      | law_from | 2015-02-28 |
    Then charge-partly-before-law is not established for charge 1

  Scenario: It came on the day they began
    Given charge 1 has
      | law_from | 2015-03-01 |
    Then charge-partly-before-law is not established for charge 1

  Scenario: It came a day later
    Given charge 1 has
      | law_from | 2015-03-02 |
    Then charge-partly-before-law is established for charge 1

  Scenario: An earlier law made it an offence
    Given charge 1 has
      | law_in_force | yes |
    Then charge-partly-before-law is excepted for charge 1
    And the exception other-law-before applies for charge 1

  Scenario: No earlier law did
    Given charge 1 has
      | law_in_force | no |
    Then charge-partly-before-law is established for charge 1
    And the exception other-law-before does not apply for charge 1
    And charge-no-offence-then is established for charge 1

  Scenario: When it came is not known
    Given charge 1 has
      | law_from | unknown |
    Then charge-partly-before-law is undetermined for charge 1
    And charge-partly-before-law for charge 1 misses charge.law_from

  Scenario: When the act took place is not known
    Given charge 1 has
      | committed_on | unknown |
    Then charge-partly-before-law is undetermined for charge 1

  Scenario: The day before it began
    Given the date is 2012-06-30
    Then charge-partly-before-law does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    Then charge-partly-before-law is established for charge 1
