Feature: maximum-penalty-stated
  A red notice for prosecution must state the maximum penalty.

  Background:
    Given a red notice as of 2020-05-04
    And notice.sought_for is prosecution
    And notice.states_maximum_penalty is no

  Scenario: Left out
    Then maximum-penalty-stated is established

  Scenario: Sought to serve a sentence instead
    Given notice.sought_for is sentence
    Then maximum-penalty-stated is not established

  Scenario: It is not known what the person is sought for
    Given notice.sought_for is unknown
    Then maximum-penalty-stated is undetermined
    And maximum-penalty-stated is untouched

  Scenario: Stated
    Given notice.states_maximum_penalty is yes
    Then maximum-penalty-stated is not established

  Scenario: Nobody has seen the full text
    Given notice.states_maximum_penalty is unknown
    Then maximum-penalty-stated is undetermined
    And maximum-penalty-stated is untouched
    And maximum-penalty-stated misses notice.states_maximum_penalty

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then maximum-penalty-stated is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then maximum-penalty-stated is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then maximum-penalty-stated is established
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then maximum-penalty-stated is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then maximum-penalty-stated does not apply
