Feature: finding-of-political-persecution
  A finding of political persecution by a court or a treaty body, about this very person, raises serious doubts.

  Background:
    Given a red notice as of 2021-06-07
    And a finding
      | body    | european_court        |
      | about   | this_person           |
      | topic   | political_persecution |
      | adverse | yes                   |

  Scenario: The European Court found an ulterior purpose
    Then finding-of-political-persecution is established
    And the outcome is serious_doubts

  Scenario: The finding is about the country in general
    Given finding 1 has
      | about | country_generally |
    And the findings are all
    And third.courts_found_political is no
    Then finding-of-political-persecution is not established

  Scenario: A report of a private organisation
    Given finding 1 has
      | body | non_governmental |
    And the findings are all
    And third.courts_found_political is no
    Then finding-of-political-persecution is not established

  Scenario: The Court found no ulterior purpose
    Given finding 1 has
      | adverse | no |
    And the findings are all
    And third.courts_found_political is no
    Then finding-of-political-persecution is not established

  Scenario: What the finding is about is not known
    Given finding 1 has
      | about | unknown |
    Then finding-of-political-persecution is open
    And finding-of-political-persecution misses finding.about

  Scenario: The first day of the Constitution
    Given the date is 1956-06-13
    Then finding-of-political-persecution is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then finding-of-political-persecution does not apply

  Scenario: The Court found torture, and said nothing of persecution
    Given finding 1 has
      | topic | torture |
    And the findings are all
    And third.courts_found_political is no
    Then finding-of-political-persecution is not established

  Scenario: A court of a third state held so when it refused to enforce the judgment
    Given finding 1 has
      | body  | national_court |
      | about | this_case      |
    Then finding-of-political-persecution is established

  Scenario Outline: Whether a court of another state found the case political
    Given no findings
    And third.courts_found_political is <answer>
    Then finding-of-political-persecution is <status>

    Examples:
      | answer  | status          |
      | yes     | established     |
      | no      | not established |
      | unknown | undetermined    |

  Scenario: An asylum authority's decision is read as refuge
    Given finding 1 has
      | body | asylum_authority |
    And the findings are all
    And third.courts_found_political is no
    Then finding-of-political-persecution is not established

  Scenario: Which body found it is not known
    Given finding 1 has
      | body | unknown |
    Then finding-of-political-persecution is open
    And finding-of-political-persecution misses finding.body
