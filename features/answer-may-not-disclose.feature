Feature: answer-may-not-disclose
  "May not disclose" is neither yes nor no.

  Background:
    Given a red notice as of 2026-06-01
    And request.data is may_not_disclose

  Scenario: The Commission may not disclose
    Then answer-may-not-disclose is established

  Scenario: Nothing is recorded
    Given request.data is none_recorded
    Then answer-may-not-disclose is not established

  Scenario: Data are recorded
    Given request.data is recorded
    Then answer-may-not-disclose is not established

  Scenario: No answer yet
    Given request.data is unknown
    Then answer-may-not-disclose is undetermined
    And answer-may-not-disclose misses request.data

  Scenario: The day before it began
    Given the date is 2017-03-10
    Then answer-may-not-disclose does not apply

  Scenario: On the day it began
    Given the date is 2017-03-11
    Then answer-may-not-disclose is established
