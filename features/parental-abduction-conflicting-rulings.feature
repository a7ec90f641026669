Feature: parental-abduction-conflicting-rulings
  Where custody rulings of two countries conflict and both parents took part, no red notice for abduction.

  Background:
    Given a red notice as of 2023-03-01
    And family.conflicting_rulings is yes
    And family.both_took_part is yes
    And a charge
      | label | child abduction    |
      | class | parental_abduction |

  Scenario: Rulings conflict and both parents took part
    Then parental-abduction-conflicting-rulings is established for charge 1
    And charge 1 is struck

  Scenario: The day before the policy is taken to hold
    Given the date is 2022-12-30
    Then parental-abduction-conflicting-rulings does not apply

  Scenario: The first day of the policy
    Given the date is 2022-12-31
    Then parental-abduction-conflicting-rulings is established for charge 1

  Scenario: One parent was never heard
    Given family.both_took_part is no
    Then parental-abduction-conflicting-rulings is not established for charge 1

  Scenario: Only one country has ruled
    Given family.conflicting_rulings is no
    Then parental-abduction-conflicting-rulings is not established for charge 1

  Scenario: It is not known whether rulings conflict
    Given family.conflicting_rulings is unknown
    Then parental-abduction-conflicting-rulings is undetermined for charge 1
    And parental-abduction-conflicting-rulings is open for charge 1
    And parental-abduction-conflicting-rulings for charge 1 misses family.conflicting_rulings

  Scenario: A kidnapping by strangers
    Given charge 1 has
      | label | kidnapping |
      | class | kidnapping |
    Then parental-abduction-conflicting-rulings is not established for charge 1

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then parental-abduction-conflicting-rulings is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then parental-abduction-conflicting-rulings is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then parental-abduction-conflicting-rulings is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then parental-abduction-conflicting-rulings is established for charge 1
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then parental-abduction-conflicting-rulings is established for charge 1
    And the exception particular-importance does not apply

  Scenario: A yellow notice for the child
    Given a yellow notice as of 2023-03-01
    Then parental-abduction-conflicting-rulings does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then parental-abduction-conflicting-rulings is undetermined for charge 1

  Scenario: Whether both parents were heard is not known
    Given family.both_took_part is unknown
    Then parental-abduction-conflicting-rulings is undetermined for charge 1
