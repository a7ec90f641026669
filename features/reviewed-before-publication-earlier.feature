Feature: reviewed-before-publication-earlier
  Before the task force a notice that was not reviewed is only noted.

  Background:
    Given a red notice as of 2014-05-04
    And record.reviewed_before_release is no

  Scenario: Visible before review in 2014
    Then reviewed-before-publication-earlier is established

  Scenario: Reviewed first
    Given record.reviewed_before_release is yes
    Then reviewed-before-publication-earlier is not established

  Scenario: Nothing is known of a review
    Given record.reviewed_before_release is unknown
    Then reviewed-before-publication-earlier is undetermined
    And reviewed-before-publication-earlier misses record.reviewed_before_release

  Scenario: The last day before the task force
    Given the date is 2016-12-30
    Then reviewed-before-publication-earlier is established

  Scenario: The day the task force is taken to begin
    Given the date is 2016-12-31
    Then reviewed-before-publication-earlier is not established

  Scenario: The day before the rules of 2012
    Given the date is 2012-06-30
    Then reviewed-before-publication-earlier does not apply

  Scenario: The first day of the rules of 2012
    Given the date is 2012-07-01
    Then reviewed-before-publication-earlier is established
