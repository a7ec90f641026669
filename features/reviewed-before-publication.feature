Feature: reviewed-before-publication
  Every red notice is reviewed before other countries can see it.

  Background:
    Given a red notice as of 2020-05-04
    And record.reviewed_before_release is no

  Scenario: Published without review
    Then reviewed-before-publication is established

  Scenario: Reviewed first
    Given record.reviewed_before_release is yes
    Then reviewed-before-publication is not established

  Scenario: Nothing is known of a review
    Given record.reviewed_before_release is unknown
    Then reviewed-before-publication is undetermined
    And reviewed-before-publication is untouched
    And reviewed-before-publication misses record.reviewed_before_release

  Scenario: The day before the task force is taken to begin
    Given the date is 2016-12-30
    Then reviewed-before-publication does not apply

  Scenario: The day it is taken to begin
    Given the date is 2016-12-31
    Then reviewed-before-publication is established

  Scenario: Diffusions are reviewed after sending
    Given a diffusion as of 2020-05-04
    Then reviewed-before-publication does not apply
