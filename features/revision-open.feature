Feature: revision-open
  Six months from the day of discovery revision is open on a new fact.

  Background:
    Given a red notice as of 2022-06-15
    And request.decision is compliant
    And request.new_fact_on is 2022-03-01
    And request.new_fact_decisive is yes
    And request.new_fact_known_before is no

  Scenario: A judgment of another state, three months old
    Then revision-open is established
    And revision-late is not established

  Scenario: Six months to the day
    Given request.new_fact_on is 2021-12-15
    Then revision-open is established

  Scenario: Six months and a day
    Given request.new_fact_on is 2021-12-14
    Then revision-open is not established
    And revision-late is established

  Scenario: It was known before
    Given request.new_fact_known_before is yes
    Then revision-open is not established
    And revision-without-new-fact is established

  Scenario: Whether it was known before is not known
    Given request.new_fact_known_before is unknown
    Then revision-open is open
    And revision-open misses request.new_fact_known_before

  Scenario: It could not have changed the decision
    Given request.new_fact_decisive is no
    Then revision-open is not established
    And revision-without-new-fact is established

  Scenario: Whether it could have is not known
    Given request.new_fact_decisive is unknown
    Then revision-open is open

  Scenario: When it was discovered is not known
    Given request.new_fact_on is unknown
    Then revision-open is open

  Scenario: Nothing has been decided
    Given request.decision is unknown
    Then revision-open is undetermined

  Scenario: The data were deleted
    Given request.decision is non_compliant
    Then revision-open is not established

  Scenario: The day before the Statute
    Given the date is 2017-03-10
    Then revision-open does not apply

  Scenario: On the first day of the Statute
    Given the date is 2017-03-11
    And request.new_fact_on is 2017-03-11
    Then revision-open is established
