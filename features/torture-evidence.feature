Feature: torture-evidence
  Evidence shown to come from torture cannot carry an alert; an allegation is not yet that.

  Background:
    Given a red notice as of 2018-02-24
    And requesting_country is EG
    And rights.torture_evidence is shown_independently

  Scenario: A court or a doctor has shown it
    Then torture-evidence is established

  Scenario: It is only alleged
    Given rights.torture_evidence is alleged_only
    Then torture-evidence is not established

  Scenario: It is alleged in detail and not yet shown
    Given rights.torture_evidence is particularised
    Then torture-evidence is not established

  Scenario: How the evidence was obtained is not known
    Given rights.torture_evidence is unknown
    Then torture-evidence is undetermined
    And torture-evidence misses rights.torture_evidence

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then torture-evidence does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then torture-evidence is established
