Feature: purpose-not-stated
  Data are processed for a stated purpose.

  Background:
    Given a red notice as of 2019-09-16
    And notice.states_purpose is no

  Scenario: The record states no purpose
    Then purpose-not-stated is established

  Scenario: It does
    Given notice.states_purpose is yes
    Then purpose-not-stated is not established

  Scenario: The record has not been seen
    Given notice.states_purpose is unknown
    Then purpose-not-stated is undetermined
    And purpose-not-stated is untouched
    And purpose-not-stated misses notice.states_purpose

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | purpose            |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then purpose-not-stated is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | purpose            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then purpose-not-stated is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then purpose-not-stated is established
    And the exception answered is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then purpose-not-stated is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then purpose-not-stated does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then purpose-not-stated is established
    And the exception answered does not apply
