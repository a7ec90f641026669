Feature: diffusion-reviewed-after-sending
  A diffusion is reviewed after it has gone out and cannot be called back.

  Background:
    Given a diffusion as of 2017-10-26
    And the stage is circulated

  Scenario: Nine days in the hands of others before it was deleted
    Given record.circulated_on is 2017-10-17
    And record.reviewed_before_release is no
    Then diffusion-reviewed-after-sending is established

  Scenario: Reviewed before it went out
    Given record.reviewed_before_release is yes
    Then diffusion-reviewed-after-sending is not established

  Scenario: When it was reviewed is not known
    Then diffusion-reviewed-after-sending is undetermined
    And diffusion-reviewed-after-sending is untouched
    And diffusion-reviewed-after-sending misses record.reviewed_before_release

  Scenario: The day the Rules came into force
    Given record.circulated_on is 2017-10-17
    And record.reviewed_before_release is no
    And the date is 2012-07-01
    Then diffusion-reviewed-after-sending is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-reviewed-after-sending does not apply
