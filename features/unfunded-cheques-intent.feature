Feature: unfunded-cheques-intent
  Until January 2022 intent left out of a cheque charge had to be asked about.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label         | unfunded cheque |
      | class         | unfunded_cheque |
      | cheque_total  | USD 10000.00    |
      | cheque_intent | not_described   |

  Scenario: The floor is reached, intent is not described
    Then unfunded-cheques-intent is established for charge 1
    And unfunded-cheques-floor is not established for charge 1

  Scenario: Intent is described
    Given charge 1 has
      | cheque_intent | described |
    Then unfunded-cheques-intent is not established for charge 1

  Scenario: Nothing is known of intent
    Given charge 1 has
      | cheque_intent | unknown |
    Then unfunded-cheques-intent is undetermined for charge 1

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | cheque_intent      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then unfunded-cheques-intent is excepted for charge 1
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then unfunded-cheques-intent is established for charge 1
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then unfunded-cheques-intent is established for charge 1
    And the exception answered does not apply

  Scenario: The last day of the old criteria
    Given the date is 2022-01-27
    Then unfunded-cheques-intent is established for charge 1

  Scenario: The first day of the exclusion
    Given the date is 2022-01-28
    Then unfunded-cheques-intent does not apply
    And unfunded-cheques-excluded is established for charge 1

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then unfunded-cheques-intent is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then unfunded-cheques-intent does not apply

  Scenario: A fraud is not a cheque
    Given charge 1 has
      | class | fraud |
    Then unfunded-cheques-intent is not established for charge 1

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then unfunded-cheques-intent is undetermined for charge 1

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then unfunded-cheques-intent is established for charge 1
    And the exception answered does not apply
