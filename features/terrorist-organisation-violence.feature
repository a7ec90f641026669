Feature: terrorist-organisation-violence
  A violent act of the organisation must be identified, unless the whole world lists it.

  Background:
    Given a diffusion as of 2024-12-10
    And a charge
      | label                 | financing of a terrorist organisation |
      | class                 | terrorist_financing                   |
      | organisation          | widely_designated                     |
      | organisation_violence | none_identified                       |

  Scenario: Nothing but the requesting country's accusation
    Then terrorist-organisation-violence is established for charge 1
    And the exception recognised-universally does not apply for charge 1
    And the exception answered is not shown for charge 1

  Scenario Outline: An act is identified
    Given charge 1 has
      | organisation_violence | <act> |
    Then terrorist-organisation-violence is <status> for charge 1

    Examples:
      | act        | status          |
      | claimed    | not established |
      | attributed | not established |
      | unknown    | undetermined    |

  Scenario: It stands on the list of the United Nations
    Given charge 1 has
      | organisation | un_listed |
    Then terrorist-organisation-violence is excepted for charge 1
    And the exception recognised-universally applies for charge 1

  Scenario: Who lists it is not known
    Given charge 1 has
      | organisation | unknown |
    Then terrorist-organisation-violence is established for charge 1
    And the exception recognised-universally is not shown for charge 1

  Scenario: Asked, the requesting country named an attack and the report on it
    Given a question
      | topic  | membership_evidence |
      | put_to | requesting_country  |
      | answer | specific            |
    Then terrorist-organisation-violence is excepted for charge 1
    And the exception answered applies for charge 1

  Scenario: Asked, it repeated its accusation
    Given a question
      | topic  | membership_evidence |
      | put_to | requesting_country  |
      | answer | generic             |
    And the questions are all
    Then terrorist-organisation-violence is established for charge 1
    And the exception answered does not apply for charge 1

  Scenario: A bank robbery
    Given charge 1 has
      | class | robbery |
    Then terrorist-organisation-violence is not established for charge 1

  Scenario: What is charged is not known
    Given charge 1 has
      | class | unknown |
    Then terrorist-organisation-violence is undetermined for charge 1

  Scenario: The first day of the policy
    Given the date is 2003-11-18
    Then terrorist-organisation-violence is established for charge 1

  Scenario: The day before the policy
    Given the date is 2003-11-17
    Then terrorist-organisation-violence does not apply
