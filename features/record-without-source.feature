Feature: record-without-source
  A record has to name the bureau or body it comes from; a case file it need not name.

  Background:
    Given a red notice as of 2019-09-16
    And notice.states_source is no

  Scenario: The record names no source
    Then record-without-source is established

  Scenario: It names the bureau
    Given notice.states_source is yes
    Then record-without-source is not established

  Scenario: The record has not been seen
    Given notice.states_source is unknown
    Then record-without-source is undetermined
    And record-without-source is untouched
    And record-without-source misses notice.states_source

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then record-without-source is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then record-without-source is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then record-without-source is established
    And the exception answered is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then record-without-source is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then record-without-source does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then record-without-source is established
    And the exception answered does not apply

  Scenario: The bureau is named, no case file is
    Given notice.states_source is yes
    And notice.states_case_reference is no
    Then record-without-source is not established
