Feature: penalty-misstated
  A wrong figure for the penalty is corrected.

  Background:
    Given a red notice as of 2019-09-16
    And a charge
      | label                  | fraud |
      | penalty_stated_rightly | no    |

  Scenario: The notice states ten years, the penal code five
    Then penalty-misstated is established for charge 1

  Scenario: The figure is right
    Given charge 1 has
      | penalty_stated_rightly | yes |
    Then penalty-misstated is not established for charge 1

  Scenario: Nobody has looked it up
    Given charge 1 has
      | penalty_stated_rightly | unknown |
    Then penalty-misstated is undetermined for charge 1
    And penalty-misstated is untouched for charge 1
    And penalty-misstated for charge 1 misses charge.penalty_stated_rightly

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then penalty-misstated is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then penalty-misstated does not apply
