Feature: consul-not-told
  An arrest of which the consul was not told is one irregularity, and is asked about.

  Background:
    Given a red notice as of 2024-03-11
    And requesting_country is IR
    And treatment.consul_told is no

  Scenario: The consul was not told
    Then consul-not-told is established
    And the exception answered is not shown

  Scenario: The consul was told
    Given treatment.consul_told is yes
    Then consul-not-told is not established

  Scenario: It is not known
    Given treatment.consul_told is unknown
    Then consul-not-told is undetermined
    And consul-not-told misses treatment.consul_told

  Scenario: Asked about the trial, the requesting country explained it
    Given a question
      | topic  | fair_trial         |
      | put_to | requesting_country |
      | answer | specific           |
    Then consul-not-told is excepted
    And the exception answered applies

  Scenario: It gave a general reply
    Given a question
      | topic  | fair_trial         |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then consul-not-told is established
    And the exception answered does not apply

  Scenario: It explained something else
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then consul-not-told is established

  Scenario: The day before it began
    Given the date is 1967-03-18
    Then consul-not-told does not apply

  Scenario: On the day it began
    Given the date is 1967-03-19
    Then consul-not-told is established
