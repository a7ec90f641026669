Feature: source-check-missing
  The requesting bureau has to check its own request first.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The bureau passed the request on unread
    Given record.source_checked is no
    Then source-check-missing is established

  Scenario: It checked the request
    Given record.source_checked is yes
    Then source-check-missing is not established

  Scenario: Whether it did is not known
    Then source-check-missing is undetermined
    And source-check-missing is untouched
    And source-check-missing misses record.source_checked

  Scenario: A diffusion has a rule of its own
    Given a diffusion as of 2019-09-16
    Then source-check-missing does not apply

  Scenario: The day the Rules came into force
    Given record.source_checked is no
    And the date is 2012-07-01
    Then source-check-missing is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then source-check-missing does not apply
