Feature: parental-abduction-custody
  A parent with a custody order who is sought for abduction looks like a family matter.

  Background:
    Given a red notice as of 2020-05-04
    And family.person_has_custody is yes
    And a charge
      | label | child abduction    |
      | class | parental_abduction |

  Scenario: A custody order in force, before the policy of 2022
    Then parental-abduction-custody is established for charge 1

  Scenario: No order, but rulings conflict
    Given family.person_has_custody is no
    And family.conflicting_rulings is yes
    Then parental-abduction-custody is established for charge 1

  Scenario: No order and no conflict
    Given family.person_has_custody is no
    And family.conflicting_rulings is no
    Then parental-abduction-custody is not established for charge 1

  Scenario: Nothing is known of custody
    Given family.person_has_custody is unknown
    Then parental-abduction-custody is undetermined for charge 1
    And parental-abduction-custody for charge 1 misses family.person_has_custody

  Scenario: In a diffusion
    Given a diffusion as of 2020-05-04
    And family.person_has_custody is yes
    And a charge
      | label | child abduction    |
      | class | parental_abduction |
    Then parental-abduction-custody is established for charge 1

  Scenario: A fraud charge against a parent with custody
    Given charge 1 has
      | label | fraud |
      | class | fraud |
    Then parental-abduction-custody is not established for charge 1

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then parental-abduction-custody is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then parental-abduction-custody does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then parental-abduction-custody is undetermined for charge 1
