Feature: diffusion-role-unanswered
  A charge of a diffusion that ties nobody to it, and no answer.

  Background:
    Given a diffusion as of 2019-09-16
    And a charge
      | label          | embezzlement |
      | class          | embezzlement |
      | role_described | no           |

  Scenario: Silence
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-role-unanswered is established for charge 1
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | generic            |
    Then diffusion-role-unanswered is established for charge 1

  Scenario: The time set ends today
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then diffusion-role-unanswered is not established for charge 1

  Scenario: The time set ended yesterday
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then diffusion-role-unanswered is established for charge 1

  Scenario: Another matter was asked about
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-role-unanswered is not established for charge 1

  Scenario: Nothing is known of any question
    Then diffusion-role-unanswered is undetermined for charge 1
    And diffusion-role-unanswered is open for charge 1

  Scenario: It is in the text after all
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And charge 1 has
      | role_described | yes |
    Then diffusion-role-unanswered is not established for charge 1

  Scenario: Nobody has seen the text
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And charge 1 has
      | role_described | unknown |
    Then diffusion-role-unanswered is undetermined for charge 1
    And diffusion-role-unanswered misses charge.role_described

  Scenario: A later answer to the point
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-08-01         |
      | answer | specific           |
    Then diffusion-role-unanswered is excepted for charge 1
    And the exception answered applies for charge 1

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-role-unanswered is established for charge 1
    And the exception answered is not shown for charge 1

  Scenario: There was no later answer
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-role-unanswered is established for charge 1
    And the exception answered does not apply for charge 1

  Scenario: A red notice has a rule of its own
    Given a red notice as of 2019-09-16
    Then diffusion-role-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-05-02         |
      | due_on | 2012-06-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then diffusion-role-unanswered is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-role-unanswered does not apply
