Feature: refugee-confirmation-unanswered
  The state of refuge was asked to confirm and has let the time pass.

  Background:
    Given a red notice as of 2018-07-02
    And a question
      | topic  | refugee_status    |
      | put_to | country_of_refuge |
      | due_on | 2018-05-31        |
      | answer | silent            |

  Scenario: No answer came in time
    Then refugee-confirmation-unanswered is established

  Scenario: A general reply is no answer
    Given question 1 has
      | answer | generic |
    Then refugee-confirmation-unanswered is established

  Scenario: The answer was to the point
    Given question 1 has
      | answer | specific |
    And the questions are all
    Then refugee-confirmation-unanswered is not established

  Scenario: The answer is due today and is not yet late
    Given question 1 has
      | due_on | 2018-07-02 |
    And the questions are all
    Then refugee-confirmation-unanswered is not established

  Scenario: It was due yesterday
    Given question 1 has
      | due_on | 2018-07-01 |
    Then refugee-confirmation-unanswered is established

  Scenario: It is due tomorrow
    Given question 1 has
      | due_on | 2018-07-03 |
    And the questions are all
    Then refugee-confirmation-unanswered is not established

  Scenario: What came back is not known
    Given question 1 has
      | answer | unknown |
    Then refugee-confirmation-unanswered is undetermined
    And refugee-confirmation-unanswered misses question.answer

  Scenario: The day before the resolution is taken to hold
    Given the date is 2017-09-29
    Then refugee-confirmation-unanswered does not apply

  Scenario: On the day the resolution is taken to hold
    Given the date is 2017-09-30
    And question 1 has
      | due_on | 2017-09-29 |
    Then refugee-confirmation-unanswered is established

  Scenario: A third state was asked about the co-accused and kept silent
    Given question 1 has
      | topic  | co_accused  |
      | put_to | third_state |
    And the questions are all
    Then refugee-confirmation-unanswered is not established

  Scenario: A general reply needs no day
    Given question 1 has
      | answer | generic |
      | due_on | unknown |
    Then refugee-confirmation-unanswered is established

  Scenario: Silence that lasted until the decision needs no day
    Given question 1 has
      | answer | still_silent |
      | due_on | unknown      |
    Then refugee-confirmation-unanswered is established
