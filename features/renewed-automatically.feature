Feature: renewed-automatically
  Keeping data longer calls for a look at the case.

  Background:
    Given a red notice as of 2013-06-14
    And requesting_country is EG
    And history.reissued_automatically is yes

  Scenario: Renewed without anyone looking
    Then renewed-automatically is established

  Scenario: Renewed after a look at the case
    Given history.reissued_automatically is no
    Then renewed-automatically is not established

  Scenario: Not known
    Given history.reissued_automatically is unknown
    Then renewed-automatically is undetermined
    And renewed-automatically misses history.reissued_automatically

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then renewed-automatically does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then renewed-automatically is established
