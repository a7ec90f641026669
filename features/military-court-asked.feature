Feature: military-court-asked
  A military court is no bar under Article 3; why it acts is asked.

  Background:
    Given a red notice as of 2013-03-01
    And neutrality.military_court is yes

  Scenario: A court-martial issued the warrant
    Then military-court-asked is established
    And the exception answered is not shown

  Scenario: A civilian court
    Given neutrality.military_court is no
    Then military-court-asked is not established

  Scenario: The court is not known
    Given neutrality.military_court is unknown
    Then military-court-asked is undetermined

  Scenario: Asked, the requesting country explained the court's competence
    Given a question
      | topic  | warrant            |
      | put_to | requesting_country |
      | answer | specific           |
    Then military-court-asked is excepted
    And the exception answered applies

  Scenario: Nothing was asked
    Given no questions
    Then military-court-asked is established
    And the exception answered does not apply

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then military-court-asked is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then military-court-asked does not apply

  Scenario Outline: A reply that does not tell why a military judge acts
    Given a question
      | topic  | <topic>            |
      | put_to | requesting_country |
      | answer | <answer>           |
    And the questions are all
    Then military-court-asked is established
    And the exception answered does not apply

    Examples:
      | topic    | answer   |
      | warrant  | generic  |
      | identity | specific |
