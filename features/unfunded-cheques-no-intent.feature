Feature: unfunded-cheques-no-intent
  Until January 2022 an unfunded cheque without dishonest intent carried no red notice.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label         | unfunded cheque |
      | class         | unfunded_cheque |
      | cheque_total  | USD 50000.00    |
      | cheque_intent | shown_absent    |

  Scenario: A borrower who fell ill and pays in instalments
    Then unfunded-cheques-no-intent is established for charge 1
    And charge 1 is struck

  Scenario: Dishonest intent is described
    Given charge 1 has
      | cheque_intent | described |
    Then unfunded-cheques-no-intent is not established for charge 1

  Scenario: Intent is left out: that is a question, not a bar
    Given charge 1 has
      | cheque_intent | not_described |
    Then unfunded-cheques-no-intent is not established for charge 1
    And unfunded-cheques-intent is established for charge 1

  Scenario: Nothing is known of intent
    Given charge 1 has
      | cheque_intent | unknown |
    Then unfunded-cheques-no-intent is undetermined for charge 1
    And unfunded-cheques-no-intent for charge 1 misses charge.cheque_intent

  Scenario: The last day of the old criteria
    Given the date is 2022-01-27
    Then unfunded-cheques-no-intent is established for charge 1

  Scenario: The first day of the exclusion
    Given the date is 2022-01-28
    Then unfunded-cheques-no-intent does not apply
    And unfunded-cheques-excluded is established for charge 1

  Scenario: Organised crime is suspected, with facts
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then unfunded-cheques-no-intent is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: The conduct eases a serious crime
    Given charge 1 has
      | facilitates_serious_crime | yes |
    Then unfunded-cheques-no-intent is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: Neither serious nor organised crime is behind it
    Given charge 1 has
      | facilitates_serious_crime | no |
      | organised_crime_suspected | no |
    Then unfunded-cheques-no-intent is established for charge 1
    And the exception serious-or-organised-crime does not apply

  Scenario: Nothing is said of serious or organised crime
    Then unfunded-cheques-no-intent is established for charge 1
    And the exception serious-or-organised-crime is not shown

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then unfunded-cheques-no-intent is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then unfunded-cheques-no-intent is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then unfunded-cheques-no-intent is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then unfunded-cheques-no-intent is established for charge 1
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then unfunded-cheques-no-intent is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then unfunded-cheques-no-intent is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then unfunded-cheques-no-intent does not apply

  Scenario: A fraud is not a cheque
    Given charge 1 has
      | class | fraud |
    Then unfunded-cheques-no-intent is not established for charge 1

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then unfunded-cheques-no-intent is undetermined for charge 1
