Feature: unfunded-cheques-intent-unanswered
  Silence on dishonest intent behind a cheque is a strong doubt.

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
    Then unfunded-cheques-intent-unanswered is established
    And charge 1 is not settled
    And the weighing is from 3 to 3

  Scenario: A general reply
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then unfunded-cheques-intent-unanswered is established

  Scenario: The time set ends today
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then unfunded-cheques-intent-unanswered is not established

  Scenario: The time set ended yesterday
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then unfunded-cheques-intent-unanswered is established

  Scenario: Nothing is known of any question
    Then unfunded-cheques-intent-unanswered is undetermined
    And unfunded-cheques-intent-unanswered is open
    And the factor intent-not-described counts 2
    And the factor left-unanswered counts from 0 to 1

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
    Then unfunded-cheques-intent-unanswered is not established

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
    Then unfunded-cheques-intent-unanswered is excepted
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then unfunded-cheques-intent-unanswered is established
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
    Then unfunded-cheques-intent-unanswered is established
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
    Then unfunded-cheques-intent-unanswered is established

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

  Scenario: Beside a charge of fraud
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And a charge
      | label | fraud |
      | class | fraud |
    Then unfunded-cheques-intent-unanswered is not established

  Scenario: Two cheques, and intent described for neither
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And a charge
      | label         | second cheque   |
      | class         | unfunded_cheque |
      | cheque_intent | not_described   |
    Then unfunded-cheques-intent-unanswered is established

  Scenario: What the notice says of intent is not known
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And charge 1 has
      | cheque_intent | unknown |
    Then unfunded-cheques-intent-unanswered is undetermined
    And unfunded-cheques-intent-unanswered is untouched

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-05-01         |
      | due_on | 2012-06-30         |
      | answer | silent             |
    Then unfunded-cheques-intent-unanswered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then unfunded-cheques-intent-unanswered does not apply

  Scenario: The class of the offence is not known
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And charge 1 has
      | class | unknown |
    Then unfunded-cheques-intent-unanswered is undetermined

  Scenario: It kept silent when asked about the penalty, which is another matter
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then unfunded-cheques-intent-unanswered is not established
