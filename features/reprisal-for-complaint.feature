Feature: reprisal-for-complaint
  An alert is no answer to a complaint.

  Background:
    Given a red notice as of 2026-02-02
    And requesting_country is AE
    And history.reprisal is yes

  Scenario: An official announced the alert as the answer to the complaint
    Then reprisal-for-complaint is established

  Scenario: Only the order in time
    Given history.reprisal is no
    Then reprisal-for-complaint is not established

  Scenario: Not known
    Given history.reprisal is unknown
    Then reprisal-for-complaint is undetermined
    And reprisal-for-complaint misses history.reprisal

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then reprisal-for-complaint does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then reprisal-for-complaint is established
