Feature: warrant-reference-unanswered
  Silence about the warrant bars.

  Background:
    Given a red notice as of 2020-05-04
    And notice.states_warrant is no

  Scenario: Silence
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then warrant-reference-unanswered is established
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then warrant-reference-unanswered is established

  Scenario: The time set ends today
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then warrant-reference-unanswered is not established

  Scenario: The time set ended yesterday
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then warrant-reference-unanswered is established

  Scenario: A letter of the defence left unanswered is no question of INTERPOL
    Given a question
      | topic  | warrant            |
      | put_by | other              |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then warrant-reference-unanswered is not established

  Scenario: Another matter was asked about
    Given a question
      | topic  | torture            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then warrant-reference-unanswered is not established

  Scenario: Nothing is known of any question
    Then warrant-reference-unanswered is undetermined
    And warrant-reference-unanswered is open

  Scenario: Asked, but stated after all
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And notice.states_warrant is yes
    Then warrant-reference-unanswered is not established

  Scenario: A later answer to the point
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-04-01         |
      | answer | specific           |
    Then warrant-reference-unanswered is excepted
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then warrant-reference-unanswered is established
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then warrant-reference-unanswered is established
    And the exception answered does not apply

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    Then warrant-reference-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-02-01         |
      | due_on | 2012-03-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then warrant-reference-unanswered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then warrant-reference-unanswered does not apply

  Scenario: Asked and silent, and nobody has seen the text of the notice
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And notice.states_warrant is unknown
    Then warrant-reference-unanswered is open
    And warrant-reference-unanswered misses notice.states_warrant
