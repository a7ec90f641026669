Feature: sentence-stated
  A red notice to serve a sentence must state it.

  Background:
    Given a red notice as of 2020-05-04
    And notice.sought_for is sentence
    And notice.states_sentence is no

  Scenario: Left out
    Then sentence-stated is established

  Scenario: Sought for prosecution instead
    Given notice.sought_for is prosecution
    Then sentence-stated is not established

  Scenario: It is not known what the person is sought for
    Given notice.sought_for is unknown
    Then sentence-stated is undetermined
    And sentence-stated is untouched

  Scenario: Stated
    Given notice.states_sentence is yes
    Then sentence-stated is not established

  Scenario: Nobody has seen the full text
    Given notice.states_sentence is unknown
    Then sentence-stated is undetermined
    And sentence-stated is untouched
    And sentence-stated misses notice.states_sentence

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | sentence           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then sentence-stated is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then sentence-stated is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then sentence-stated is established
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then sentence-stated is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then sentence-stated does not apply
