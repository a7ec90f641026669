Feature: repository-frame
  From November 2024 the Repository gives human-rights cases a frame.

  Background:
    Given a red notice as of 2025-02-10
    And rights.torture_risk is personal
    And rights.fair_trial is none_shown
    And rights.independent_court is none_shown
    And rights.arbitrary_detention is none_shown
    And rights.discrimination is none_shown
    And rights.life_at_risk is none_shown

  Scenario: A personal risk
    Then repository-frame is established

  Scenario: Nothing personal is shown
    Given rights.torture_risk is general_only
    Then repository-frame is not established

  Scenario: What is shown is not known
    Given rights.torture_risk is unknown
    Then repository-frame is undetermined
    And repository-frame misses rights.torture_risk

  Scenario: The day before the Repository of 2024 is taken to hold
    Given the date is 2024-11-29
    Then repository-frame does not apply

  Scenario: On the day the Repository of 2024 is taken to hold
    Given the date is 2024-11-30
    Then repository-frame is established

  Scenario: Arbitrary detention: personal
    Given rights.arbitrary_detention is personal
    Then repository-frame is established

  Scenario: Arbitrary detention is not known
    Given rights.arbitrary_detention is unknown
    Then repository-frame is established

  Scenario: Persecution for a protected trait: personal
    Given rights.discrimination is personal
    Then repository-frame is established

  Scenario: Persecution for a protected trait is not known
    Given rights.discrimination is unknown
    Then repository-frame is established

  Scenario: Denial of a fair trial: clear denial
    Given rights.fair_trial is clear_denial
    Then repository-frame is established

  Scenario: Denial of a fair trial is not known
    Given rights.fair_trial is unknown
    Then repository-frame is established

  Scenario: The independence of the court: lack found in case
    Given rights.independent_court is lack_found_in_case
    Then repository-frame is established

  Scenario: The independence of the court is not known
    Given rights.independent_court is unknown
    Then repository-frame is established

  Scenario: A risk to life: personal
    Given rights.life_at_risk is personal
    Then repository-frame is established

  Scenario: A risk to life is not known
    Given rights.life_at_risk is unknown
    Then repository-frame is established
