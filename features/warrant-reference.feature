Feature: warrant-reference
  The text of a red notice must refer to a warrant or an equal decision.

  Background:
    Given a red notice as of 2020-05-04
    And notice.states_warrant is no

  Scenario: Left out
    Then warrant-reference is established

  Scenario: Stated
    Given notice.states_warrant is yes
    Then warrant-reference is not established

  Scenario: Nobody has seen the full text
    Given notice.states_warrant is unknown
    Then warrant-reference is undetermined
    And warrant-reference is untouched
    And warrant-reference misses notice.states_warrant

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then warrant-reference is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then warrant-reference is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then warrant-reference is established
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then warrant-reference is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then warrant-reference does not apply
