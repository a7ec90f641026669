Feature: entries-after-seizure-of-power
  What is entered with thousands of others within days of a coup is taken out as a precaution.

  Background:
    Given an other notice as of 2017-01-16
    And context.seizure_of_power is yes
    And notice.mass_request is yes

  Scenario: Passports of thousands, entered within days of a failed coup
    Then entries-after-seizure-of-power is established
    And the exception acts-described is not shown

  Scenario: Nothing is charged
    Given no charges
    Then entries-after-seizure-of-power is established
    And the exception acts-described does not apply

  Scenario Outline: An ordinary crime of this person is described
    Given a charge
      | label | theft   |
      | class | theft   |
      | <fact> | <value> |
    Then entries-after-seizure-of-power is excepted
    And the exception acts-described applies

    Examples:
      | fact              | value          |
      | ordinary_law_core | yes            |
      | violence          | particularised |
      | gain              | particularised |

  Scenario: A charge that describes none
    Given a charge
      | label             | membership |
      | class             | other      |
      | ordinary_law_core | no         |
      | violence          | not_alleged |
      | gain              | not_alleged |
    Then entries-after-seizure-of-power is established
    And the exception acts-described does not apply

  Scenario: One entry
    Given notice.mass_request is no
    Then entries-after-seizure-of-power is not established

  Scenario: No coup
    Given context.seizure_of_power is no
    Then entries-after-seizure-of-power is not established

  Scenario: Whether there were many is not known
    Given notice.mass_request is unknown
    Then entries-after-seizure-of-power is undetermined
    And entries-after-seizure-of-power misses notice.mass_request

  Scenario: Whether power was seized is not known
    Given context.seizure_of_power is unknown
    Then entries-after-seizure-of-power is undetermined

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then entries-after-seizure-of-power is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then entries-after-seizure-of-power does not apply
