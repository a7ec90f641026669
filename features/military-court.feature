Feature: military-court
  A civilian before a military court is one reason to doubt.

  Background:
    Given a red notice as of 2013-06-14
    And rights.military_court_for_civilian is yes

  Scenario: A civilian in a mass military trial
    Then military-court is established

  Scenario: An ordinary court, or a soldier before a military one
    Given rights.military_court_for_civilian is no
    Then military-court is not established

  Scenario: Which court it was is not known
    Given rights.military_court_for_civilian is unknown
    Then military-court is undetermined
    And military-court misses rights.military_court_for_civilian

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then military-court does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then military-court is established
