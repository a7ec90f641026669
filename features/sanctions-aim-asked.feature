Feature: sanctions-aim-asked
  Of one state's or one region's sanctions it is asked what they aim at and what was delivered.

  Background:
    Given a red notice as of 2024-12-10
    And a charge
      | label           | export without a licence |
      | class           | sanctions_violation      |
      | sanction_source | unilateral               |

  Scenario: One state's export control and nothing more
    Then sanctions-aim-asked is established for charge 1
    And the exception arms-or-double-use is not shown for charge 1
    And the exception shared-by-the-community is not shown for charge 1
    And the exception answered is not shown for charge 1

  Scenario Outline: Whose sanctions
    Given charge 1 has
      | sanction_source | <source> |
    Then sanctions-aim-asked is <status> for charge 1

    Examples:
      | source           | status          |
      | regional         | established     |
      | treaty           | not established |
      | security_council | not established |
      | unknown          | undetermined    |

  Scenario: Goods of double use
    Given charge 1 has
      | sanction_goods | dual_use |
    Then sanctions-aim-asked is excepted for charge 1
    And the exception arms-or-double-use applies for charge 1

  Scenario: Spare parts for washing machines, which other states do not embargo
    Given charge 1 has
      | sanction_goods  | ordinary |
      | sanction_shared | no       |
    And no questions
    Then sanctions-aim-asked is established for charge 1
    And the exception arms-or-double-use does not apply for charge 1
    And the exception shared-by-the-community does not apply for charge 1
    And the exception answered does not apply for charge 1

  Scenario: States of several regions have the same embargo
    Given charge 1 has
      | sanction_shared | yes |
    Then sanctions-aim-asked is excepted for charge 1
    And the exception shared-by-the-community applies for charge 1

  Scenario: Asked, the requesting country told the aim and the goods
    Given a question
      | topic  | charges            |
      | put_to | requesting_country |
      | answer | specific           |
    Then sanctions-aim-asked is excepted for charge 1
    And the exception answered applies for charge 1

  Scenario: Drugs
    Given charge 1 has
      | class | drug_trafficking |
    Then sanctions-aim-asked is not established for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then sanctions-aim-asked is established for charge 1

  Scenario: The day before the Rules
    Given the date is 2012-06-30
    Then sanctions-aim-asked does not apply

  Scenario Outline: A reply that does not tell the aim or the goods
    Given a question
      | topic  | <topic>            |
      | put_to | requesting_country |
      | answer | <answer>           |
    And the questions are all
    Then sanctions-aim-asked is established for charge 1
    And the exception answered does not apply for charge 1

    Examples:
      | topic    | answer   |
      | charges  | generic  |
      | identity | specific |
