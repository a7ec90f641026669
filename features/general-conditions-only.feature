Feature: general-conditions-only
  General conditions in a country alone do not suffice.

  Background:
    Given a red notice as of 2025-02-10
    And rights.torture_risk is general_only
    And rights.fair_trial is none_shown
    And rights.independent_court is none_shown
    And rights.arbitrary_detention is none_shown
    And rights.discrimination is none_shown
    And rights.life_at_risk is none_shown

  Scenario: Reports on torture in the country, and no more
    Then general-conditions-only is established
    And torture-risk is untouched

  Scenario: Reports on the courts of the country, and no more
    Given rights.torture_risk is none_shown
    And rights.independent_court is general_only
    Then general-conditions-only is established

  Scenario: The risk is this person's own
    Given rights.torture_risk is personal
    Then general-conditions-only is not established

  Scenario: What is shown is not known
    Given rights.torture_risk is unknown
    Then general-conditions-only is undetermined
    And general-conditions-only misses rights.torture_risk

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then general-conditions-only does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then general-conditions-only is established

  Scenario Outline: Reports of another kind on the country, and no more
    Given rights.torture_risk is none_shown
    And rights.<right> is general_only
    Then general-conditions-only is established

    Examples:
      | right               |
      | fair_trial          |
      | independent_court   |
      | arbitrary_detention |
      | discrimination      |
      | life_at_risk        |

  Scenario Outline: No such report is known, and one right has not been looked into
    Given rights.torture_risk is none_shown
    And rights.<right> is unknown
    Then general-conditions-only is untouched
    And general-conditions-only misses rights.<right>

    Examples:
      | right               |
      | fair_trial          |
      | independent_court   |
      | arbitrary_detention |
      | discrimination      |
      | life_at_risk        |
