Feature: denial-of-justice
  A flagrant denial of justice has to be found, and by whom it can be.

  Background:
    Given a red notice as of 2025-02-10
    And requesting_country is EG
    And a finding
      | body     | national_court |
      | about    | this_case      |
      | topic    | unfair_trial   |
      | adverse  | yes            |
      | flagrant | yes            |

  Scenario: A court of another state found it in this case
    Given finding 1 has
      | body  | national_court |
      | state | DE             |
    Then denial-of-justice is established

  Scenario: A court of the requesting country itself found it
    Given finding 1 has
      | body  | national_court |
      | state | EG             |
    Then denial-of-justice is established

  Scenario: A UN committee found it about this person
    Given finding 1 has
      | body  | un_committee_against_torture |
      | about | this_person                  |
    Then denial-of-justice is established

  Scenario: An asylum authority found it about this person
    Given finding 1 has
      | body  | asylum_authority |
      | about | this_person      |
    Then denial-of-justice is established

  Scenario: A non-governmental report says so
    Given finding 1 has
      | body | non_governmental |
    And the findings are all
    Then denial-of-justice is not established

  Scenario: A government says so
    Given finding 1 has
      | body | government |
    And the findings are all
    Then denial-of-justice is not established

  Scenario: It was found of the country in general
    Given finding 1 has
      | about | country_generally |
    And the findings are all
    Then denial-of-justice is not established

  Scenario: It was found of a group
    Given finding 1 has
      | about | this_group |
    And the findings are all
    Then denial-of-justice is not established

  Scenario: The body found for the requesting country
    Given finding 1 has
      | adverse | no |
    And the findings are all
    Then denial-of-justice is not established

  Scenario: The body found something else
    Given finding 1 has
      | topic | long_detention |
    And the findings are all
    Then denial-of-justice is not established

  Scenario: What the body found is not known
    Given finding 1 has
      | topic | unknown |
    Then denial-of-justice is open
    And denial-of-justice misses finding.topic

  Scenario: Whose finding it is is not known
    Given finding 1 has
      | body | unknown |
    Then denial-of-justice is open
    And denial-of-justice misses finding.body

  Scenario: No finding is known of
    Given no findings
    Then denial-of-justice is not established

  Scenario: Unfair, but not called flagrant
    Given finding 1 has
      | flagrant | no |
    And the findings are all
    Then denial-of-justice is not established
    And finding-on-this-case is established

  Scenario: Whether it was called flagrant is not known
    Given finding 1 has
      | flagrant | unknown |
    Then denial-of-justice is open
    And denial-of-justice misses finding.flagrant

  Scenario: A flagrant denial by a trial in absentia
    Given finding 1 has
      | topic | in_absentia |
    Then denial-of-justice is established

  Scenario: The person says that there was no trial worth the name
    Given no findings
    And rights.fair_trial is clear_denial
    Then denial-of-justice is not established
    And fair-trial-question is established

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then denial-of-justice does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then denial-of-justice is established
