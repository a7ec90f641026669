Feature: benefit-or-intent-unanswered
  Silence about benefit or intent strikes a charge that turns on it.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label                       | fraud |
      | benefit_or_intent_described | no    |
      | class                       | fraud |

  Scenario: Silence
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then benefit-or-intent-unanswered is established for charge 1
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then benefit-or-intent-unanswered is established for charge 1

  Scenario: The time set ends today
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then benefit-or-intent-unanswered is not established for charge 1

  Scenario: The time set ended yesterday
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then benefit-or-intent-unanswered is established for charge 1

  Scenario: A letter of the defence left unanswered is no question of INTERPOL
    Given a question
      | topic  | personal_gain      |
      | put_by | other              |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then benefit-or-intent-unanswered is not established for charge 1

  Scenario: Another matter was asked about
    Given a question
      | topic  | torture            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then benefit-or-intent-unanswered is not established for charge 1

  Scenario: Nothing is known of any question
    Then benefit-or-intent-unanswered is undetermined for charge 1
    And benefit-or-intent-unanswered is open for charge 1

  Scenario: Asked, but stated after all
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And notice.states_benefit_or_intent is yes
    And charge 1 has
      | benefit_or_intent_described | yes |
    Then benefit-or-intent-unanswered is not established for charge 1

  Scenario: A later answer to the point
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-04-01         |
      | answer | specific           |
    Then benefit-or-intent-unanswered is excepted for charge 1
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then benefit-or-intent-unanswered is established for charge 1
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then benefit-or-intent-unanswered is established for charge 1
    And the exception answered does not apply

  Scenario: A robbery does not turn on benefit or intent
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given charge 1 has
      | label | robbery |
      | class | robbery |
    Then benefit-or-intent-unanswered is excepted for charge 1
    And the exception not-relevant applies

  Scenario: A fraud turns on it
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then benefit-or-intent-unanswered is established for charge 1
    And the exception not-relevant does not apply

  Scenario: The class is not known
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given charge 1 has
      | class | unknown |
    Then benefit-or-intent-unanswered is established for charge 1
    And the exception not-relevant is not shown

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    Then benefit-or-intent-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-02-01         |
      | due_on | 2012-03-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then benefit-or-intent-unanswered is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then benefit-or-intent-unanswered does not apply

  Scenario: Asked and silent, and what the charge says of benefit or intent has not been seen
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And charge 1 has
      | benefit_or_intent_described | unknown |
    Then benefit-or-intent-unanswered is open for charge 1
    And benefit-or-intent-unanswered for charge 1 misses charge.benefit_or_intent_described

  Scenario: The notice as a whole says nothing of benefit or intent
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And notice.states_benefit_or_intent is no
    And charge 1 has
      | benefit_or_intent_described | unknown |
    Then benefit-or-intent-unanswered is established for charge 1
