Feature: pure-racial-offence
  Belonging to an association on account of race is no business of INTERPOL; violent hate crime is ordinary crime.

  Background:
    Given a red notice as of 2018-04-10
    And a charge
      | label | membership of a tribal association |
      | class | membership_racial_association      |

  Scenario: Membership as such
    Then pure-racial-offence is established
    And the exception ordinary-law-core is not shown

  Scenario: Members burned down houses, and this person among them
    Given charge 1 has
      | ordinary_law_core | yes |
    Then pure-racial-offence is excepted
    And the exception ordinary-law-core applies

  Scenario: No ordinary crime in the facts
    Given charge 1 has
      | ordinary_law_core | no           |
      | violence          | alleged_only |
    Then pure-racial-offence is established
    And the exception ordinary-law-core does not apply

  Scenario: An assault out of racial hatred
    Given charge 1 has
      | class    | assault        |
      | violence | particularised |
      | victims  | particularised |
    Then pure-racial-offence is not established

  Scenario: What was done is not known
    Given charge 1 has
      | class | unknown |
    Then pure-racial-offence is untouched for charge 1
    And pure-racial-offence for charge 1 misses charge.class

  Scenario: The first day of the Constitution
    Given the date is 1956-06-13
    Then pure-racial-offence is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then pure-racial-offence does not apply

  Scenario: A connected charge describes violence
    Given charge 1 has
      | connected_to_another | yes |
    And a charge
      | label                | murder         |
      | class                | murder         |
      | violence             | particularised |
      | connected_to_another | yes            |
    Then pure-racial-offence is excepted for charge 1
    And the exception connected-crime-outweighs applies for charge 1

  Scenario: It is connected with nothing else
    Given charge 1 has
      | connected_to_another | no |
    Then pure-racial-offence is established for charge 1
    And the exception connected-crime-outweighs does not apply for charge 1

  Scenario: Whether it is connected with another charge is not known
    Given charge 1 has
      | connected_to_another | unknown |
    Then pure-racial-offence is established for charge 1
    And the exception connected-crime-outweighs is not shown for charge 1

  Scenario: An association whose speeches incite violence
    Given charge 1 has
      | speech_content | incites_violence |
    Then pure-racial-offence is excepted for charge 1
    And the exception words-that-harm applies for charge 1

  Scenario: Its words were peaceful
    Given charge 1 has
      | speech_content | peaceful |
    Then pure-racial-offence is established for charge 1
    And the exception words-that-harm does not apply for charge 1

  Scenario: What was said is not known
    Given charge 1 has
      | speech_content | unknown |
    Then pure-racial-offence is established for charge 1
    And the exception words-that-harm is not shown for charge 1

  Scenario: Attacks on strangers by this person are described
    Given charge 1 has
      | violence | particularised |
    Then pure-racial-offence is excepted for charge 1
    And the exception ordinary-law-core applies for charge 1
