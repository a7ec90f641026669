Feature: illegal-emigration
  To leave one's country is political as such; nothing is processed on it.

  Background:
    Given a diffusion as of 2013-03-01
    And a charge
      | label | illegally leaving the country |
      | class | illegal_emigration            |

  Scenario: Leaving is all that is charged
    Then illegal-emigration is established for charge 1
    And the exception order-in-other-proceedings is not shown for charge 1
    And the exception connected-crime-outweighs is not shown for charge 1
    And charge 1 is struck

  Scenario Outline: A breach of border or migration law
    Given charge 1 has
      | class          | immigration_breach |
      | border_conduct | <conduct>          |
    Then illegal-emigration is <status> for charge 1

    Examples:
      | conduct  | status          |
      | leaving  | established     |
      | entering | not established |
      | staying  | not established |
      | unknown  | undetermined    |

  Scenario: Smuggling others out of the country
    Given charge 1 has
      | class | migrant_smuggling |
    Then illegal-emigration is not established for charge 1

  Scenario: A court had forbidden this person to leave, in another case
    Given charge 1 has
      | exit_restriction | order_against_person |
    Then illegal-emigration is excepted for charge 1
    And the exception order-in-other-proceedings applies for charge 1

  Scenario: Everybody needs leave to go
    Given charge 1 has
      | exit_restriction | general_rule |
    Then illegal-emigration is established for charge 1
    And the exception order-in-other-proceedings does not apply for charge 1

  Scenario: An aircraft is hijacked in order to leave
    Given charge 1 has
      | connected_to_another | yes |
    And a charge
      | label                | hijacking      |
      | class                | hijacking      |
      | violence             | particularised |
      | connected_to_another | yes            |
    Then illegal-emigration is excepted for charge 1
    And the exception connected-crime-outweighs applies for charge 1

  Scenario: A robbery that has nothing to do with leaving
    Given charge 1 has
      | connected_to_another | no |
    And a charge
      | label                | robbery        |
      | class                | robbery        |
      | violence             | particularised |
      | connected_to_another | no             |
    Then illegal-emigration is established for charge 1
    And the exception connected-crime-outweighs does not apply for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then illegal-emigration is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then illegal-emigration does not apply
