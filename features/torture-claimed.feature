Feature: torture-claimed
  A bare word on torture is a reason to ask, never a doubt.

  Background:
    Given a red notice as of 2019-11-04
    And requesting_country is AZ
    And rights.torture_risk is personal

  Scenario: It is said of this person, and nobody is known to have asked
    Then torture-claimed is established
    And the exception answered is not shown

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | torture            |
      | put_to | requesting_country |
      | answer | specific           |
    Then torture-claimed is excepted
    And the exception answered applies

  Scenario: A general reply is no answer
    Given a question
      | topic  | torture            |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then torture-claimed is established
    And the exception answered does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then torture-claimed is established
    And the exception answered does not apply

  Scenario: Reports on the country alone
    Given rights.torture_risk is general_only
    Then torture-claimed is not established

  Scenario: Nothing is said
    Given rights.torture_risk is none_shown
    Then torture-claimed is not established

  Scenario: Nothing is known
    Given rights.torture_risk is unknown
    Then torture-claimed is undetermined
    And torture-claimed misses rights.torture_risk

  Scenario: Alone it is a reason to ask and no doubt
    Given no questions
    Then torture-claimed is established
    And the outcome is undetermined

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then torture-claimed does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then torture-claimed is established
