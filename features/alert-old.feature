Feature: alert-old
  Age alone is no ground; it raises questions.

  Background:
    Given a red notice as of 2020-05-16
    And record.published_on is 2001-03-01

  Scenario: A notice of 2001, and nobody knows of the warrant
    Then alert-old is established

  Scenario: Exactly ten years old
    Given record.published_on is 2010-05-16
    Then alert-old is not established

  Scenario: Ten years and a day
    Given record.published_on is 2010-05-15
    Then alert-old is established

  Scenario: Screened as of a day before it was published
    Given the date is 2000-01-01
    Then alert-old does not apply

  Scenario: When it was published is not known
    Given record.published_on is unknown
    Then alert-old is undetermined
    And alert-old is untouched
    And alert-old misses record.published_on

  Scenario: A notice of twenty years for genocide, its warrant in force
    Given warrant.valid is yes
    Then alert-old is excepted
    And the exception warrant-in-force applies

  Scenario: The warrant has lapsed
    Given warrant.valid is no
    Then alert-old is established
    And the exception warrant-in-force does not apply

  Scenario: Whether the warrant is in force is not known
    Then alert-old is established
    And the exception warrant-in-force is not shown

  Scenario: A notice published after the day of the screening
    Given record.published_on is 2021-01-01
    Then alert-old is not established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then alert-old is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then alert-old does not apply
