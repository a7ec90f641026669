Feature: political-character-unanswered
  Silence counts after a question about the political side of the case, once its time has passed.

  Background:
    Given a red notice as of 2022-09-01
    And a question
      | topic  | political_character |
      | put_by | commission          |
      | put_to | requesting_country  |
      | put_on | 2022-06-01          |
      | due_on | 2022-08-31          |
      | answer | silent              |

  Scenario: Silence, a day after the time set
    Then political-character-unanswered is established

  Scenario: A general assurance
    Given question 1 has
      | answer | generic |
    Then political-character-unanswered is established

  Scenario: An answer to the point
    Given question 1 has
      | answer | specific |
    And the questions are all
    Then political-character-unanswered is not established

  Scenario: The answer was due today
    Given question 1 has
      | due_on | 2022-09-01 |
    And the questions are all
    Then political-character-unanswered is not established

  Scenario: The answer is due tomorrow
    Given question 1 has
      | due_on | 2022-09-02 |
    And the questions are all
    Then political-character-unanswered is not established

  Scenario: Asked for evidence of membership
    Given question 1 has
      | topic | membership_evidence |
    Then political-character-unanswered is established

  Scenario: Asked what the person gained, it is read with the description
    Given question 1 has
      | topic | personal_gain |
    And the questions are all
    Then political-character-unanswered is not established
    And substance-question-unanswered is established

  Scenario: Asked for something else
    Given question 1 has
      | topic | penalty |
    And the questions are all
    Then political-character-unanswered is not established

  Scenario: The country of refuge was asked
    Given question 1 has
      | put_to | country_of_refuge |
    And the questions are all
    Then political-character-unanswered is not established

  Scenario: What came back is not known
    Given question 1 has
      | answer | unknown |
    Then political-character-unanswered is open
    And political-character-unanswered misses question.answer

  Scenario: No question is known
    Given a red notice as of 2022-09-01
    Then political-character-unanswered is untouched

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    And question 1 has
      | put_on | 2012-05-01 |
      | due_on | 2012-06-01 |
    Then political-character-unanswered is established

  Scenario: The day before
    Given the date is 2012-06-30
    And question 1 has
      | put_on | 2012-05-01 |
      | due_on | 2012-06-01 |
    Then political-character-unanswered does not apply
