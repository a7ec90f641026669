Feature: rest-of-the-charges
  What stands beside a political charge goes with a caveat.

  Background:
    Given a diffusion as of 2013-03-01
    And a charge
      | label                | insult to a former president |
      | class                | insult_to_authority          |
      | connected_to_another | no                           |
    And a charge
      | label                | illegally obtaining weapons |
      | class                | firearms                    |
      | connected_to_another | no                          |

  Scenario: Insults and weapons on separate facts
    Then rest-of-the-charges is established
    And charge 1 is struck

  Scenario: One set of facts
    Given charge 1 has
      | connected_to_another | yes |
    And charge 2 has
      | connected_to_another | yes |
    And the charges are all
    Then rest-of-the-charges is not established

  Scenario: Whether they are connected is not known
    Given charge 2 has
      | connected_to_another | unknown |
    Then rest-of-the-charges is undetermined

  Scenario: No political charge
    Given charge 1 has
      | class | threats |
    And the charges are all
    Then rest-of-the-charges is not established

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then rest-of-the-charges is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then rest-of-the-charges does not apply

  Scenario: What is charged is not known
    Given charge 1 has
      | class | unknown |
    And charge 2 has
      | class | unknown |
    Then rest-of-the-charges is undetermined
