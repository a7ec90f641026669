Feature: proportionality
  A proposal: slight harm, an act long past and an earlier refusal are weighed together.

  Background:
    Given a red notice as of 2024-05-06
    And the reform proportionality-test is law
    And secretariat.refused_before is no
    And no alerts
    And a charge
      | label            | theft of a bicycle |
      | class            | theft              |
      | disproportionate | yes                |
      | committed_on     | 2010-03-01         |
    And the charges are all

  Scenario: A bicycle, fourteen years ago
    Then proportionality is established
    And the weighing is from 2 to 2

  Scenario: A bicycle, last year
    Given charge 1 has
      | committed_on | 2023-03-01 |
    Then proportionality is not established
    And the factor slight-harm counts 1
    And the factor long-past counts 0

  Scenario: A murder, fourteen years ago
    Given charge 1 has
      | label            | murder |
      | class            | murder |
      | disproportionate | no     |
    Then proportionality is not established
    And the factor slight-harm counts 0
    And the factor long-past counts 1

  Scenario Outline: Ten years to the day
    Given charge 1 has
      | committed_on | <day> |
    Then proportionality is <status>

    Examples:
      | day        | status          |
      | 2014-05-05 | established     |
      | 2014-05-06 | not established |

  Scenario: Twenty years, where that is what counts as long past
    Given the parameter proportionality.old_after is 240
    Then proportionality is not established

  Scenario Outline: A bicycle, last year, after an earlier refusal
    Given charge 1 has
      | committed_on | 2023-03-01 |
    And secretariat.refused_before is <refused>
    Then proportionality is <status>

    Examples:
      | refused | status       |
      | yes     | established  |
      | unknown | undetermined |

  Scenario Outline: What became of an earlier alert
    Given charge 1 has
      | committed_on | 2023-03-01 |
    And an alert
      | state | <state>    |
    And the alerts are all
    Then proportionality is <status>

    Examples:
      | state                 | status          |
      | deleted_non_compliant | established     |
      | refused_at_gate       | established     |
      | expired               | not established |

  Scenario: A grave charge beside it, last year
    Given a charge
      | label            | robbery    |
      | class            | robbery    |
      | disproportionate | no         |
      | committed_on     | 2023-03-01 |
    Then proportionality is not established
    And the factor slight-harm counts 0
    And the factor long-past counts 0

  Scenario: When it was done is not known
    Given charge 1 has
      | committed_on | unknown |
    Then proportionality is open
    And the factor long-past counts from 0 to 1
    And proportionality misses charge.committed_on

  Scenario: Nothing is known
    Given charge 1 has
      | disproportionate | unknown |
      | committed_on     | unknown |
    And secretariat.refused_before is unknown
    Then proportionality is untouched
    And the weighing is from 0 to 3

  Scenario: A blue notice asks for no arrest
    Given a blue notice as of 2024-05-06
    Then proportionality does not apply

  Scenario: The first day of the Rules, of an act of the nineties
    Given the date is 2012-07-01
    And charge 1 has
      | committed_on | 1995 |
    Then proportionality is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then proportionality does not apply
