Feature: terrorist-membership-evidence
  Membership alone needs strong evidence of an active part of this person.

  Background:
    Given a red notice as of 2005-06-01
    And a charge
      | label               | membership of a terrorist organisation |
      | class               | terrorist_membership                   |
      | membership_evidence | list_only                              |
      | involvement         | active                                 |
      | organisation        | un_listed                              |

  Scenario: A name on a list
    Then terrorist-membership-evidence is established
    And the exception another-crime is not shown
    And the exception answered is not shown

  Scenario: Strong evidence, an active part, an organisation on the list of the Security Council
    Given charge 1 has
      | membership_evidence | individual_strong |
    Then terrorist-membership-evidence is not established

  Scenario: A post in an organisation that the whole world lists
    Given charge 1 has
      | membership_evidence | individual_strong |
      | involvement         | position          |
    Then terrorist-membership-evidence is established
    And terrorist-membership-without-evidence is not established

  Scenario: Only the requesting country calls the organisation terrorist
    Given charge 1 has
      | membership_evidence | individual_strong       |
      | organisation        | requesting_country_only |
    Then terrorist-membership-evidence is established

  Scenario: A bank account and a telephone application
    Given charge 1 has
      | membership_evidence | individual_strong |
      | involvement         | lawful_activity   |
    Then terrorist-membership-evidence is established

  Scenario: An armed robbery is described beside the membership
    Given charge 1 has
      | other_crime | yes |
    Then terrorist-membership-evidence is excepted
    And the exception another-crime applies

  Scenario: No other crime
    Given charge 1 has
      | other_crime | no |
    Then terrorist-membership-evidence is established
    And the exception another-crime does not apply

  Scenario: Asked, the requesting country described the person's command of a cell
    Given a question
      | topic  | membership_evidence |
      | put_to | requesting_country  |
      | answer | specific            |
    Then terrorist-membership-evidence is excepted
    And the exception answered applies

  Scenario: Asked, it sent a general assurance
    Given a question
      | topic  | membership_evidence |
      | put_to | requesting_country  |
      | answer | generic             |
    And the questions are all
    Then terrorist-membership-evidence is established
    And the exception answered does not apply

  Scenario: Nothing is known of the evidence
    Given charge 1 has
      | membership_evidence | unknown |
    Then terrorist-membership-evidence is open for charge 1
    And terrorist-membership-evidence for charge 1 misses charge.membership_evidence

  Scenario: A murder
    Given charge 1 has
      | class | murder |
    Then terrorist-membership-evidence is not established

  Scenario: The first day of the policy
    Given the date is 2003-11-18
    Then terrorist-membership-evidence is established

  Scenario: The day before
    Given the date is 2003-11-17
    Then terrorist-membership-evidence does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then terrorist-membership-evidence is undetermined

  Scenario: Strong evidence of membership, and what the person did is not known
    Given charge 1 has
      | membership_evidence | individual_strong |
      | involvement         | unknown           |
    Then terrorist-membership-evidence is undetermined for charge 1
    And terrorist-membership-evidence for charge 1 misses charge.involvement

  Scenario: Strong evidence of an active part, and nobody has said what the organisation is
    Given charge 1 has
      | membership_evidence | individual_strong |
      | organisation        | unknown           |
    Then terrorist-membership-evidence is undetermined for charge 1
    And terrorist-membership-evidence for charge 1 misses charge.organisation

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then terrorist-membership-evidence is established
    And the exception answered does not apply

  Scenario: Weak evidence about this person
    Given charge 1 has
      | membership_evidence | individual_weak |
    Then terrorist-membership-evidence is established
    And terrorist-membership-without-evidence is not established
