Feature: finding-on-this-case
  A violation that a competent body found in this case weighs as two doubts, unless it was remedied.

  Background:
    Given a red notice as of 2025-02-10
    And requesting_country is EG
    And a finding
      | body    | national_court      |
      | about   | this_case           |
      | topic   | arbitrary_detention |
      | adverse | yes                 |

  Scenario: A court of another state found it in this case
    Given finding 1 has
      | body  | national_court |
      | state | DE             |
    Then finding-on-this-case is established

  Scenario: A court of the requesting country itself found it
    Given finding 1 has
      | body  | national_court |
      | state | EG             |
    Then finding-on-this-case is established

  Scenario: A UN committee found it about this person
    Given finding 1 has
      | body  | un_committee_against_torture |
      | about | this_person                  |
    Then finding-on-this-case is established

  Scenario: An asylum authority found it about this person
    Given finding 1 has
      | body  | asylum_authority |
      | about | this_person      |
    Then finding-on-this-case is established

  Scenario: A non-governmental report says so
    Given finding 1 has
      | body | non_governmental |
    And the findings are all
    Then finding-on-this-case is not established

  Scenario: A government says so
    Given finding 1 has
      | body | government |
    And the findings are all
    Then finding-on-this-case is not established

  Scenario: It was found of the country in general
    Given finding 1 has
      | about | country_generally |
    And the findings are all
    Then finding-on-this-case is not established

  Scenario: It was found of a group
    Given finding 1 has
      | about | this_group |
    And the findings are all
    Then finding-on-this-case is not established

  Scenario: The body found for the requesting country
    Given finding 1 has
      | adverse | no |
    And the findings are all
    Then finding-on-this-case is not established

  Scenario: The body found something else
    Given finding 1 has
      | topic | torture |
    And the findings are all
    Then finding-on-this-case is not established

  Scenario: What the body found is not known
    Given finding 1 has
      | topic | unknown |
    Then finding-on-this-case is open
    And finding-on-this-case misses finding.topic

  Scenario: Whose finding it is is not known
    Given finding 1 has
      | body | unknown |
    Then finding-on-this-case is open
    And finding-on-this-case misses finding.body

  Scenario: No finding is known of
    Given no findings
    Then finding-on-this-case is not established

  Scenario: It was put right
    Given finding 1 has
      | remedied | yes |
    Then finding-on-this-case is excepted
    And the exception remedied applies

  Scenario: It was not put right
    Given finding 1 has
      | remedied | no |
    And the findings are all
    Then finding-on-this-case is established
    And the exception remedied does not apply
    And finding-not-remedied is established

  Scenario: Whether it was put right is not known
    Then finding-on-this-case is established
    And the exception remedied is not shown

  Scenario: Long detention on remand, put right by release and compensation
    Given finding 1 has
      | topic    | long_detention |
      | remedied | yes            |
    Then finding-on-this-case is excepted

  Scenario: Political persecution is read under Article 3
    Given finding 1 has
      | topic | political_persecution |
      | body  | european_court        |
    And the findings are all
    Then finding-on-this-case is not established
    And finding-of-political-persecution is established

  Scenario: A finding for the requesting country must be dealt with
    Given finding 1 has
      | adverse | no |
    Then finding-for-the-requesting-country is established

  Scenario: A reform that counts assemblies as competent
    Given finding 1 has
      | body | council_of_europe_assembly |
    And the parameter findings.competent_bodies is council_of_europe_assembly, european_court
    Then finding-on-this-case is established

  Scenario: A finding on the country in general opens nothing
    Given finding 1 has
      | about | country_generally |
    Then finding-on-this-case is untouched

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then finding-on-this-case does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then finding-on-this-case is established
