Feature: unilateral-sanctions
  A breach of one state's own sanctions touches INTERPOL's neutrality; a breach of the Security Council's does not.

  Background:
    Given a red notice as of 2024-12-10
    And a charge
      | label           | breach of an embargo |
      | class           | sanctions_violation  |
      | sanction_source | unilateral           |

  Scenario: One state's embargo
    Then unilateral-sanctions is established

  Scenario: An embargo of the Security Council
    Given charge 1 has
      | sanction_source | security_council |
    Then unilateral-sanctions is not established

  Scenario: Smuggling
    Given charge 1 has
      | class | smuggling |
    Then unilateral-sanctions is not established

  Scenario: Whose sanctions is not known
    Given charge 1 has
      | sanction_source | unknown |
    Then unilateral-sanctions is open for charge 1
    And unilateral-sanctions for charge 1 misses charge.sanction_source

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then unilateral-sanctions is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then unilateral-sanctions does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then unilateral-sanctions is undetermined
