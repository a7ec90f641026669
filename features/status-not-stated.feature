Feature: status-not-stated
  A record has to say what the person is in the proceedings.

  Background:
    Given a red notice as of 2019-09-16
    And notice.states_status is no

  Scenario: The record is silent on whether the person is charged
    Then status-not-stated is established

  Scenario: It says charged
    Given notice.states_status is yes
    Then status-not-stated is not established

  Scenario: The record has not been seen
    Given notice.states_status is unknown
    Then status-not-stated is undetermined
    And status-not-stated is untouched
    And status-not-stated misses notice.states_status

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then status-not-stated is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then status-not-stated is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then status-not-stated is established
    And the exception answered is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then status-not-stated is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then status-not-stated does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then status-not-stated is established
    And the exception answered does not apply
