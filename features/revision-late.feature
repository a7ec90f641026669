Feature: revision-late
  Later than six months from discovery revision is closed.

  Background:
    Given a red notice as of 2022-06-15
    And request.decision is compliant_with_update
    And request.new_fact_on is 2021-03-01

  Scenario: Discovered more than a year ago
    Then revision-late is established

  Scenario: Discovered six months ago to the day
    Given request.new_fact_on is 2021-12-15
    Then revision-late is not established

  Scenario: Discovered six months and a day ago
    Given request.new_fact_on is 2021-12-14
    Then revision-late is established

  Scenario: Discovered after the day of the screening
    Given request.new_fact_on is 2022-07-01
    Then revision-late is not established

  Scenario: When is not known
    Given request.new_fact_on is unknown
    Then revision-late is open
    And revision-late misses request.new_fact_on

  Scenario: Nothing has been decided
    Given request.decision is unknown
    Then revision-late is undetermined

  Scenario: The data were deleted
    Given request.decision is non_compliant
    Then revision-late is not established

  Scenario: The day before the Statute
    Given the date is 2017-03-10
    Then revision-late does not apply

  Scenario: On the first day of the Statute
    Given the date is 2017-03-11
    And request.new_fact_on is 2016-01-01
    Then revision-late is established
