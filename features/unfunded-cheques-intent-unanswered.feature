Feature: unfunded-cheques-intent-unanswered
  Silence on dishonest intent behind a cheque bars.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label         | unfunded cheque |
      | class         | unfunded_cheque |
      | cheque_total  | USD 10000.00    |
      | cheque_intent | not_described   |

  Scenario: Silence
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then unfunded-cheques-intent-unanswered is established for charge 1
    And charge 1 is struck

  Scenario: A general reply
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then unfunded-cheques-intent-unanswered is established for charge 1

  Scenario: The time set ends today
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then unfunded-cheques-intent-unanswered is not established for charge 1

  Scenario: The time set ended yesterday
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then unfunded-cheques-intent-unanswered is established for charge 1

  Scenario: Nothing is known of any question
    Then unfunded-cheques-intent-unanswered is undetermined for charge 1
    And unfunded-cheques-intent-unanswered is open for charge 1

  Scenario: Intent is described
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And charge 1 has
      | cheque_intent | described |
    Then unfunded-cheques-intent-unanswered is not established for charge 1

  Scenario: A later answer to the point
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-04-01         |
      | answer | specific           |
    Then unfunded-cheques-intent-unanswered is excepted for charge 1
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then unfunded-cheques-intent-unanswered is established for charge 1
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then unfunded-cheques-intent-unanswered is established for charge 1
    And the exception answered does not apply

  Scenario: The last day of the old criteria
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the date is 2022-01-27
    Then unfunded-cheques-intent-unanswered is established for charge 1

  Scenario: The first day of the exclusion
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the date is 2022-01-28
    Then unfunded-cheques-intent-unanswered does not apply
