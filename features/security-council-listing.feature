Feature: security-council-listing
  A listing by the Security Council is a matter apart.

  Background:
    Given a red notice as of 2019-01-14
    And person.un_listed is yes

  Scenario: The person is on the list
    Then security-council-listing is established

  Scenario: The person is not
    Given person.un_listed is no
    Then security-council-listing is not established

  Scenario: Not known
    Given person.un_listed is unknown
    Then security-council-listing is undetermined
    And security-council-listing misses person.un_listed

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then security-council-listing does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then security-council-listing is established
