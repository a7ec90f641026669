Feature: refoulement-found
  Where a competent body bars the return, the whole request is refused.

  Background:
    Given a red notice as of 2025-02-10
    And requesting_country is EG
    And a finding
      | body    | national_court |
      | about   | this_person    |
      | topic   | return_barred  |
      | adverse | yes            |

  Scenario: A court of another state found it in this case
    Given finding 1 has
      | body  | national_court |
      | state | DE             |
    Then refoulement-found is established

  Scenario: A court of the requesting country itself found it
    Given finding 1 has
      | body  | national_court |
      | state | EG             |
    Then refoulement-found is established

  Scenario: A UN committee found it about this person
    Given finding 1 has
      | body  | un_committee_against_torture |
      | about | this_person                  |
    Then refoulement-found is established

  Scenario: An asylum authority found it about this person
    Given finding 1 has
      | body  | asylum_authority |
      | about | this_person      |
    Then refoulement-found is established

  Scenario: A non-governmental report says so
    Given finding 1 has
      | body | non_governmental |
    And the findings are all
    Then refoulement-found is not established

  Scenario: A government says so
    Given finding 1 has
      | body | government |
    And the findings are all
    Then refoulement-found is not established

  Scenario: It was found of the country in general
    Given finding 1 has
      | about | country_generally |
    And the findings are all
    Then refoulement-found is not established

  Scenario: It was found of a group
    Given finding 1 has
      | about | this_group |
    And the findings are all
    Then refoulement-found is not established

  Scenario: The body found for the requesting country
    Given finding 1 has
      | adverse | no |
    And the findings are all
    Then refoulement-found is not established

  Scenario: The body found something else
    Given finding 1 has
      | topic | unfair_trial |
    And the findings are all
    Then refoulement-found is not established

  Scenario: What the body found is not known
    Given finding 1 has
      | topic | unknown |
    Then refoulement-found is open
    And refoulement-found misses finding.topic

  Scenario: Whose finding it is is not known
    Given finding 1 has
      | body | unknown |
    Then refoulement-found is open
    And refoulement-found misses finding.body

  Scenario: No finding is known of
    Given no findings
    Then refoulement-found is not established

  Scenario: The whole alert falls, a yellow notice too
    Given instrument is yellow notice
    Then refoulement-found is established
    And the scope is whole

  Scenario: A UN refugee agency decision
    Given finding 1 has
      | body | un_refugee_agency |
    Then refoulement-found is established

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then refoulement-found does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then refoulement-found is established
