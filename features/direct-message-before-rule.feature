Feature: direct-message-before-rule
  Before there was a rule on messages, what was not in the databases was out of reach.

  Background:
    Given a diffusion as of 2019-09-16

  Scenario: The request went by message only
    Given record.channel is direct_message
    Then direct-message-before-rule is established

  Scenario: It is in the databases
    Given record.channel is database
    Then direct-message-before-rule is not established

  Scenario: Which way it went is not known
    Then direct-message-before-rule is undetermined
    And direct-message-before-rule is untouched
    And direct-message-before-rule misses record.channel

  Scenario: The last day without a rule
    Given the date is 2024-11-29
    And record.channel is direct_message
    Then direct-message-before-rule is established

  Scenario: The first day of the rule
    Given the date is 2024-11-30
    And record.channel is direct_message
    Then direct-message-before-rule is not established

  Scenario: The day the Rules came into force
    Given record.channel is direct_message
    And the date is 2012-07-01
    Then direct-message-before-rule is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then direct-message-before-rule does not apply
