Feature: finding-not-remedied
  What was found and not put right leaves an issue of compliance.

  Background:
    Given a red notice as of 2025-02-10
    And requesting_country is EG
    And a finding
      | body     | national_court |
      | about    | this_case      |
      | topic    | unfair_trial   |
      | adverse  | yes            |
      | remedied | no             |

  Scenario: A court of another state found it in this case
    Given finding 1 has
      | body  | national_court |
      | state | DE             |
    Then finding-not-remedied is established

  Scenario: A court of the requesting country itself found it
    Given finding 1 has
      | body  | national_court |
      | state | EG             |
    Then finding-not-remedied is established

  Scenario: A UN committee found it about this person
    Given finding 1 has
      | body  | un_committee_against_torture |
      | about | this_person                  |
    Then finding-not-remedied is established

  Scenario: An asylum authority found it about this person
    Given finding 1 has
      | body  | asylum_authority |
      | about | this_person      |
    Then finding-not-remedied is established

  Scenario: A non-governmental report says so
    Given finding 1 has
      | body | non_governmental |
    And the findings are all
    Then finding-not-remedied is not established

  Scenario: A government says so
    Given finding 1 has
      | body | government |
    And the findings are all
    Then finding-not-remedied is not established

  Scenario: It was found of the country in general
    Given finding 1 has
      | about | country_generally |
    And the findings are all
    Then finding-not-remedied is not established

  Scenario: It was found of a group
    Given finding 1 has
      | about | this_group |
    And the findings are all
    Then finding-not-remedied is not established

  Scenario: The body found for the requesting country
    Given finding 1 has
      | adverse | no |
    And the findings are all
    Then finding-not-remedied is not established

  Scenario: The body found something else
    Given finding 1 has
      | topic | torture |
    And the findings are all
    Then finding-not-remedied is not established

  Scenario: What the body found is not known
    Given finding 1 has
      | topic | unknown |
    Then finding-not-remedied is open
    And finding-not-remedied misses finding.topic

  Scenario: Whose finding it is is not known
    Given finding 1 has
      | body | unknown |
    Then finding-not-remedied is open
    And finding-not-remedied misses finding.body

  Scenario: No finding is known of
    Given no findings
    Then finding-not-remedied is not established

  Scenario: It was put right
    Given finding 1 has
      | remedied | yes |
    And the findings are all
    Then finding-not-remedied is not established

  Scenario: Whether it was is not known
    Given finding 1 has
      | remedied | unknown |
    Then finding-not-remedied is open
    And finding-not-remedied misses finding.remedied

  Scenario: One finding was put right, another was not
    Given finding 1 has
      | remedied | yes |
    And a finding
      | body     | european_court |
      | about    | this_case      |
      | topic    | long_detention |
      | adverse  | yes            |
      | remedied | no             |
    Then finding-not-remedied is established
    And finding-on-this-case is excepted

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then finding-not-remedied does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then finding-not-remedied is established
