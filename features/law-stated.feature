Feature: law-stated
  The text of a red notice must cite the law.

  Background:
    Given a red notice as of 2020-05-04
    And notice.states_law is no

  Scenario: Left out
    Then law-stated is established

  Scenario: Stated
    Given notice.states_law is yes
    Then law-stated is not established

  Scenario: Nobody has seen the full text
    Given notice.states_law is unknown
    Then law-stated is undetermined
    And law-stated is untouched
    And law-stated misses notice.states_law

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then law-stated is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then law-stated is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then law-stated is established
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then law-stated is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then law-stated does not apply
