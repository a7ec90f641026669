Feature: finding-on-this-group
  A finding about the person's group is weaker than one about the case.

  Background:
    Given a red notice as of 2021-08-23
    And requesting_country is CN
    And a finding
      | body    | un_special_procedure |
      | about   | this_group           |
      | topic   | discrimination       |
      | adverse | yes                  |

  Scenario: A UN finding about the group
    Then finding-on-this-group is established

  Scenario: The finding is not against the requesting country
    Given finding 1 has
      | adverse | no |
    And the findings are all
    Then finding-on-this-group is not established

  Scenario: What was found is not known
    Given finding 1 has
      | topic | unknown |
    Then finding-on-this-group is open
    And finding-on-this-group misses finding.topic

  Scenario: A finding on the country in general
    Given finding 1 has
      | about | country_generally |
    And the findings are all
    Then finding-on-this-group is not established

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then finding-on-this-group does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then finding-on-this-group is established

  Scenario: A non-governmental report on the group
    Given finding 1 has
      | body | non_governmental |
    And the findings are all
    Then finding-on-this-group is not established

  Scenario: A finding on the group about something else
    Given finding 1 has
      | topic | prosecution_justified |
    And the findings are all
    Then finding-on-this-group is not established
