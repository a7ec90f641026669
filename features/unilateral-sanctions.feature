Feature: unilateral-sanctions
  Ordinary goods against one state's own sanctions touch neutrality; arms control and shared sanctions do not.

  Background:
    Given a red notice as of 2024-12-10
    And a charge
      | label           | breach of an embargo |
      | class           | sanctions_violation  |
      | sanction_source | unilateral           |
      | sanction_goods  | ordinary             |

  Scenario: Ordinary goods against one state's embargo
    Then unilateral-sanctions is established for charge 1
    And the exception shared-by-the-community is not shown for charge 1
    And the outcome is serious_doubts

  Scenario Outline: Whose sanctions
    Given charge 1 has
      | sanction_source | <source> |
    Then unilateral-sanctions is <status> for charge 1

    Examples:
      | source           | status          |
      | regional         | established     |
      | treaty           | not established |
      | security_council | not established |
      | unknown          | undetermined    |

  Scenario Outline: What was delivered
    Given charge 1 has
      | sanction_goods | <goods>       |
      | sanction_aim   | foreign_policy |
    Then unilateral-sanctions is <status> for charge 1

    Examples:
      | goods               | status          |
      | services_or_money   | established     |
      | said_to_be_military | established     |
      | dual_use            | not established |
      | military            | not established |
      | unknown             | undetermined    |

  Scenario: Arms against an embargo set on one side of a war
    Given charge 1 has
      | sanction_goods | military       |
      | sanction_aim   | armed_conflict |
    Then unilateral-sanctions is established for charge 1

  Scenario: Arms, and what the embargo aims at is not known
    Given charge 1 has
      | sanction_goods | military |
    Then unilateral-sanctions is undetermined for charge 1
    And unilateral-sanctions for charge 1 misses charge.sanction_aim

  Scenario: Many states of several regions set the same sanctions
    Given charge 1 has
      | sanction_shared | yes |
    Then unilateral-sanctions is excepted for charge 1
    And the exception shared-by-the-community applies for charge 1

  Scenario: No other state took that stance
    Given charge 1 has
      | sanction_shared | no |
    Then unilateral-sanctions is established for charge 1
    And the exception shared-by-the-community does not apply for charge 1

  Scenario Outline: Under which name it is charged
    Given charge 1 has
      | class | <class> |
    Then unilateral-sanctions is <status> for charge 1

    Examples:
      | class            | status          |
      | smuggling        | established     |
      | customs_offence  | not established |
      | drug_trafficking | not established |

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then unilateral-sanctions is undetermined for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then unilateral-sanctions is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then unilateral-sanctions does not apply

  Scenario Outline: The same breach under another name
    Given charge 1 has
      | class          | <class>           |
      | sanction_goods | services_or_money |
    Then unilateral-sanctions is <status>

    Examples:
      | class            | status          |
      | money_laundering | established     |
      | fraud            | established     |
      | drug_trafficking | not established |

  Scenario: A fraud with victims of its own
    Given charge 1 has
      | class          | fraud             |
      | sanction_goods | services_or_money |
      | victims        | particularised    |
    Then unilateral-sanctions is excepted
    And the exception victims-of-its-own applies

  Scenario: A fraud by its name, in which nobody lost anything
    Given charge 1 has
      | class          | fraud             |
      | sanction_goods | services_or_money |
      | victims        | not_alleged       |
    Then unilateral-sanctions is established
    And the exception victims-of-its-own does not apply

  Scenario Outline: A charge of which nothing about sanctions is told
    Given charge 1 has
      | class           | <class> |
      | sanction_source | unknown |
      | sanction_goods  | unknown |
    Then unilateral-sanctions is <status>

    Examples:
      | class               | status    |
      | fraud               | untouched |
      | money_laundering    | untouched |
      | sanctions_violation | open      |
