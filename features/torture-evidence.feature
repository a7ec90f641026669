Feature: torture-evidence
  A judgment that a competent body found to rest on a confession by torture cannot carry an alert.

  Background:
    Given a red notice as of 2025-02-10
    And requesting_country is EG
    And a finding
      | body    | national_court      |
      | about   | this_case           |
      | topic   | evidence_by_torture |
      | adverse | yes                 |

  Scenario: A court of another state found it in this case
    Given finding 1 has
      | body  | national_court |
      | state | DE             |
    Then torture-evidence is established

  Scenario: A court of the requesting country itself found it
    Given finding 1 has
      | body  | national_court |
      | state | EG             |
    Then torture-evidence is established

  Scenario: A UN committee found it about this person
    Given finding 1 has
      | body  | un_committee_against_torture |
      | about | this_person                  |
    Then torture-evidence is established

  Scenario: An asylum authority found it about this person
    Given finding 1 has
      | body  | asylum_authority |
      | about | this_person      |
    Then torture-evidence is established

  Scenario: A non-governmental report says so
    Given finding 1 has
      | body | non_governmental |
    And the findings are all
    Then torture-evidence is not established

  Scenario: A government says so
    Given finding 1 has
      | body | government |
    And the findings are all
    Then torture-evidence is not established

  Scenario: It was found of the country in general
    Given finding 1 has
      | about | country_generally |
    And the findings are all
    Then torture-evidence is not established

  Scenario: It was found of a group
    Given finding 1 has
      | about | this_group |
    And the findings are all
    Then torture-evidence is not established

  Scenario: The body found for the requesting country
    Given finding 1 has
      | adverse | no |
    And the findings are all
    Then torture-evidence is not established

  Scenario: The body found something else
    Given finding 1 has
      | topic | long_detention |
    And the findings are all
    Then torture-evidence is not established

  Scenario: What the body found is not known
    Given finding 1 has
      | topic | unknown |
    Then torture-evidence is open
    And torture-evidence misses finding.topic

  Scenario: Whose finding it is is not known
    Given finding 1 has
      | body | unknown |
    Then torture-evidence is open
    And torture-evidence misses finding.body

  Scenario: No finding is known of
    Given no findings
    Then torture-evidence is not established

  Scenario: A doctor bears it out and no body has found it
    Given no findings
    And rights.torture_evidence is shown_independently
    Then torture-evidence is not established
    And torture-evidence-question is established

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then torture-evidence does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then torture-evidence is established
