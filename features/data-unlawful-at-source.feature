Feature: data-unlawful-at-source
  Data must be lawful under the requesting country's own law.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: A court of the requesting country found that the data were recorded unlawfully
    Given warrant.lawful is no
    Then data-unlawful-at-source is established

  Scenario: They were recorded lawfully
    Given warrant.lawful is yes
    Then data-unlawful-at-source is not established

  Scenario: Only the defence says so
    Then data-unlawful-at-source is undetermined
    And data-unlawful-at-source is untouched
    And data-unlawful-at-source misses warrant.lawful

  Scenario: A blue notice too
    Given a blue notice as of 2019-09-16
    And warrant.lawful is no
    Then data-unlawful-at-source is established

  Scenario: The day the Rules came into force
    Given warrant.lawful is no
    And the date is 2012-07-01
    Then data-unlawful-at-source is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then data-unlawful-at-source does not apply
