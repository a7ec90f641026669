Feature: unfunded-cheques-excluded
  Since January 2022 unfunded cheques carry no red notice, whatever the amount.

  Background:
    Given a red notice as of 2022-06-01
    And a charge
      | label        | unfunded cheque |
      | cheque_total | USD 10000.00    |
      | class        | unfunded_cheque |

  Scenario: A cheque of USD 10,000
    Then unfunded-cheques-excluded is established for charge 1
    And charge 1 is struck

  Scenario: Repeated cheques of a million, with intent described
    Given charge 1 has
      | cheque_total     | USD 1000000.00 |
      | cheques_repeated | yes            |
      | cheque_intent    | described      |
    Then unfunded-cheques-excluded is established for charge 1

  Scenario: The day before
    Given the date is 2022-01-27
    Then unfunded-cheques-excluded does not apply

  Scenario: The first day
    Given the date is 2022-01-28
    Then unfunded-cheques-excluded is established for charge 1

  Scenario: A fraud with a cheque as its means
    Given charge 1 has
      | label | fraud |
      | class | fraud |
    Then unfunded-cheques-excluded is not established for charge 1

  Scenario: The class is not known
    Given charge 1 has
      | class | unknown |
    Then unfunded-cheques-excluded is undetermined for charge 1
    And unfunded-cheques-excluded is untouched for charge 1
    And unfunded-cheques-excluded for charge 1 misses charge.class

  Scenario: Organised crime is suspected, with facts
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then unfunded-cheques-excluded is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: The conduct eases a serious crime
    Given charge 1 has
      | facilitates_serious_crime | yes |
    Then unfunded-cheques-excluded is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: Neither serious nor organised crime is behind it
    Given charge 1 has
      | facilitates_serious_crime | no |
      | organised_crime_suspected | no |
    Then unfunded-cheques-excluded is established for charge 1
    And the exception serious-or-organised-crime does not apply

  Scenario: Nothing is said of serious or organised crime
    Then unfunded-cheques-excluded is established for charge 1
    And the exception serious-or-organised-crime is not shown

  Scenario: If the proviso does not reach cheques
    Given charge 1 has
      | organised_crime_suspected | yes |
    And the parameter cheques.proviso_reaches is no
    Then unfunded-cheques-excluded is established for charge 1
    And the exception serious-or-organised-crime does not apply

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then unfunded-cheques-excluded is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then unfunded-cheques-excluded is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then unfunded-cheques-excluded is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then unfunded-cheques-excluded is established for charge 1
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then unfunded-cheques-excluded is established for charge 1
    And the exception particular-importance does not apply
