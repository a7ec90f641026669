Feature: arbitrary-detention
  Arbitrary detention of this person is one reason to doubt.

  Background:
    Given a red notice as of 2015-11-30
    And rights.arbitrary_detention is personal

  Scenario: Shown for this person
    Then arbitrary-detention is established

  Scenario: Shown for the country only
    Given rights.arbitrary_detention is general_only
    Then arbitrary-detention is not established

  Scenario: Nothing is known
    Given rights.arbitrary_detention is unknown
    Then arbitrary-detention is undetermined
    And arbitrary-detention misses rights.arbitrary_detention

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then arbitrary-detention does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then arbitrary-detention is established
