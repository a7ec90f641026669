Feature: lawfulness-unconfirmed
  Asked whether its law allows it to keep the data, a bureau can be given a month to confirm.

  Background:
    Given a green notice as of 2025-06-16
    And requesting_country is XA

  Scenario: It replied in general terms
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | generic            |
    Then lawfulness-unconfirmed is established
    And the exception confirmed is not shown

  Scenario: It was silent until the decision
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | still_silent       |
    Then lawfulness-unconfirmed is established

  Scenario: It confirmed it afterwards
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | generic            |
    And a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then lawfulness-unconfirmed is excepted
    And the exception confirmed applies

  Scenario: It has not confirmed it since
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then lawfulness-unconfirmed is established
    And the exception confirmed does not apply

  Scenario: It answered at once
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then lawfulness-unconfirmed is not established

  Scenario: It was asked about something else
    Given a question
      | topic  | interest           |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then lawfulness-unconfirmed is not established

  Scenario: It answered something else to the point
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | generic            |
    And a question
      | topic  | interest           |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then lawfulness-unconfirmed is established

  Scenario: What it answered is not known
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
    Then lawfulness-unconfirmed is open
    And lawfulness-unconfirmed misses question.answer

  Scenario: Nothing was asked
    Given no questions
    Then lawfulness-unconfirmed is not established

  Scenario: The day before it began
    Given the date is 2012-06-30
    And a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | generic            |
    Then lawfulness-unconfirmed does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    And a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | generic            |
    Then lawfulness-unconfirmed is established
