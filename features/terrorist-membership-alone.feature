Feature: terrorist-membership-alone
  Until 17 November 2003 membership of a terrorist organisation needed another crime beside it.

  Background:
    Given a red notice as of 2003-11-01
    And a charge
      | label               | membership of a terrorist organisation |
      | class               | terrorist_membership                   |
      | membership_evidence | list_only                              |
      | other_crime         | no                                     |

  Scenario: A name on a list in 2003
    Then terrorist-membership-alone is established
    And charge 1 is struck

  Scenario: Strong evidence did not help then
    Given charge 1 has
      | membership_evidence | individual_strong |
    Then terrorist-membership-alone is established

  Scenario: A shooting is described beside the membership
    Given charge 1 has
      | other_crime | yes |
    Then terrorist-membership-alone is not established

  Scenario: A murder
    Given charge 1 has
      | class | murder |
    Then terrorist-membership-alone is not established

  Scenario: Whether another crime is described is not known
    Given charge 1 has
      | other_crime | unknown |
    Then terrorist-membership-alone is open for charge 1
    And terrorist-membership-alone for charge 1 misses charge.other_crime

  Scenario: The last day
    Given the date is 2003-11-17
    Then terrorist-membership-alone is established
    And terrorist-membership-evidence does not apply

  Scenario: The first day of the new policy
    Given the date is 2003-11-18
    Then terrorist-membership-alone does not apply
    And terrorist-membership-evidence is established

  Scenario: The same list in 2005
    Given the date is 2005-06-01
    Then terrorist-membership-alone does not apply
    And terrorist-membership-evidence is established

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then terrorist-membership-alone is undetermined
