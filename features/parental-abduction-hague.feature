Feature: parental-abduction-hague
  Hague proceedings beside conflicting rulings speak against a red notice.

  Background:
    Given a red notice as of 2023-03-01
    And family.conflicting_rulings is yes
    And family.hague_proceedings is yes
    And a charge
      | label | child abduction    |
      | class | parental_abduction |

  Scenario: Rulings conflict and a Hague court was asked for return
    Given family.both_took_part is no
    Then parental-abduction-hague is established for charge 1
    And charge 1 is not settled

  Scenario: No Hague proceedings
    Given family.hague_proceedings is no
    Then parental-abduction-hague is not established for charge 1

  Scenario: Hague proceedings are not known of
    Given family.hague_proceedings is unknown
    Then parental-abduction-hague is undetermined for charge 1
    And parental-abduction-hague is open for charge 1

  Scenario: The day before the policy is taken to hold
    Given the date is 2022-12-30
    Then parental-abduction-hague does not apply

  Scenario: The first day of the policy
    Given the date is 2022-12-31
    Then parental-abduction-hague is established for charge 1

  Scenario: The further condition fails
    Given family.hague_custody_condition is no
    Then parental-abduction-hague is excepted for charge 1
    And the exception condition-fails applies

  Scenario: The further condition is met
    Given family.hague_custody_condition is yes
    Then parental-abduction-hague is established for charge 1
    And the exception condition-fails does not apply

  Scenario: Nobody knows the further condition
    Then parental-abduction-hague is established for charge 1
    And the exception condition-fails is not shown

  Scenario: A kidnapping by strangers
    Given charge 1 has
      | class | kidnapping |
    Then parental-abduction-hague is not established for charge 1

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then parental-abduction-hague is undetermined for charge 1

  Scenario: Only one country has ruled
    Given family.conflicting_rulings is no
    Then parental-abduction-hague is not established for charge 1

  Scenario: It is not known whether rulings conflict
    Given family.conflicting_rulings is unknown
    Then parental-abduction-hague is undetermined for charge 1
