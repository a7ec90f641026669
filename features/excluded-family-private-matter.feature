Feature: excluded-family-private-matter
  Family and private matters carry no red notice.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label           | adultery |
      | penalty_kind    | custody  |
      | maximum_penalty | 60       |
      | class           | adultery |

  Scenario: Adultery, although the law threatens five years
    Then excluded-family-private-matter is established for charge 1
    And the outcome is grounds_established
    And charge 1 is struck

  Scenario: Child support left unpaid
    Given charge 1 has
      | label | unpaid support     |
      | class | unpaid_maintenance |
    Then excluded-family-private-matter is established for charge 1

  Scenario: Not listed, but a quarrel within the family
    Given charge 1 has
      | label | disobedience to a guardian |
      | group | family_or_private_matter   |
      | class | other                      |
    Then excluded-family-private-matter is established for charge 1

  Scenario: Violence in the family is an ordinary crime
    Given charge 1 has
      | label | assault on a spouse |
      | group | none                |
      | class | assault             |
    Then excluded-family-private-matter is not established for charge 1

  Scenario: Nobody has looked at the group
    Given charge 1 has
      | label | fraud |
      | class | fraud |
    Then excluded-family-private-matter is undetermined for charge 1
    And excluded-family-private-matter is untouched for charge 1

  Scenario: Organised crime changes nothing for a family matter
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then excluded-family-private-matter is established for charge 1
    And the exception listed-proviso does not apply

  Scenario: On the wide reading of the proviso, for an offence for which the list uses it
    Given the parameter proviso.scope is per_listed_offence
    And the parameter proviso.listed_offences is adultery
    And charge 1 has
      | class                     | adultery |
      | organised_crime_suspected | yes      |
    Then excluded-family-private-matter is excepted for charge 1
    And the exception listed-proviso applies

  Scenario: The same, with nothing said of organised crime
    Given the parameter proviso.scope is per_listed_offence
    And the parameter proviso.listed_offences is adultery
    And charge 1 has
      | class | adultery |
    Then excluded-family-private-matter is established for charge 1
    And the exception listed-proviso is not shown

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then excluded-family-private-matter is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then excluded-family-private-matter is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then excluded-family-private-matter is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then excluded-family-private-matter is established for charge 1
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then excluded-family-private-matter is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then excluded-family-private-matter is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then excluded-family-private-matter does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then excluded-family-private-matter is undetermined for charge 1
