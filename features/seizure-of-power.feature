Feature: seizure-of-power
  A coup, resistance to it, and what those who seized power charge, are presumed political.

  Background:
    Given a red notice as of 2013-08-05
    And context.seizure_of_power is yes
    And context.charged_by_seizing_authority is no
    And a charge
      | label        | opposing the new council |
      | class        | other                    |
      | seizure_link | opposes_it               |

  Scenario: Resistance to those who seized power
    Then seizure-of-power is established
    And the exception violence-described is not shown
    And the exception looting-described is not shown

  Scenario: The attempt itself, without a shot
    Given charge 1 has
      | class        | seizure_of_power |
      | seizure_link | is_the_seizure   |
      | violence     | not_alleged      |
      | gain         | not_alleged      |
    Then seizure-of-power is established
    And the exception violence-described does not apply
    And the exception looting-described does not apply

  Scenario: A charge by those who seized power, whatever its name
    Given context.charged_by_seizing_authority is yes
    And charge 1 has
      | class        | fraud     |
      | seizure_link | unrelated |
    Then seizure-of-power is established

  Scenario: Soldiers shot on a bridge, with names and time
    Given charge 1 has
      | violence | particularised |
    Then seizure-of-power is excepted
    And the exception violence-described applies

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

  Scenario: How the act is connected with the coup is not known
    Given charge 1 has
      | seizure_link | unknown |
    Then seizure-of-power is untouched for charge 1
    And seizure-of-power for charge 1 misses charge.seizure_link

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then seizure-of-power is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then seizure-of-power does not apply

  Scenario: Neither the offence, nor its link with the coup, nor who brought the charge is known
    Given context.charged_by_seizing_authority is unknown
    And charge 1 has
      | class        | unknown |
      | seizure_link | unknown |
    Then seizure-of-power is untouched for charge 1
