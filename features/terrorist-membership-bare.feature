Feature: terrorist-membership-bare
  A bare charge of belonging, to an organisation not recognised everywhere, is a strong doubt.

  Background:
    Given a red notice as of 2024-11-30
    And a charge
      | label        | membership of a terrorist organisation |
      | class        | terrorist_membership                   |
      | organisation | widely_designated                      |

  Scenario: Nothing but the membership
    Then terrorist-membership-bare is established
    And the exception link-described is not shown
    And the exception own-crime is not shown

  Scenario: Who lists the organisation is not known
    Given charge 1 has
      | organisation | unknown |
    Then terrorist-membership-bare is undetermined

  Scenario Outline: The organisation
    Given charge 1 has
      | organisation | <organisation> |
    Then terrorist-membership-bare is <status>

    Examples:
      | organisation            | status          |
      | requesting_country_only | established     |
      | regional_list           | established     |
      | un_listed               | undetermined    |

  Scenario: The whole world lists it, and the alert tells the person's part
    Given charge 1 has
      | organisation   | un_listed |
      | role_described | yes       |
    And notice.describes_acts is yes
    Then terrorist-membership-bare is not established

  Scenario: The whole world lists it, and the alert does not tell what this person did
    Given charge 1 has
      | organisation   | un_listed |
      | role_described | no        |
    Then terrorist-membership-bare is established

  Scenario Outline: The class
    Given charge 1 has
      | class | <class> |
    Then terrorist-membership-bare is <status>

    Examples:
      | class                | status          |
      | terrorism_unspecified | established    |
      | terrorist_financing  | not established |
      | terrorist_support    | not established |

  Scenario Outline: Concrete acts are described
    Given charge 1 has
      | involvement | <involvement> |
    Then terrorist-membership-bare is <status>

    Examples:
      | involvement  | status      |
      | support      | excepted    |
      | active       | excepted    |
      | sympathy     | established |

  Scenario: A crime of the person's own
    Given charge 1 has
      | other_crime | yes |
    Then terrorist-membership-bare is excepted
    And the exception own-crime applies

  Scenario: A killing charged beside it
    Given a charge
      | label    | murder         |
      | class    | murder         |
      | violence | particularised |
    Then terrorist-membership-bare is excepted for charge 1

  Scenario: Asked about the person's part, the requesting country told it
    Given a question
      | topic  | membership_evidence |
      | put_by | commission          |
      | put_to | requesting_country  |
      | answer | specific            |
    Then terrorist-membership-bare is excepted
    And the exception answered applies

  Scenario: Strong evidence of the person's own membership
    Given charge 1 has
      | membership_evidence | individual_strong |
    Then terrorist-membership-bare is excepted
    And the exception link-described applies

  Scenario: The first day of the policy
    Given the date is 2003-11-18
    Then terrorist-membership-bare is established

  Scenario: The day before
    Given the date is 2003-11-17
    Then terrorist-membership-bare does not apply

  Scenario: The whole world lists it, and the alert describes no act at all
    Given charge 1 has
      | organisation | un_listed |
    And notice.describes_acts is no
    Then terrorist-membership-bare is established

  Scenario: What exactly is charged is not known
    Given charge 1 has
      | class | unknown |
    Then terrorist-membership-bare is undetermined
    And terrorist-membership-bare for charge 1 misses charge.class

  Scenario: Membership and nothing else, as a complete file shows it
    Given charge 1 has
      | membership_evidence | list_only   |
      | other_crime         | no          |
      | violence            | not_alleged |
      | terrorist_act       | not_alleged |
      | speech_content      | peaceful    |
      | involvement         | sympathy    |
    And no questions
    Then terrorist-membership-bare is established
    And the exception link-described does not apply
    And the exception own-crime does not apply
    And the exception grave-act-in-the-alert does not apply
    And the exception answered does not apply

  Scenario: Asked about the person's part, it sent a law extract about another point
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then terrorist-membership-bare is established
    And the exception answered does not apply
