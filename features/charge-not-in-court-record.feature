Feature: charge-not-in-court-record
  A charge that the court does not hold may not stand in the alert.

  Background:
    Given a red notice as of 2013-06-14
    And a charge
      | label           | premeditated murder |
      | in_court_record | no                  |
    And a charge
      | label           | membership of an extremist organisation |
      | in_court_record | yes                                     |

  Scenario: The murder charge is not in the court's record, the membership charge is
    Then charge-not-in-court-record is established for charge 1
    And charge-not-in-court-record is not established for charge 2
    And the outcome is grounds_established
    And the scope is part
    And charge 1 is struck

  Scenario: No charge is in the court's record
    Given charge 2 has
      | in_court_record | no |
    Then charge-not-in-court-record is established for charge 2
    And the scope is whole

  Scenario: Nobody has looked into the record
    Given charge 1 has
      | in_court_record | unknown |
    Then charge-not-in-court-record is undetermined for charge 1
    And charge-not-in-court-record is untouched for charge 1
    And charge-not-in-court-record for charge 1 misses charge.in_court_record

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | charges            |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then charge-not-in-court-record is excepted for charge 1
    And the exception answered applies for charge 1

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | charges            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then charge-not-in-court-record is established for charge 1
    And the exception answered does not apply for charge 1

  Scenario: Whether anybody asked is not known
    Then charge-not-in-court-record is established for charge 1
    And the exception answered is not shown for charge 1

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then charge-not-in-court-record is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then charge-not-in-court-record does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then charge-not-in-court-record is established for charge 1
    And the exception answered does not apply for charge 1
