Feature: discrimination
  That a person is pursued for a trait has to be found; what is said is asked.

  Background:
    Given a red notice as of 2019-11-04
    And requesting_country is AZ
    And rights.discrimination is personal

  Scenario: It is said of this person, and nobody is known to have asked
    Then discrimination is established
    And the exception answered is not shown

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | specific           |
    Then discrimination is excepted
    And the exception answered applies

  Scenario: A general reply is no answer
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then discrimination is established
    And the exception answered does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then discrimination is established
    And the exception answered does not apply

  Scenario: Reports on the country alone
    Given rights.discrimination is general_only
    Then discrimination is not established

  Scenario: Nothing is said
    Given rights.discrimination is none_shown
    Then discrimination is not established

  Scenario: Nothing is known
    Given rights.discrimination is unknown
    Then discrimination is undetermined
    And discrimination misses rights.discrimination

  Scenario: Alone it is a reason to ask and no doubt
    Given no questions
    Then discrimination is established
    And the outcome is undetermined

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then discrimination does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then discrimination is established
