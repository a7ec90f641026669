Feature: torture-risk
  No cooperation that would serve a return to torture; the risk must be real and this person's own.

  Background:
    Given a red notice as of 2015-06-01
    And requesting_country is MA
    And rights.torture_risk is personal

  Scenario: A real risk for this person
    Then torture-risk is established
    And the outcome is grounds_established

  Scenario: Reports on the country alone do not suffice
    Given rights.torture_risk is general_only
    Then torture-risk is not established

  Scenario: Nothing is shown
    Given rights.torture_risk is none_shown
    Then torture-risk is not established

  Scenario: Nothing is known
    Given rights.torture_risk is unknown
    Then torture-risk is untouched
    And torture-risk misses rights.torture_risk

  Scenario: It holds for any colour of notice
    Given instrument is blue notice
    Then torture-risk is established

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then torture-risk does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then torture-risk is established
