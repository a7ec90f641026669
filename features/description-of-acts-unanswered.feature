Feature: description-of-acts-unanswered
  Silence about a description that is missing bars.

  Background:
    Given a red notice as of 2020-05-04
    And notice.describes_acts is yes
    And notice.states_time is yes
    And notice.states_place is no
    And notice.states_role is yes
    And notice.states_means is yes

  Scenario: Silence
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then description-of-acts-unanswered is established
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then description-of-acts-unanswered is established

  Scenario: The time set ends today
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then description-of-acts-unanswered is not established

  Scenario: The time set ended yesterday
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then description-of-acts-unanswered is established

  Scenario: A letter of the defence left unanswered is no question of INTERPOL
    Given a question
      | topic  | description        |
      | put_by | other              |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then description-of-acts-unanswered is not established

  Scenario: Another matter was asked about
    Given a question
      | topic  | torture            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then description-of-acts-unanswered is not established

  Scenario: Nothing is known of any question
    Then description-of-acts-unanswered is undetermined
    And description-of-acts-unanswered is open

  Scenario: Asked, but stated after all
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And notice.states_place is yes
    Then description-of-acts-unanswered is not established

  Scenario: A later answer to the point
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-04-01         |
      | answer | specific           |
    Then description-of-acts-unanswered is excepted
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then description-of-acts-unanswered is established
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then description-of-acts-unanswered is established
    And the exception answered does not apply

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    Then description-of-acts-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-02-01         |
      | due_on | 2012-03-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then description-of-acts-unanswered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then description-of-acts-unanswered does not apply

  Scenario: Asked and silent, and nobody has seen the text of the notice
    Given a red notice as of 2020-05-04
    And a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then description-of-acts-unanswered is undetermined
    And description-of-acts-unanswered is open
