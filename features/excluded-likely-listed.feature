Feature: excluded-likely-listed
  Some offences are like those on the list but were not seen on it: a doubt, no more.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label | abortion |
      | class | abortion |

  Scenario: Abortion
    Then excluded-likely-listed is established
    And charge 1 is not settled

  Scenario: Euthanasia
    Given charge 1 has
      | label | euthanasia |
      | class | euthanasia |
    Then excluded-likely-listed is established

  Scenario: Polygamy
    Given charge 1 has
      | label | polygamy |
      | class | polygamy |
    Then excluded-likely-listed is established

  Scenario: A traffic breach
    Given charge 1 has
      | label | speeding       |
      | class | traffic_breach |
    Then excluded-likely-listed is established

  Scenario: A breach of contract
    Given charge 1 has
      | label | non-delivery       |
      | class | breach_of_contract |
    Then excluded-likely-listed is established

  Scenario: Murder
    Given charge 1 has
      | label | murder |
      | class | murder |
    Then excluded-likely-listed is not established

  Scenario: The class is not known
    Given charge 1 has
      | label | unknown |
      | class | unknown |
    Then excluded-likely-listed is undetermined
    And excluded-likely-listed misses charge.class

  Scenario: An immigration breach that belongs to smuggling by a gang
    Given charge 1 has
      | label                     | false entry papers |
      | organised_crime_suspected | yes                |
      | class                     | immigration_breach |
    Then excluded-likely-listed is excepted
    And the exception serious-or-organised-crime applies

  Scenario: The same with nothing said of a gang
    Given charge 1 has
      | label | false entry papers |
      | class | immigration_breach |
    Then excluded-likely-listed is established
    And the exception serious-or-organised-crime is not shown

  Scenario: Organised crime does not lift the first group
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then excluded-likely-listed is established
    And the exception serious-or-organised-crime does not apply

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then excluded-likely-listed is excepted
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then excluded-likely-listed is established
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then excluded-likely-listed is established
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then excluded-likely-listed is established
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then excluded-likely-listed is established
    And the exception particular-importance does not apply

  Scenario: Abortion beside murder
    Given a charge
      | label | murder |
      | class | murder |
    Then excluded-likely-listed is not established
    And charge 2 is not settled

  Scenario: Abortion beside adultery, which is listed
    Given a charge
      | label | adultery |
      | class | adultery |
    Then excluded-likely-listed is established
    And charge 2 is struck

  Scenario: An association without a licence is a matter of Article 3
    Given charge 1 has
      | label | work for an association without a licence |
      | class | licensing_breach                          |
      | basis | association                               |
    Then excluded-likely-listed is not established
    And charge-rests-on-assembly is established for charge 1

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then excluded-likely-listed is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then excluded-likely-listed does not apply

  Scenario: False entry papers, and neither serious nor organised crime behind them
    Given charge 1 has
      | label                     | false entry papers |
      | class                     | immigration_breach |
      | facilitates_serious_crime | no                 |
      | organised_crime_suspected | no                 |
    Then excluded-likely-listed is established
    And the exception serious-or-organised-crime does not apply
