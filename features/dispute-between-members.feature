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

  Scenario: Under the rules before those of 2012
    Given the date is 2007-11-30
    Then dispute-between-members is established

  Scenario: On the first day of the path
    Given the date is 2004-01-01
    Then dispute-between-members is established

  Scenario: The day before
    Given the date is 2003-12-31
    Then dispute-between-members does not apply

  Scenario: On the last day of the path
    Given the date is 2024-11-29
    Then dispute-between-members is established
    And dispute-submitted does not apply

  Scenario: Since the rules of 2024 the data stay
    Given the date is 2024-11-30
    Then dispute-between-members does not apply
    And dispute-submitted is established
