Feature: sensitive-data-not-needed
  Data on belief, opinion, origin, health and the like only where they are needed.

  Background:
    Given a red notice as of 2019-09-16
    And notice.sensitive_data_needed is no

  Scenario: The notice names the person's religion without need
    Then sensitive-data-not-needed is established

  Scenario: Fingerprints, which the search needs
    Given notice.sensitive_data is yes
    And notice.sensitive_data_needed is yes
    Then sensitive-data-not-needed is not established

  Scenario: What the record holds is not known
    Given notice.sensitive_data_needed is unknown
    Then sensitive-data-not-needed is undetermined
    And sensitive-data-not-needed is untouched
    And sensitive-data-not-needed misses notice.sensitive_data_needed

  Scenario: It holds no such data after all
    Given notice.sensitive_data is no
    Then sensitive-data-not-needed is excepted
    And the exception none-held applies

  Scenario: It does hold such data
    Given notice.sensitive_data is yes
    Then sensitive-data-not-needed is established
    And the exception none-held does not apply

  Scenario: Whether it holds such data is not known
    Then sensitive-data-not-needed is established
    And the exception none-held is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then sensitive-data-not-needed is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then sensitive-data-not-needed does not apply
