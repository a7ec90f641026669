Feature: revision-without-new-fact
  What was known, or changes nothing, opens no revision.

  Background:
    Given a red notice as of 2022-06-15
    And request.decision is compliant
    And request.new_fact_known_before is yes
    And request.new_fact_decisive is yes
    And request.repeated is no

  Scenario: It was known before
    Then revision-without-new-fact is established

  Scenario: It could not have changed the decision
    Given request.new_fact_known_before is no
    And request.new_fact_decisive is no
    Then revision-without-new-fact is established

  Scenario: The same request again
    Given request.new_fact_known_before is no
    And request.repeated is yes
    Then revision-without-new-fact is established

  Scenario: A fact that is new and decisive
    Given request.new_fact_known_before is no
    Then revision-without-new-fact is not established

  Scenario: Whether it was known is not known
    Given request.new_fact_known_before is unknown
    Then revision-without-new-fact is open
    And revision-without-new-fact misses request.new_fact_known_before

  Scenario: Whether it is decisive is not known
    Given request.new_fact_known_before is no
    And request.new_fact_decisive is unknown
    Then revision-without-new-fact is open

  Scenario: Whether it repeats a request is not known
    Given request.new_fact_known_before is no
    And request.repeated is unknown
    Then revision-without-new-fact is open

  Scenario: Nothing has been decided
    Given request.decision is unknown
    Then revision-without-new-fact is undetermined

  Scenario: The data were deleted
    Given request.decision is non_compliant
    Then revision-without-new-fact is not established

  Scenario: The day before it began
    Given the date is 2017-03-10
    Then revision-without-new-fact does not apply

  Scenario: On the day it began
    Given the date is 2017-03-11
    Then revision-without-new-fact is established
