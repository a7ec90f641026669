Feature: slight-charge
  A slight charge makes the interest of police abroad doubtful.

  Background:
    Given a diffusion as of 2020-05-04
    And a charge
      | label            | theft of a poster |
      | disproportionate | yes               |
      | class            | theft             |

  Scenario: A poster worth two dollars, in a diffusion
    Then slight-charge is established for charge 1
    And charge 1 stands

  Scenario: In a red notice
    Given a red notice as of 2020-05-04
    And a charge
      | label            | theft of a poster |
      | disproportionate | yes               |
    Then slight-charge is established for charge 1

  Scenario: A robbery
    Given charge 1 has
      | label            | robbery |
      | disproportionate | no      |
      | class            | robbery |
    Then slight-charge is not established for charge 1

  Scenario: Nobody has weighed the harm
    Given charge 1 has
      | disproportionate | unknown |
    Then slight-charge is undetermined for charge 1
    And slight-charge is untouched for charge 1
    And slight-charge for charge 1 misses charge.disproportionate
