Feature: terrorist-membership-without-evidence
  A list, nothing, or lawful conduct is no evidence of membership.

  Background:
    Given a red notice as of 2018-01-15
    And a charge
      | label               | membership of an armed organisation |
      | class               | terrorist_membership                |
      | membership_evidence | list_only                           |
      | involvement         | not_described                       |

  Scenario: A name on a list
    Then terrorist-membership-without-evidence is established
    And the exception another-crime is not shown

  Scenario: A teacher of a school that was lawful then
    Given charge 1 has
      | membership_evidence | individual_weak |
      | involvement         | lawful_activity |
      | other_crime         | no              |
    Then terrorist-membership-without-evidence is established
    And the exception another-crime does not apply

  Scenario: Weak evidence of an active part is for a question, not yet a doubt
    Given charge 1 has
      | membership_evidence | individual_weak |
      | involvement         | active          |
    Then terrorist-membership-without-evidence is not established
    And terrorist-membership-evidence is established

  Scenario: A bombing is described beside the membership
    Given charge 1 has
      | other_crime | yes |
    Then terrorist-membership-without-evidence is excepted
    And the exception another-crime applies

  Scenario: Nothing is known of the evidence
    Given charge 1 has
      | membership_evidence | unknown |
      | involvement         | active  |
    Then terrorist-membership-without-evidence is open for charge 1
    And terrorist-membership-without-evidence for charge 1 misses charge.membership_evidence

  Scenario: A murder
    Given charge 1 has
      | class | murder |
    Then terrorist-membership-without-evidence is not established

  Scenario: The first day of the policy
    Given the date is 2003-11-18
    Then terrorist-membership-without-evidence is established

  Scenario: The day before
    Given the date is 2003-11-17
    Then terrorist-membership-without-evidence does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then terrorist-membership-without-evidence is undetermined
