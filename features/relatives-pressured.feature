Feature: relatives-pressured
  Pressure on relatives or lawyers shows how the person would be treated.

  Background:
    Given a red notice as of 2020-03-02
    And rights.family_pressured is yes

  Scenario: A brother was held to make the person return
    Then relatives-pressured is established

  Scenario: No pressure
    Given rights.family_pressured is no
    Then relatives-pressured is not established

  Scenario: Not known
    Given rights.family_pressured is unknown
    Then relatives-pressured is undetermined
    And relatives-pressured misses rights.family_pressured

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then relatives-pressured does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then relatives-pressured is established
