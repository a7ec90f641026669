Feature: seizure-of-power
  What is directly related to a coup or to unrest is generally refused, with violence or without.

  Background:
    Given a red notice as of 2013-08-05
    And context.seizure_of_power is yes
    And a charge
      | label        | opposing the new council |
      | class        | other                    |
      | seizure_link | opposes_it               |
      | unrest_link  | unrelated                |

  Scenario: Resistance to those who seized power
    Then seizure-of-power is established
    And the exception head-of-state-targeted is not shown
    And the exception private-persons-harmed is not shown
    And the exception looting-described is not shown
    And the outcome is serious_doubts
    And the report says "directly related to a seizure of power or to unrest"

  Scenario: The attempt itself, without a shot
    Given charge 1 has
      | class                  | seizure_of_power |
      | seizure_link           | is_the_seizure   |
      | violence               | not_alleged      |
      | victims                | not_alleged      |
      | gain                   | not_alleged      |
      | head_of_state_targeted | no               |
    Then seizure-of-power is established
    And the exception head-of-state-targeted does not apply
    And the exception private-persons-harmed does not apply
    And the exception looting-described does not apply

  Scenario: A police helicopter, grenades on ministries and nobody hurt
    Given charge 1 has
      | class          | terrorist_act  |
      | seizure_link   | is_the_seizure |
      | violence       | particularised |
      | victims        | not_alleged    |
      | role_described | yes            |
    Then seizure-of-power is established
    And the exception private-persons-harmed does not apply

  Scenario: Soldiers shot on a bridge: they are no private persons
    Given charge 1 has
      | violence       | particularised |
      | victims        | not_alleged    |
      | role_described | yes            |
    Then seizure-of-power is established

  Scenario: Passers-by shot, and this person's part is described
    Given charge 1 has
      | violence       | particularised |
      | victims        | particularised |
      | role_described | yes            |
    Then seizure-of-power is excepted
    And the exception private-persons-harmed applies

  Scenario: Passers-by shot by others of the crowd
    Given charge 1 has
      | violence       | particularised |
      | victims        | particularised |
      | role_described | no             |
    Then seizure-of-power is established
    And the exception private-persons-harmed does not apply

  Scenario Outline: Violence, victims or the person's part are not known
    Given charge 1 has
      | violence       | <violence> |
      | victims        | <victims>  |
      | role_described | <role>     |
    Then seizure-of-power is established
    And the exception private-persons-harmed is not shown

    Examples:
      | violence       | victims        | role    |
      | unknown        | particularised | yes     |
      | particularised | unknown        | yes     |
      | particularised | particularised | unknown |

  Scenario: An attempt on the life of the president
    Given charge 1 has
      | class                  | murder         |
      | seizure_link           | is_the_seizure |
      | head_of_state_targeted | yes            |
    Then seizure-of-power is excepted
    And the exception head-of-state-targeted applies

  Scenario: The attempt frees its own charge and not the one beside it
    Given charge 1 has
      | class                  | murder         |
      | seizure_link           | is_the_seizure |
      | head_of_state_targeted | yes            |
    And a charge
      | label        | attack on the authority of the state |
      | class        | seizure_of_power                     |
      | seizure_link | is_the_seizure                       |
    Then seizure-of-power is excepted for charge 1
    And seizure-of-power is established for charge 2

  Scenario: A charge by those who seized power that has nothing to do with it is judged as any other
    Given context.charged_by_seizing_authority is yes
    And charge 1 has
      | class        | fraud     |
      | seizure_link | unrelated |
    Then seizure-of-power is not established
    And request-after-seizure-of-power is established

  Scenario: The treasury emptied into a private account
    Given charge 1 has
      | gain | shown_independently |
    Then seizure-of-power is excepted
    And the exception looting-described applies

  Scenario: A theft in the days of the coup that has nothing to do with it
    Given charge 1 has
      | class        | theft     |
      | seizure_link | unrelated |
    Then seizure-of-power is not established

  Scenario: A bank robbed in the course of the coup
    Given charge 1 has
      | class        | robbery       |
      | seizure_link | in_its_course |
    Then seizure-of-power is not established

  Scenario: Leading riots after a rise of prices
    Given context.seizure_of_power is no
    And charge 1 has
      | class        | riot             |
      | seizure_link | unrelated        |
      | unrest_link  | directly_related |
    Then seizure-of-power is established

  Scenario: Hostages taken in the riots, with each one's part shown
    Given context.seizure_of_power is no
    And charge 1 has
      | class          | hostage_taking   |
      | seizure_link   | unrelated        |
      | unrest_link    | directly_related |
      | violence       | particularised   |
      | victims        | particularised   |
      | role_described | yes              |
    Then seizure-of-power is excepted

  Scenario: Looting under cover of the riots
    Given charge 1 has
      | class        | theft         |
      | seizure_link | unrelated     |
      | unrest_link  | in_its_course |
    Then seizure-of-power is not established

  Scenario: How the act is connected with the coup is not known
    Given charge 1 has
      | seizure_link | unknown |
    Then seizure-of-power is untouched for charge 1
    And seizure-of-power for charge 1 misses charge.seizure_link

  Scenario: How the act is connected with unrest is not known
    Given charge 1 has
      | seizure_link | unrelated |
      | unrest_link  | unknown   |
    Then seizure-of-power is untouched for charge 1
    And seizure-of-power for charge 1 misses charge.unrest_link

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then seizure-of-power is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then seizure-of-power does not apply

  Scenario: Neither the offence nor its link with coup or unrest is known
    Given charge 1 has
      | class        | unknown |
      | seizure_link | unknown |
      | unrest_link  | unknown |
    Then seizure-of-power is untouched for charge 1
