Feature: suspension-too-long
  A country may suspend its alert for six months, then it has to withdraw it or stand by it.

  Background:
    Given a red notice as of 2019-09-16
    And the stage is suspended
    And record.suspended_since is 2019-01-10

  Scenario: Suspended in January
    Then suspension-too-long is established
    And the report says "2019-01-10"

  Scenario: Six months to the day
    Given record.suspended_since is 2019-03-16
    Then suspension-too-long is not established

  Scenario: Six months and a day
    Given record.suspended_since is 2019-03-15
    Then suspension-too-long is established

  Scenario: The suspension was lifted
    Given the stage is published
    Then suspension-too-long is not established

  Scenario: Suspended, and since when is not known
    Given record.suspended_since is unknown
    Then suspension-too-long is undetermined
    And suspension-too-long is untouched
    And suspension-too-long misses record.suspended_since

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | purpose            |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then suspension-too-long is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | purpose            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then suspension-too-long is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then suspension-too-long is established
    And the exception answered is not shown

  Scenario: A suspension that lies ahead of the day of the screening
    Given record.suspended_since is 2020-01-01
    Then suspension-too-long is not established

  Scenario: The day the Rules came into force
    Given record.suspended_since is 2011-10-10
    And the date is 2012-07-01
    Then suspension-too-long is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then suspension-too-long does not apply

  Scenario: The stage of the alert is not known
    Given stage is unknown
    Then suspension-too-long is undetermined

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then suspension-too-long is established
    And the exception answered does not apply
