Feature: earlier-torture
  Who was tortured before has reason to fear it again: it is asked.

  Background:
    Given a red notice as of 2019-11-04
    And requesting_country is AZ
    And person.past_torture is yes

  Scenario: It is said of this person, and nobody is known to have asked
    Then earlier-torture is established
    And the exception answered is not shown

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | torture            |
      | put_to | requesting_country |
      | answer | specific           |
    Then earlier-torture is excepted
    And the exception answered applies

  Scenario: A general reply is no answer
    Given a question
      | topic  | torture            |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then earlier-torture is established
    And the exception answered does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then earlier-torture is established
    And the exception answered does not apply

  Scenario: The person was not
    Given person.past_torture is no
    Then earlier-torture is not established

  Scenario: Nothing is known
    Given person.past_torture is unknown
    Then earlier-torture is undetermined
    And earlier-torture misses person.past_torture

  Scenario: Alone it is a reason to ask and no doubt
    Given no questions
    Then earlier-torture is established
    And the outcome is undetermined

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then earlier-torture does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then earlier-torture is established
