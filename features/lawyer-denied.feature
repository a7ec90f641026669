Feature: lawyer-denied
  That a lawyer or the file was denied is noted, and asked about; nobody competent has found it yet.

  Background:
    Given a diffusion as of 2022-10-03
    And rights.lawyer_denied is yes

  Scenario: Denied a lawyer
    Then lawyer-denied is established

  Scenario: Defended and informed
    Given rights.lawyer_denied is no
    Then lawyer-denied is not established

  Scenario: Not known
    Given rights.lawyer_denied is unknown
    Then lawyer-denied is undetermined
    And lawyer-denied misses rights.lawyer_denied

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then lawyer-denied does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then lawyer-denied is established
