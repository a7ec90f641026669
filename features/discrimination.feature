Feature: discrimination
  Pursued for race, religion, sex, opinion or the like: it must be shown for this person.

  Background:
    Given a red notice as of 2021-08-23
    And rights.discrimination is personal

  Scenario: Shown for this person
    Then discrimination is established

  Scenario: The group fares badly, no more is shown
    Given rights.discrimination is general_only
    Then discrimination is not established

  Scenario: Nothing is shown
    Given rights.discrimination is none_shown
    Then discrimination is not established

  Scenario: Nothing is known
    Given rights.discrimination is unknown
    Then discrimination is undetermined
    And discrimination misses rights.discrimination

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then discrimination does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then discrimination is established
