Feature: unfunded-cheques-floor
  Until January 2022 a red notice for cheques needed USD 10,000 or repeated cheques.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label            | unfunded cheque |
      | class            | unfunded_cheque |
      | cheque_total     | USD 9999.00     |
      | cheques_repeated | no              |

  Scenario: One cheque of USD 9,999
    Then unfunded-cheques-floor is established for charge 1
    And the report says "USD 9,999.00"

  Scenario: Exactly USD 10,000
    Given charge 1 has
      | cheque_total | USD 10000.00 |
    Then unfunded-cheques-floor is not established for charge 1

  Scenario: Small cheques, issued repeatedly
    Given charge 1 has
      | cheques_repeated | yes |
    Then unfunded-cheques-floor is not established for charge 1

  Scenario: The amount is not known
    Given charge 1 has
      | cheque_total | unknown |
    Then unfunded-cheques-floor is undetermined for charge 1
    And unfunded-cheques-floor is open for charge 1
    And unfunded-cheques-floor for charge 1 misses charge.cheque_total

  Scenario: The amount is known in another currency only
    Given charge 1 has
      | cheque_total | AED 30000.00 |
    Then unfunded-cheques-floor is undetermined for charge 1

  Scenario: A small fraud is not a cheque
    Given charge 1 has
      | label | fraud |
      | class | fraud |
    Then unfunded-cheques-floor is not established for charge 1

  Scenario: The last day of the old criteria
    Given the date is 2022-01-27
    Then unfunded-cheques-floor is established for charge 1

  Scenario: The first day of the exclusion
    Given the date is 2022-01-28
    Then unfunded-cheques-floor does not apply
    And unfunded-cheques-excluded is established for charge 1

  Scenario: Organised crime is suspected, with facts
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then unfunded-cheques-floor is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: The conduct eases a serious crime
    Given charge 1 has
      | facilitates_serious_crime | yes |
    Then unfunded-cheques-floor is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: Neither serious nor organised crime is behind it
    Given charge 1 has
      | facilitates_serious_crime | no |
      | organised_crime_suspected | no |
    Then unfunded-cheques-floor is established for charge 1
    And the exception serious-or-organised-crime does not apply

  Scenario: Nothing is said of serious or organised crime
    Then unfunded-cheques-floor is established for charge 1
    And the exception serious-or-organised-crime is not shown

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then unfunded-cheques-floor is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then unfunded-cheques-floor is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then unfunded-cheques-floor is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then unfunded-cheques-floor is established for charge 1
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then unfunded-cheques-floor is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then unfunded-cheques-floor is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then unfunded-cheques-floor does not apply

  Scenario: Whether there were more cheques is not known
    Given charge 1 has
      | cheques_repeated | unknown |
    Then unfunded-cheques-floor is undetermined for charge 1

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then unfunded-cheques-floor is undetermined for charge 1
