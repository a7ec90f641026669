Feature: court-not-independent
  A finding that the very court was not independent weighs as two doubts.

  Background:
    Given a red notice as of 2005-09-27
    And rights.independent_court is lack_found_in_case

  Scenario: The court of this case was found not to be independent
    Then court-not-independent is established

  Scenario: Only the courts in general are criticised
    Given rights.independent_court is general_only
    Then court-not-independent is not established

  Scenario: Nothing is shown
    Given rights.independent_court is none_shown
    Then court-not-independent is not established

  Scenario: Nothing is known
    Given rights.independent_court is unknown
    Then court-not-independent is undetermined
    And court-not-independent misses rights.independent_court

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then court-not-independent does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then court-not-independent is established
