Feature: pure-military-offence
  Desertion and other breaches of military duty are military as such; a soldier's ordinary crime is not.

  Background:
    Given a red notice as of 2018-04-10
    And a charge
      | label | desertion |
      | class | desertion |

  Scenario: Desertion
    Then pure-military-offence is established
    And the exception ordinary-law-core is not shown
    And the exception war-crime-quality is not shown
    And charge 1 is struck

  Scenario: A soldier murders a comrade on the base and is wanted by a military court
    Given rights.military_court_for_civilian is no
    And person.role is soldier
    And neutrality.military_act is no
    And charge 1 has
      | label    | murder         |
      | class    | murder         |
      | violence | particularised |
      | gain     | not_alleged    |
      | victims  | particularised |
    Then pure-military-offence is not established
    And acts-of-armed-forces is not established
    And article-3-predominance is untouched

  Scenario: Insubordination in which an officer was stabbed
    Given charge 1 has
      | class             | insubordination |
      | ordinary_law_core | yes             |
    Then pure-military-offence is excepted
    And the exception ordinary-law-core applies

  Scenario: No ordinary crime and no breach of the laws of war
    Given charge 1 has
      | ordinary_law_core | no |
      | war_crime_quality | no |
    Then pure-military-offence is established
    And the exception ordinary-law-core does not apply
    And the exception war-crime-quality does not apply

  Scenario: The absence hid the shooting of prisoners
    Given charge 1 has
      | class             | absence_without_leave |
      | war_crime_quality | yes                   |
    Then pure-military-offence is excepted
    And the exception war-crime-quality applies

  Scenario: What was done is not known
    Given charge 1 has
      | class | unknown |
    Then pure-military-offence is untouched for charge 1
    And pure-military-offence for charge 1 misses charge.class

  Scenario: The first day of the Constitution
    Given the date is 1956-06-13
    Then pure-military-offence is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then pure-military-offence does not apply

  Scenario: A connected charge describes violence
    Given charge 1 has
      | connected_to_another | yes |
    And a charge
      | label                | murder         |
      | class                | murder         |
      | violence             | particularised |
      | connected_to_another | yes            |
    Then pure-military-offence is excepted for charge 1
    And the exception connected-crime-outweighs applies for charge 1

  Scenario: It is connected with nothing else
    Given charge 1 has
      | connected_to_another | no |
    Then pure-military-offence is established for charge 1
    And the exception connected-crime-outweighs does not apply for charge 1

  Scenario: Whether it is connected with another charge is not known
    Given charge 1 has
      | connected_to_another | unknown |
    Then pure-military-offence is established for charge 1
    And the exception connected-crime-outweighs is not shown for charge 1
