Feature: extradition-not-explained
  A country that is asked whether it seeks extradition and does not answer leaves a doubt.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: Asked whether it seeks extradition, the requesting country kept silent
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then extradition-not-explained is established

  Scenario: It replied in general terms
    Given a question
      | topic  | extradition        |
      | put_by | secretariat        |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | generic            |
    Then extradition-not-explained is established

  Scenario: On the day the answer is due there is still time
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then extradition-not-explained is not established

  Scenario: The day after the answer was due
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the date is 2019-09-17
    Then extradition-not-explained is established

  Scenario: It answered to the point
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | specific           |
    And the questions are all
    Then extradition-not-explained is not established

  Scenario: A letter of the defence stayed without an answer
    Given a question
      | topic  | extradition        |
      | put_by | other              |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then extradition-not-explained is not established

  Scenario: Another state was asked, not the requesting country
    Given a question
      | topic  | extradition |
      | put_by | commission  |
      | put_to | third_state |
      | due_on | 2019-09-15  |
      | answer | silent      |
    And the questions are all
    Then extradition-not-explained is not established

  Scenario: Silence not known to follow a question changes nothing
    Then extradition-not-explained is undetermined
    And extradition-not-explained is untouched

  Scenario: A question was put and the answer is not known
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
    Then extradition-not-explained is undetermined
    And extradition-not-explained is open
    And extradition-not-explained misses question.answer

  Scenario: Nothing was asked
    Given no questions
    Then extradition-not-explained is not established

  Scenario: It kept silent and then asked for extradition
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And extradition.requested is yes
    Then extradition-not-explained is excepted
    And the exception request-made applies

  Scenario: It kept silent and never asked
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And extradition.requested is no
    Then extradition-not-explained is established
    And the exception request-made does not apply
    And the exception reason-accepted is not shown

  Scenario: It kept silent; a request is not known of
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    Then extradition-not-explained is established
    And the exception request-made is not shown

  Scenario: It kept silent, but there is no treaty with the country of residence
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And extradition.reason_not_requested is no_treaty
    Then extradition-not-explained is excepted
    And the exception reason-accepted applies

  Scenario: It kept silent and has given no reason
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And extradition.reason_not_requested is none_given
    Then extradition-not-explained is established
    And the exception reason-accepted does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-15         |
      | answer | silent             |
    And the date is 2012-07-01
    Then extradition-not-explained is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then extradition-not-explained does not apply

  Scenario: It kept silent when asked about the penalty, which is another matter
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then extradition-not-explained is not established
