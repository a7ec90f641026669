Feature: right-to-life
  A real risk to this person's life, other than a lawful sentence.

  Background:
    Given a red notice as of 2021-09-06
    And rights.life_at_risk is personal

  Scenario: Earlier attempts on this person's life
    Then right-to-life is established

  Scenario: Others were killed, with no link to this person
    Given rights.life_at_risk is general_only
    Then right-to-life is not established

  Scenario: Nothing is known
    Given rights.life_at_risk is unknown
    Then right-to-life is undetermined
    And right-to-life misses rights.life_at_risk

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then right-to-life does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then right-to-life is established
