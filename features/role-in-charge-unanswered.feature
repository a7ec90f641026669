Feature: role-in-charge-unanswered
  Silence about the person's part in a charge strikes that charge.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label          | false invoices |
      | role_described | no             |
      | class          | tax_offence    |

  Scenario: Silence
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then role-in-charge-unanswered is established for charge 1
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then role-in-charge-unanswered is established for charge 1

  Scenario: The time set ends today
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then role-in-charge-unanswered is not established for charge 1

  Scenario: The time set ended yesterday
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then role-in-charge-unanswered is established for charge 1

  Scenario: A letter of the defence left unanswered is no question of INTERPOL
    Given a question
      | topic  | role               |
      | put_by | other              |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then role-in-charge-unanswered is not established for charge 1

  Scenario: Another matter was asked about
    Given a question
      | topic  | torture            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then role-in-charge-unanswered is not established for charge 1

  Scenario: Nothing is known of any question
    Then role-in-charge-unanswered is undetermined for charge 1
    And role-in-charge-unanswered is open for charge 1

  Scenario: Asked, but stated after all
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And charge 1 has
      | role_described | yes |
    Then role-in-charge-unanswered is not established for charge 1

  Scenario: A later answer to the point
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-04-01         |
      | answer | specific           |
    Then role-in-charge-unanswered is excepted for charge 1
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then role-in-charge-unanswered is established for charge 1
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then role-in-charge-unanswered is established for charge 1
    And the exception answered does not apply

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    Then role-in-charge-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-02-01         |
      | due_on | 2012-03-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then role-in-charge-unanswered is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then role-in-charge-unanswered does not apply

  Scenario: Asked and silent, and nobody has seen what the charge says of the person's part
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And charge 1 has
      | role_described | unknown |
    Then role-in-charge-unanswered is open for charge 1
    And role-in-charge-unanswered for charge 1 misses charge.role_described
