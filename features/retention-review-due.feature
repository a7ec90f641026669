Feature: retention-review-due
  In the six months before the period ends the requesting country is asked whether it still needs the data.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The period ends in three months
    Given record.expires_on is 2019-12-20
    Then retention-review-due is established

  Scenario: It ends today
    Given record.expires_on is 2019-09-16
    Then retention-review-due is established

  Scenario: It ended yesterday
    Given record.expires_on is 2019-09-15
    Then retention-review-due is not established

  Scenario: It ends in six months to the day
    Given record.expires_on is 2020-03-16
    Then retention-review-due is established

  Scenario: It ends a day later
    Given record.expires_on is 2020-03-17
    Then retention-review-due is not established

  Scenario: When it ends is not known
    Then retention-review-due is undetermined
    And retention-review-due is untouched
    And retention-review-due misses record.expires_on

  Scenario: The day the Rules came into force
    Given record.expires_on is 2012-12-20
    And the date is 2012-07-01
    Then retention-review-due is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then retention-review-due does not apply
