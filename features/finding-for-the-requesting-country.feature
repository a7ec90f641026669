Feature: finding-for-the-requesting-country
  A finding in the case that is not against the requesting country must be dealt with.

  Background:
    Given a red notice as of 2022-04-04
    And a finding
      | body    | european_court |
      | about   | this_case      |
      | topic   | unfair_trial   |
      | adverse | no             |

  Scenario: The European Court found no breach in this case
    Then finding-for-the-requesting-country is established

  Scenario: It found one
    Given finding 1 has
      | adverse | yes |
    And the findings are all
    Then finding-for-the-requesting-country is not established

  Scenario: A government's statement is no such finding
    Given finding 1 has
      | body | government |
    And the findings are all
    Then finding-for-the-requesting-country is not established

  Scenario: Which way it went is not known
    Given finding 1 has
      | adverse | unknown |
    Then finding-for-the-requesting-country is undetermined
    And finding-for-the-requesting-country misses finding.adverse

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then finding-for-the-requesting-country does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then finding-for-the-requesting-country is established

  Scenario: The finding is about a group, not about this person's case
    Given finding 1 has
      | about | this_group |
    And the findings are all
    Then finding-for-the-requesting-country is not established
