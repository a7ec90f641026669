Feature: torture-evidence-question
  A detailed claim of torture is put to the requesting country.

  Background:
    Given a red notice as of 2019-11-04
    And requesting_country is AZ
    And rights.torture_evidence is particularised

  Scenario: Nobody is known to have asked
    Then torture-evidence-question is established
    And the exception answered is not shown

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | torture            |
      | put_to | requesting_country |
      | answer | specific           |
    Then torture-evidence-question is excepted
    And the exception answered applies

  Scenario: The answer was that the law forbids torture
    Given a question
      | topic  | torture            |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then torture-evidence-question is established
    And the exception answered does not apply

  Scenario: Borne out by a doctor
    Given rights.torture_evidence is shown_independently
    Then torture-evidence-question is established

  Scenario: A bare allegation asks nothing
    Given rights.torture_evidence is alleged_only
    Then torture-evidence-question is not established

  Scenario: What is claimed is not known
    Given rights.torture_evidence is unknown
    Then torture-evidence-question is undetermined
    And torture-evidence-question misses rights.torture_evidence

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then torture-evidence-question does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then torture-evidence-question is established

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then torture-evidence-question is established
    And the exception answered does not apply
