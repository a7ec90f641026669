Feature: dispute-between-members
  While a dispute between members is open, the alert should not be seen.

  Background:
    Given a red notice as of 2019-05-06
    And neutrality.dispute is submitted

  Scenario: The dispute is before the Executive Committee
    Then dispute-between-members is established
    And the outcome is serious_doubts

  Scenario: No dispute
    Given neutrality.dispute is none
    Then dispute-between-members is not established

  Scenario: Settled for publication
    Given neutrality.dispute is decided_for_publication
    Then dispute-between-members is not established

  Scenario: Whether there is a dispute is not known
    Given neutrality.dispute is unknown
    Then dispute-between-members is untouched
    And dispute-between-members misses neutrality.dispute

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then dispute-between-members is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then dispute-between-members does not apply
