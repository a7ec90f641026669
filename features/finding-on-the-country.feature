Feature: finding-on-the-country
  A finding on the country in general is noted and never moves a result.

  Background:
    Given a red notice as of 2022-04-04
    And requesting_country is RU
    And a finding
      | body    | european_court    |
      | about   | country_generally |
      | topic   | unfair_trial      |
      | adverse | yes               |

  Scenario: A judgment on the courts of the country
    Then finding-on-the-country is established
    And finding-on-this-case is untouched
    And finding-on-this-group is untouched

  Scenario: A finding on this case is something else
    Given finding 1 has
      | about | this_case |
    And the findings are all
    Then finding-on-the-country is not established

  Scenario: What the finding is about is not known
    Given finding 1 has
      | about | unknown |
    Then finding-on-the-country is undetermined
    And finding-on-the-country misses finding.about

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then finding-on-the-country does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then finding-on-the-country is established
