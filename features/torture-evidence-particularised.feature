Feature: torture-evidence-particularised
  A detailed claim that evidence came from torture shows what is missing: a competent body's finding.

  Background:
    Given a diffusion as of 2019-11-04
    And rights.torture_evidence is particularised

  Scenario: Who, when, where and how are told
    Then torture-evidence-particularised is established

  Scenario: A bare allegation
    Given rights.torture_evidence is alleged_only
    Then torture-evidence-particularised is not established

  Scenario: A doctor bears it out, and no competent body has found it
    Given rights.torture_evidence is shown_independently
    Then torture-evidence-particularised is established
    And torture-evidence is untouched

  Scenario: Nothing is known of it
    Given rights.torture_evidence is unknown
    Then torture-evidence-particularised is undetermined
    And torture-evidence-particularised misses rights.torture_evidence

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then torture-evidence-particularised does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then torture-evidence-particularised is established
