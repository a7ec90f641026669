Feature: identity-data-unanswered
  Silence about missing identifiers bars.

  Background:
    Given a red notice as of 2020-05-04
    And notice.states_family_name is yes
    And notice.states_forename is yes
    And notice.states_sex is yes
    And notice.states_birth_year is no
    And notice.has_photograph is no

  Scenario: Silence
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then identity-data-unanswered is established
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then identity-data-unanswered is established

  Scenario: The time set ends today
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then identity-data-unanswered is not established

  Scenario: The time set ended yesterday
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then identity-data-unanswered is established

  Scenario: A letter of the defence left unanswered is no question of INTERPOL
    Given a question
      | topic  | identity           |
      | put_by | other              |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then identity-data-unanswered is not established

  Scenario: Another matter was asked about
    Given a question
      | topic  | torture            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then identity-data-unanswered is not established

  Scenario: Nothing is known of any question
    Then identity-data-unanswered is undetermined
    And identity-data-unanswered is untouched

  Scenario: Asked, but stated after all
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And notice.states_birth_year is yes
    And notice.has_identity_document is yes
    Then identity-data-unanswered is not established

  Scenario: A later answer to the point
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-04-01         |
      | answer | specific           |
    Then identity-data-unanswered is excepted
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then identity-data-unanswered is established
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then identity-data-unanswered is established
    And the exception answered does not apply

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    Then identity-data-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-02-01         |
      | due_on | 2012-03-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then identity-data-unanswered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then identity-data-unanswered does not apply

  Scenario: A good photograph with a name of a parent
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And notice.has_photograph is yes
    And notice.has_parent_name is yes
    Then identity-data-unanswered is not established

  Scenario: Asked and silent, and nobody has seen the text of the notice
    Given a red notice as of 2020-05-04
    And a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then identity-data-unanswered is undetermined
    And identity-data-unanswered is open
