Feature: data-blocked
  A block protects for the time being and decides nothing.

  Background:
    Given a red notice as of 2014-03-01

  Scenario: The alert is blocked
    Given the stage is blocked
    Then data-blocked is established

  Scenario: Blocked on 21 February 2014
    Given record.blocked_on is 2014-02-21
    Then data-blocked is established
    And the report says "2014-02-21"

  Scenario: On the very day of the block
    Given record.blocked_on is 2014-03-01
    Then data-blocked is established

  Scenario: The day before the block
    Given the stage is published
    And record.blocked_on is 2014-03-02
    Then data-blocked is not established

  Scenario: Nothing is known of a block
    Given the stage is published
    Then data-blocked is undetermined
    And data-blocked is untouched
    And data-blocked misses record.blocked_on

  Scenario: The day the Rules came into force
    Given the stage is blocked
    And the date is 2012-07-01
    Then data-blocked is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then data-blocked does not apply
