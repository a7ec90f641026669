Feature: substance-question-unanswered
  A country that is asked what the person did and does not answer leaves a doubt.

  Background:
    Given a diffusion as of 2019-09-16

  Scenario: Asked what the person did, the requesting country kept silent
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then substance-question-unanswered is established

  Scenario: It replied in general terms
    Given a question
      | topic  | description        |
      | put_by | secretariat        |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | generic            |
    Then substance-question-unanswered is established

  Scenario: On the day the answer is due there is still time
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then substance-question-unanswered is not established

  Scenario: The day after the answer was due
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the date is 2019-09-17
    Then substance-question-unanswered is established

  Scenario: It answered to the point
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | specific           |
    And the questions are all
    Then substance-question-unanswered is not established

  Scenario: A letter of the defence stayed without an answer
    Given a question
      | topic  | description        |
      | put_by | other              |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then substance-question-unanswered is not established

  Scenario: Another state was asked, not the requesting country
    Given a question
      | topic  | description |
      | put_by | commission  |
      | put_to | third_state |
      | due_on | 2019-09-15  |
      | answer | silent      |
    And the questions are all
    Then substance-question-unanswered is not established

  Scenario: Silence not known to follow a question changes nothing
    Then substance-question-unanswered is undetermined
    And substance-question-unanswered is untouched

  Scenario: A question was put and the answer is not known
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
    Then substance-question-unanswered is undetermined
    And substance-question-unanswered is open
    And substance-question-unanswered misses question.answer

  Scenario: Nothing was asked
    Given no questions
    Then substance-question-unanswered is not established

  Scenario: Asked again, it answered to the point
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And a question
      | topic  | description        |
      | put_to | requesting_country |
      | answer | specific           |
    Then substance-question-unanswered is excepted
    And the exception answered-later applies

  Scenario: The silence was never made up for
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And the questions are all
    Then substance-question-unanswered is established
    And the exception answered-later does not apply

  Scenario: Whether it has answered since is not known
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    Then substance-question-unanswered is established
    And the exception answered-later is not shown

  Scenario: Asked what the person gained
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then substance-question-unanswered is established
    And requesting-country-silent is untouched

  Scenario: A red notice whose text is full
    Given a red notice as of 2019-09-16
    And notice.describes_acts is yes
    And notice.states_time is yes
    And notice.states_place is yes
    And notice.states_role is yes
    And notice.states_means is yes
    And a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-06-01         |
      | due_on | 2019-09-15         |
      | answer | generic            |
    Then substance-question-unanswered is established
    And description-of-acts-unanswered is not established
    And the report says "put on 2019-06-01, due on 2019-09-15"

  Scenario: A red notice that leaves out the person's part
    Given a red notice as of 2019-09-16
    And notice.states_role is no
    And a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then substance-question-unanswered is established
    And description-of-acts-unanswered is established

  Scenario: Asked about the warrant, it is counted elsewhere
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then substance-question-unanswered is not established
    And requesting-country-silent is established

  Scenario: A blue notice is not read here
    Given a blue notice as of 2019-09-16
    Then substance-question-unanswered does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    And a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-06-30         |
      | answer | silent             |
    Then substance-question-unanswered is established

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then substance-question-unanswered does not apply
