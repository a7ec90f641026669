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

  Scenario Outline: No torture to be feared, but another right of this person is at stake
    Given rights.torture_risk is none_shown
    And rights.<right> is <shown>
    Then repository-frame is established

    Examples:
      | right               | shown              |
      | fair_trial          | clear_denial       |
      | independent_court   | lack_found_in_case |
      | arbitrary_detention | personal           |
      | discrimination      | personal           |
      | life_at_risk        | personal           |

  Scenario Outline: Nothing personal is shown, and one right has not been looked into
    Given rights.torture_risk is none_shown
    And rights.<right> is unknown
    Then repository-frame is untouched
    And repository-frame misses rights.<right>

    Examples:
      | right               |
      | fair_trial          |
      | independent_court   |
      | arbitrary_detention |
      | discrimination      |
      | life_at_risk        |
