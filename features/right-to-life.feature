Feature: right-to-life
  A danger to life that is claimed is put to the requesting country.

  Background:
    Given a red notice as of 2019-11-04
    And requesting_country is AZ
    And rights.life_at_risk is personal

  Scenario: It is said of this person, and nobody is known to have asked
    Then right-to-life is established
    And the exception answered is not shown

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | specific           |
    Then right-to-life is excepted
    And the exception answered applies

  Scenario: A general reply is no answer
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then right-to-life is established
    And the exception answered does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then right-to-life is established
    And the exception answered does not apply

  Scenario: Reports on the country alone
    Given rights.life_at_risk is general_only
    Then right-to-life is not established

  Scenario: Nothing is said
    Given rights.life_at_risk is none_shown
    Then right-to-life is not established

  Scenario: Nothing is known
    Given rights.life_at_risk is unknown
    Then right-to-life is undetermined
    And right-to-life misses rights.life_at_risk

  Scenario: Alone it is a reason to ask and no doubt
    Given no questions
    Then right-to-life is established
    And the outcome is undetermined

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then right-to-life does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then right-to-life is established
