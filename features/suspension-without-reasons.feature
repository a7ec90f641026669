Feature: suspension-without-reasons
  A country that suspends its notice has to give reasons.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: No reasons were given
    Given record.suspension_reasoned is no
    Then suspension-without-reasons is established

  Scenario: Reasons were given
    Given record.suspension_reasoned is yes
    Then suspension-without-reasons is not established

  Scenario: Nothing is known of a suspension
    Then suspension-without-reasons is undetermined
    And suspension-without-reasons is untouched
    And suspension-without-reasons misses record.suspension_reasoned

  Scenario: The day the Rules came into force
    Given record.suspension_reasoned is no
    And the date is 2012-07-01
    Then suspension-without-reasons is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then suspension-without-reasons does not apply
