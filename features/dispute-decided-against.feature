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

  Scenario: Under the rules before those of 2012
    Given the date is 2007-11-30
    Then dispute-decided-against is established

  Scenario: On the first day of the path
    Given the date is 2004-01-01
    Then dispute-decided-against is established

  Scenario: The day before
    Given the date is 2003-12-31
    Then dispute-decided-against does not apply

  Scenario: Decided by the General Secretariat under the rules of 2024
    Given the date is 2026-06-01
    Then dispute-decided-against is established

  Scenario: Submitted and not yet decided
    Given neutrality.dispute is submitted
    Then dispute-decided-against is not established
