Feature: description-of-acts
  The text of a red notice must describe the acts, with time, place, means and the person's own part.

  Background:
    Given a red notice as of 2020-05-04
    And notice.describes_acts is yes
    And notice.states_time is yes
    And notice.states_place is no
    And notice.states_role is yes
    And notice.states_means is yes

  Scenario: Left out
    Then description-of-acts is established

  Scenario: No time
    Given notice.states_place is yes
    And notice.states_time is no
    Then description-of-acts is established
    And the outcome is undetermined

  Scenario: Neither time nor place
    Given notice.states_time is no
    Then description-of-acts is established
    And the report says "time: no; place: no"

  Scenario: Not what this person did
    Given notice.states_place is yes
    And notice.states_role is no
    Then description-of-acts is established

  Scenario: Not by what means
    Given notice.states_place is yes
    And notice.states_means is no
    Then description-of-acts is established

  Scenario: No acts at all
    Given notice.states_place is yes
    And notice.describes_acts is no
    Then description-of-acts is established

  Scenario: Stated
    Given notice.states_place is yes
    Then description-of-acts is not established

  Scenario: Nobody has seen the full text
    Given notice.states_place is unknown
    Then description-of-acts is undetermined
    And description-of-acts is untouched
    And description-of-acts misses notice.states_place

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then description-of-acts is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then description-of-acts is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then description-of-acts is established
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then description-of-acts is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then description-of-acts does not apply

  Scenario: Nobody has seen the text
    Given a red notice as of 2020-05-04
    Then description-of-acts is undetermined
    And description-of-acts is untouched
