Feature: slight-charge
  A slight charge makes the interest of police abroad doubtful.

  Background:
    Given a diffusion as of 2020-05-04
    And a charge
      | label            | theft of a poster |
      | disproportionate | yes               |
      | class            | theft             |

  Scenario: A poster worth two dollars, in a diffusion
    Then slight-charge is established
    And charge 1 is not settled

  Scenario: A red notice is asked for a serious crime instead
    Given a red notice as of 2020-05-04
    And a charge
      | label            | theft of a poster |
      | disproportionate | yes               |
    Then slight-charge does not apply
    And offence-not-serious is established

  Scenario: The poster beside a robbery
    Given a charge
      | label            | robbery |
      | disproportionate | no      |
      | class            | robbery |
    Then slight-charge is not established

  Scenario: Two slight charges
    Given a charge
      | label            | damage to a frame |
      | disproportionate | yes               |
      | class            | property_damage   |
    Then slight-charge is established

  Scenario: Nobody has weighed the harm of a second charge
    Given a charge
      | label | threats |
      | class | threats |
    Then slight-charge is undetermined
    And slight-charge is open

  Scenario: A robbery
    Given charge 1 has
      | label            | robbery |
      | disproportionate | no      |
      | class            | robbery |
    Then slight-charge is not established

  Scenario: Nobody has weighed the harm
    Given charge 1 has
      | disproportionate | unknown |
    Then slight-charge is undetermined
    And slight-charge is untouched
    And slight-charge misses charge.disproportionate

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then slight-charge is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then slight-charge does not apply
