Feature: dispute-submitted
  Since 2024 a protest leaves the data where they are, with a caveat.

  Background:
    Given a red notice as of 2026-06-01
    And neutrality.dispute is submitted

  Scenario: Another member has protested
    Then dispute-submitted is established
    And dispute-between-members does not apply

  Scenario: No dispute
    Given neutrality.dispute is none
    Then dispute-submitted is not established

  Scenario: It was decided
    Given neutrality.dispute is decided_against_publication
    Then dispute-submitted is not established
    And dispute-decided-against is established

  Scenario: It is not known
    Given neutrality.dispute is unknown
    Then dispute-submitted is untouched
    And dispute-submitted misses neutrality.dispute

  Scenario: The day before it began
    Given the date is 2024-11-29
    Then dispute-submitted does not apply

  Scenario: On the day it began
    Given the date is 2024-11-30
    Then dispute-submitted is established
