Feature: direct-message
  A message from bureau to bureau is hard to reach.

  Background:
    Given a diffusion as of 2025-05-05

  Scenario: The request went by message only
    Given record.channel is direct_message
    Then direct-message is established

  Scenario: It is in the databases
    Given record.channel is database
    Then direct-message is not established

  Scenario: Which way it went is not known
    Then direct-message is undetermined
    And direct-message is untouched
    And direct-message misses record.channel

  Scenario: On the day from which the new rule is taken to hold
    Given the date is 2024-11-30
    And record.channel is direct_message
    Then direct-message is established

  Scenario: On the day before
    Given the date is 2024-11-29
    And record.channel is direct_message
    Then direct-message does not apply
    And direct-message-before-rule is established
