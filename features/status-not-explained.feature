Feature: status-not-explained
  A country that is asked for the person's status and does not answer has not met a condition of the record.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: Asked for the person's status, the requesting country kept silent
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then status-not-explained is established

  Scenario: It replied in general terms
    Given a question
      | topic  | status             |
      | put_by | secretariat        |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | generic            |
    Then status-not-explained is established

  Scenario: On the day the answer is due there is still time
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then status-not-explained is not established

  Scenario: The day after the answer was due
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the date is 2019-09-17
    Then status-not-explained is established

  Scenario: It answered to the point
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | specific           |
    And the questions are all
    Then status-not-explained is not established

  Scenario: A letter of the defence stayed without an answer
    Given a question
      | topic  | status             |
      | put_by | other              |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then status-not-explained is not established

  Scenario: Another state was asked, not the requesting country
    Given a question
      | topic  | status      |
      | put_by | commission  |
      | put_to | third_state |
      | due_on | 2019-09-15  |
      | answer | silent      |
    And the questions are all
    Then status-not-explained is not established

  Scenario: Silence not known to follow a question changes nothing
    Then status-not-explained is undetermined
    And status-not-explained is untouched

  Scenario: A question was put and the answer is not known
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
    Then status-not-explained is undetermined
    And status-not-explained is open
    And status-not-explained misses question.answer

  Scenario: Nothing was asked
    Given no questions
    Then status-not-explained is not established

  Scenario: Asked again, it answered to the point
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And a question
      | topic  | status             |
      | put_to | requesting_country |
      | answer | specific           |
    Then status-not-explained is excepted
    And the exception answered-later applies

  Scenario: The silence was never made up for
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And the questions are all
    Then status-not-explained is established
    And the exception answered-later does not apply

  Scenario: Whether it has answered since is not known
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    Then status-not-explained is established
    And the exception answered-later is not shown

  Scenario: The record states it all the same
    Given notice.states_status is yes
    And a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then status-not-explained is excepted
    And the exception status-on-record applies
    And requesting-country-silent is established

  Scenario: The record does not state it
    Given notice.states_status is no
    And a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then status-not-explained is established
    And the exception status-on-record does not apply

  Scenario: Whether the record states it is not known
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then status-not-explained is established
    And the exception status-on-record is not shown

  Scenario: The day the Rules came into force
    Given a question
      | topic  | status             |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-15         |
      | answer | silent             |
    And the date is 2012-07-01
    Then status-not-explained is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then status-not-explained does not apply

  Scenario: It kept silent when asked about the penalty, which is another matter
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then status-not-explained is not established
