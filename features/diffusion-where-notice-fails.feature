Feature: diffusion-where-notice-fails
  A diffusion may stand where a red notice failed on its own conditions only.

  Background:
    Given a diffusion as of 2019-09-16

  Scenario: The notice was refused because the offence carries eighteen months
    Given history.refused_for_conditions_only is yes
    Then diffusion-where-notice-fails is established

  Scenario: It was refused under Article 3
    Given history.refused_for_conditions_only is no
    Then diffusion-where-notice-fails is not established

  Scenario: Why it was refused is not known
    Then diffusion-where-notice-fails is undetermined
    And diffusion-where-notice-fails is untouched
    And diffusion-where-notice-fails misses history.refused_for_conditions_only

  Scenario: The day the Rules came into force
    Given history.refused_for_conditions_only is yes
    And the date is 2012-07-01
    Then diffusion-where-notice-fails is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-where-notice-fails does not apply
