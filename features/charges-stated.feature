Feature: charges-stated
  The text of a red notice must name the charges.

  Background:
    Given a red notice as of 2020-05-04
    And notice.states_charges is no

  Scenario: Left out
    Then charges-stated is established

  Scenario: Stated
    Given notice.states_charges is yes
    Then charges-stated is not established

  Scenario: Nobody has seen the full text
    Given notice.states_charges is unknown
    Then charges-stated is undetermined
    And charges-stated is untouched
    And charges-stated misses notice.states_charges

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | charges            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then charges-stated is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then charges-stated is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then charges-stated is established
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then charges-stated is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then charges-stated does not apply
