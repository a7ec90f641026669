Feature: dispute-decided-against
  What INTERPOL's organs decided not to publish is not published.

  Background:
    Given a red notice as of 2019-05-06
    And neutrality.dispute is decided_against_publication

  Scenario: Decided against publication
    Then dispute-decided-against is established
    And the outcome is grounds_established
    And the scope is whole

  Scenario: Decided for publication
    Given neutrality.dispute is decided_for_publication
    Then dispute-decided-against is not established

  Scenario: Whether it was decided is not known
    Given neutrality.dispute is unknown
    Then dispute-decided-against is untouched
    And dispute-decided-against misses neutrality.dispute

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then dispute-decided-against is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then dispute-decided-against does not apply
