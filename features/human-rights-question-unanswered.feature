Feature: human-rights-question-unanswered
  Silence, or generic assurances, on a human-rights point counts once the time set has passed.

  Background:
    Given a red notice as of 2024-03-11
    And requesting_country is KZ
    And a question
      | topic  | fair_trial         |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2024-02-01         |
      | answer | generic            |

  Scenario: Generic assurances
    Then human-rights-question-unanswered is established

  Scenario: Silence
    Given question 1 has
      | answer | silent |
    Then human-rights-question-unanswered is established

  Scenario: Silence that lasted until the decision needs no day
    Given question 1 has
      | answer | still_silent |
      | due_on | unknown      |
    Then human-rights-question-unanswered is established

  Scenario: Silence, and by when an answer was due is not known
    Given question 1 has
      | answer | silent  |
      | due_on | unknown |
    Then human-rights-question-unanswered is open
    And human-rights-question-unanswered misses question.due_on

  Scenario: A general reply needs no day
    Given question 1 has
      | due_on | unknown |
    Then human-rights-question-unanswered is established

  Scenario: Asked about another right
    Given question 1 has
      | topic | human_rights |
    Then human-rights-question-unanswered is established

  Scenario: Asked about torture
    Given question 1 has
      | topic | torture |
    Then human-rights-question-unanswered is established

  Scenario: An answer to the point
    Given question 1 has
      | answer | specific |
    And the questions are all
    Then human-rights-question-unanswered is not established

  Scenario: Another topic has a rule of its own
    Given question 1 has
      | topic | description |
    And the questions are all
    Then human-rights-question-unanswered is not established

  Scenario: Silence that is not known to follow a question changes nothing
    Given question 1 has
      | topic  | unknown |
      | put_to | unknown |
      | due_on | unknown |
    Then human-rights-question-unanswered is undetermined
    And human-rights-question-unanswered misses question.topic

  Scenario: The answer was due yesterday
    Given question 1 has
      | due_on | 2024-03-10 |
    Then human-rights-question-unanswered is established

  Scenario: The answer is due today and not yet late
    Given question 1 has
      | answer | silent     |
      | due_on | 2024-03-11 |
    And the questions are all
    Then human-rights-question-unanswered is not established

  Scenario: The answer is due tomorrow
    Given question 1 has
      | answer | silent     |
      | due_on | 2024-03-12 |
    And the questions are all
    Then human-rights-question-unanswered is not established

  Scenario: Only the month in which it was due is known, and it is this month
    Given question 1 has
      | answer | silent  |
      | due_on | 2024-03 |
    Then human-rights-question-unanswered is undetermined

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then human-rights-question-unanswered does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    And question 1 has
      | due_on | 2012-06-30 |
    Then human-rights-question-unanswered is established

  Scenario: A letter of the defence stayed without an answer
    Given question 1 has
      | put_by | other |
    And the questions are all
    Then human-rights-question-unanswered is not established
