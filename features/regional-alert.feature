Feature: regional-alert
  A regional alert or warrant does not decide whether INTERPOL's rules are met.

  Background:
    Given a red notice as of 2019-01-14
    And an alert
      | instrument | regional alert |
      | country    | RO             |
      | state      | withdrawn      |

  Scenario: A regional warrant was withdrawn
    Then regional-alert is established

  Scenario: Another notice is no regional alert
    Given alert 1 has
      | instrument | blue notice |
    And the alerts are all
    Then regional-alert is not established

  Scenario: What kind of alert it was is not known
    Given alert 1 has
      | instrument | unknown |
    Then regional-alert is undetermined
    And regional-alert misses alert.instrument

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then regional-alert does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then regional-alert is established
