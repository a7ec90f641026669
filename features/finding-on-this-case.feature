Feature: finding-on-this-case
  A finding of an authoritative body in this very case weighs as two doubts.

  Background:
    Given a red notice as of 2018-02-24
    And requesting_country is EG
    And a finding
      | body    | un_working_group_detention |
      | about   | this_case                  |
      | topic   | arbitrary_detention        |
      | adverse | yes                        |

  Scenario: An opinion of the UN working group on this case
    Then finding-on-this-case is established
    And the report says "un working group detention: arbitrary detention"

  Scenario: A judgment of the European Court about this person
    Given finding 1 has
      | body  | european_court |
      | about | this_person    |
      | topic | torture        |
    Then finding-on-this-case is established

  Scenario: The body found for the requesting country
    Given finding 1 has
      | adverse | no |
    And the findings are all
    Then finding-on-this-case is not established
    And finding-for-the-requesting-country is established

  Scenario: A non-governmental report that names the case
    Given finding 1 has
      | body | non_governmental |
    And the findings are all
    Then finding-on-this-case is not established

  Scenario: A finding of political persecution is read under Article 3
    Given finding 1 has
      | topic | political_persecution |
    And the findings are all
    Then finding-on-this-case is not established
    And finding-of-political-persecution is established

  Scenario: Whose finding it is is not known
    Given finding 1 has
      | body | unknown |
    Then finding-on-this-case is open
    And finding-on-this-case misses finding.body

  Scenario: What the finding is about is not known
    Given finding 1 has
      | about | unknown |
    Then finding-on-this-case is open
    And finding-on-this-case misses finding.about

  Scenario: A finding on the country in general never moves anything
    Given finding 1 has
      | about | country_generally |
    Then finding-on-this-case is untouched

  Scenario: A finding on the country in general, and there is no other
    Given finding 1 has
      | about | country_generally |
    And the findings are all
    Then finding-on-this-case is not established

  Scenario: A reform that counts assemblies as authoritative
    Given finding 1 has
      | body | council_of_europe_assembly |
    And the parameter findings.authoritative_bodies is council_of_europe_assembly, european_court
    Then finding-on-this-case is established

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then finding-on-this-case does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then finding-on-this-case is established
