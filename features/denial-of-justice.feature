Feature: denial-of-justice
  Due process needs a clear denial of justice in this case.

  Background:
    Given a red notice as of 2024-03-11
    And rights.fair_trial is clear_denial

  Scenario: A clear denial of justice
    Then denial-of-justice is established

  Scenario: Irregularities alone fail
    Given rights.fair_trial is irregularities
    Then denial-of-justice is not established

  Scenario: Reports on the courts in general fail
    Given rights.fair_trial is general_only
    Then denial-of-justice is not established

  Scenario: Nothing is shown
    Given rights.fair_trial is none_shown
    Then denial-of-justice is not established

  Scenario: What the trial was like is not known
    Given rights.fair_trial is unknown
    Then denial-of-justice is undetermined
    And denial-of-justice misses rights.fair_trial

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then denial-of-justice does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then denial-of-justice is established
