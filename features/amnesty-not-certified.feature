Feature: amnesty-not-certified
  An amnesty nobody has certified is a question to the requesting country.

  Background:
    Given a red notice as of 2018-12-03
    And requesting_country is DZ
    And a charge
      | label             | rebellion |
      | amnestied         | yes       |
      | amnesty_certified | no        |

  Scenario: Claimed and not certified
    Then amnesty-not-certified is established for charge 1
    And the exception answered is not shown for charge 1

  Scenario: The requesting country has answered to the point
    Given a question
      | topic  | amnesty            |
      | put_to | requesting_country |
      | answer | specific           |
    Then amnesty-not-certified is excepted for charge 1
    And the exception answered applies for charge 1

  Scenario: It has not answered
    Given a question
      | topic  | amnesty            |
      | put_to | requesting_country |
      | answer | silent             |
    And the questions are all
    Then amnesty-not-certified is established for charge 1
    And the exception answered does not apply for charge 1

  Scenario: It is certified
    Given charge 1 has
      | amnesty_certified | yes |
    Then amnesty-not-certified is not established for charge 1

  Scenario: Whether it is certified is not known
    Given charge 1 has
      | amnesty_certified | unknown |
    Then amnesty-not-certified is undetermined for charge 1
    And amnesty-not-certified for charge 1 misses charge.amnesty_certified

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then amnesty-not-certified does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then amnesty-not-certified is established for charge 1

  Scenario: No amnesty covers the charge
    Given charge 1 has
      | amnestied | no |
    Then amnesty-not-certified is not established for charge 1

  Scenario: Whether an amnesty covers the charge is not known
    Given charge 1 has
      | amnestied | unknown |
    Then amnesty-not-certified is undetermined for charge 1

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then amnesty-not-certified is established for charge 1
    And the exception answered does not apply
