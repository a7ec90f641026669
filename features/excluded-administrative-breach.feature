Feature: excluded-administrative-breach
  Breaches of administrative rules carry no red notice unless serious or organised crime is behind them.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label | late tax returns         |
      | group | administrative_violation |
      | class | tax_offence              |

  Scenario: An administrative tax breach
    Then excluded-administrative-breach is established for charge 1

  Scenario: Organised tax fraud behind the breach
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then excluded-administrative-breach is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: A breach that eases a serious crime
    Given charge 1 has
      | facilitates_serious_crime | yes |
    Then excluded-administrative-breach is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: Neither is behind it
    Given charge 1 has
      | facilitates_serious_crime | no |
      | organised_crime_suspected | no |
    Then excluded-administrative-breach is established for charge 1
    And the exception serious-or-organised-crime does not apply

  Scenario: Nothing is said of either
    Then excluded-administrative-breach is established for charge 1
    And the exception serious-or-organised-crime is not shown

  Scenario: A building permit, administrative in substance too
    Given charge 1 has
      | label                       | building without a permit |
      | class                       | planning_breach           |
      | group                       | unknown                   |
      | administrative_in_substance | yes                       |
    Then excluded-administrative-breach is established for charge 1

  Scenario: A building permit of which no more is known
    Given charge 1 has
      | label | building without a permit |
      | class | planning_breach           |
      | group | unknown                   |
    Then excluded-administrative-breach is undetermined for charge 1
    And excluded-administrative-breach is open for charge 1

  Scenario: A forgery that is administrative only in substance is asked about, not barred here
    Given charge 1 has
      | label                       | false invoices |
      | class                       | forgery        |
      | group                       | none           |
      | administrative_in_substance | yes            |
    Then excluded-administrative-breach is not established for charge 1
    And administrative-in-substance is established for charge 1

  Scenario: A bank fraud
    Given charge 1 has
      | label | bank fraud |
      | group | none       |
      | class | fraud      |
    Then excluded-administrative-breach is not established for charge 1

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then excluded-administrative-breach is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then excluded-administrative-breach is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then excluded-administrative-breach is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then excluded-administrative-breach is established for charge 1
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then excluded-administrative-breach is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then excluded-administrative-breach is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then excluded-administrative-breach does not apply

  Scenario: Building without a permit in order to launder money
    Given charge 1 has
      | label                       | building without a permit |
      | group                       | none                      |
      | class                       | planning_breach           |
      | administrative_in_substance | no                        |
    Then excluded-administrative-breach is not established for charge 1

  Scenario: Administrative in substance, and what offence is charged is not known
    Given charge 1 has
      | class                       | unknown |
      | group                       | unknown |
      | administrative_in_substance | yes     |
    Then excluded-administrative-breach is undetermined for charge 1
    And excluded-administrative-breach for charge 1 misses charge.group

  Scenario: A building without a permit, since the item stands on the list
    Given the date is 2022-01-28
    And charge 1 has
      | label | building without a permit |
      | class | planning_breach           |
      | group | unknown                   |
    Then excluded-administrative-breach is established for charge 1

  Scenario: The day before, its substance is asked about
    Given the date is 2022-01-27
    And charge 1 has
      | label | building without a permit |
      | class | planning_breach           |
      | group | unknown                   |
    Then excluded-administrative-breach is undetermined for charge 1
    And administrative-in-substance is open for charge 1
