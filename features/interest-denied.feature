Feature: interest-denied
  What the General Secretariat does not see as in the interest of cooperation carries no red notice.

  Background:
    Given a red notice as of 2020-05-04
    And notice.sought_for is prosecution
    And secretariat.in_cooperation_interest is no
    And a charge
      | label           | theft   |
      | penalty_kind    | custody |
      | maximum_penalty | 23      |
      | class           | theft   |

  Scenario: The General Secretariat sees no interest
    Then interest-denied is established
    And the outcome is grounds_established

  Scenario: It sees the interest
    Given secretariat.in_cooperation_interest is yes
    Then interest-denied is not established

  Scenario: What it thinks is not known
    Given secretariat.in_cooperation_interest is unknown
    Then interest-denied is undetermined
    And interest-denied is untouched
    And interest-denied misses secretariat.in_cooperation_interest

  Scenario: The derogation cures the penalty but not the missing interest
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then penalty-threshold-prosecution is excepted for charge 1
    And interest-denied is established
    And the outcome is grounds_established
    And the scope is whole

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then interest-denied is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then interest-denied does not apply
