Feature: due-process-irregularities
  Irregularities alone are noted, no more.

  Background:
    Given a red notice as of 2018-07-04
    And rights.fair_trial is irregularities

  Scenario: Irregularities and no more
    Then due-process-irregularities is established
    And denial-of-justice is untouched

  Scenario: A clear denial is more than that
    Given rights.fair_trial is clear_denial
    Then due-process-irregularities is not established

  Scenario: What the trial was like is not known
    Given rights.fair_trial is unknown
    Then due-process-irregularities is undetermined
    And due-process-irregularities misses rights.fair_trial

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then due-process-irregularities does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then due-process-irregularities is established
