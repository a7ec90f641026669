Feature: relatives-pressured
  Pressure on relatives is put to the requesting country.

  Background:
    Given a red notice as of 2019-11-04
    And requesting_country is AZ
    And rights.family_pressured is yes

  Scenario: It is said of this person, and nobody is known to have asked
    Then relatives-pressured is established
    And the exception answered is not shown

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | specific           |
    Then relatives-pressured is excepted
    And the exception answered applies

  Scenario: A general reply is no answer
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then relatives-pressured is established
    And the exception answered does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then relatives-pressured is established
    And the exception answered does not apply

  Scenario: Nobody says so
    Given rights.family_pressured is no
    Then relatives-pressured is not established

  Scenario: Nothing is known
    Given rights.family_pressured is unknown
    Then relatives-pressured is undetermined
    And relatives-pressured misses rights.family_pressured

  Scenario: Alone it is a reason to ask and no doubt
    Given no questions
    Then relatives-pressured is established
    And the outcome is undetermined

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then relatives-pressured does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then relatives-pressured is established
