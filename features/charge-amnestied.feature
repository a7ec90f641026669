Feature: charge-amnestied
  An amnesty of the requesting country, certified there, ends the charge.

  Background:
    Given a red notice as of 2018-12-03
    And requesting_country is DZ
    And a charge
      | label             | rebellion |
      | class             | other     |
      | amnestied         | yes       |
      | amnesty_certified | yes       |

  Scenario: Covered and certified
    Then charge-amnestied is established for charge 1
    And the exception not-certified does not apply for charge 1

  Scenario: Nobody has certified it
    Given charge 1 has
      | amnesty_certified | no |
    Then charge-amnestied is excepted for charge 1
    And the exception not-certified applies for charge 1
    And amnesty-not-certified is established for charge 1

  Scenario: Whether it is certified is not known, and it is for the applicant to show
    Given charge 1 has
      | amnesty_certified | unknown |
    Then charge-amnestied is open for charge 1
    And the exception not-certified is not shown for charge 1
    And charge-amnestied for charge 1 misses charge.amnesty_certified

  Scenario: No amnesty covers the act
    Given charge 1 has
      | amnestied | no |
    Then charge-amnestied is not established for charge 1

  Scenario: Whether one does is not known
    Given charge 1 has
      | amnestied | unknown |
    Then charge-amnestied is undetermined for charge 1

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then charge-amnestied does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then charge-amnestied is established for charge 1
