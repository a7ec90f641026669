Feature: onward-return
  That a person would be passed on is asked, not presumed.

  Background:
    Given a red notice as of 2019-11-04
    And requesting_country is AZ
    And rights.onward_return is yes

  Scenario: It is said of this person, and nobody is known to have asked
    Then onward-return is established
    And the exception answered is not shown

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | specific           |
    Then onward-return is excepted
    And the exception answered applies

  Scenario: A general reply is no answer
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then onward-return is established
    And the exception answered does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then onward-return is established
    And the exception answered does not apply

  Scenario: Nobody says so
    Given rights.onward_return is no
    Then onward-return is not established

  Scenario: Nothing is known
    Given rights.onward_return is unknown
    Then onward-return is undetermined
    And onward-return misses rights.onward_return

  Scenario: Alone it is a reason to ask and no doubt
    Given no questions
    Then onward-return is established
    And the outcome is undetermined

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then onward-return does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then onward-return is established
