Feature: abduction-claimed
  An abduction that only the person speaks of is asked about.

  Background:
    Given a red notice as of 2019-11-04
    And requesting_country is AZ
    And treatment.abduction is said

  Scenario: It is said of this person, and nobody is known to have asked
    Then abduction-claimed is established
    And the exception answered is not shown

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | specific           |
    Then abduction-claimed is excepted
    And the exception answered applies

  Scenario: A general reply is no answer
    Given a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then abduction-claimed is established
    And the exception answered does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then abduction-claimed is established
    And the exception answered does not apply

  Scenario: Nothing of the kind
    Given treatment.abduction is none
    Then abduction-claimed is not established

  Scenario: A record bears it out, which is more
    Given treatment.abduction is attempted
    Then abduction-claimed is not established

  Scenario: Nothing is known
    Given treatment.abduction is unknown
    Then abduction-claimed is undetermined
    And abduction-claimed misses treatment.abduction

  Scenario: Alone it is a reason to ask and no doubt
    Given no questions
    Then abduction-claimed is established
    And the outcome is undetermined

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then abduction-claimed does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then abduction-claimed is established
