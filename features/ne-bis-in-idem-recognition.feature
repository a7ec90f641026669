Feature: ne-bis-in-idem-recognition
  Whether a final decision binds the requesting country is asked.

  Background:
    Given a red notice as of 2023-06-12
    And requesting_country is RU
    And a proceeding
      | state      | BE        |
      | outcome    | acquitted |
      | final      | yes       |
      | same_facts | yes       |

  Scenario: Nobody knows whether the acquittal binds
    Then ne-bis-in-idem-recognition is established
    And the exception does-not-decide-this-case does not apply
    And the exception answered is not shown

  Scenario: It is known that it does not bind
    Given proceeding 1 has
      | recognised | no |
    Then ne-bis-in-idem-recognition is excepted
    And the exception answered applies

  Scenario: The requesting country has answered to the point
    Given a question
      | topic  | ne_bis_in_idem     |
      | put_to | requesting_country |
      | answer | specific           |
    Then ne-bis-in-idem-recognition is excepted

  Scenario: The decision concerns other facts
    Given proceeding 1 has
      | same_facts | no |
    And the proceedings are all
    Then ne-bis-in-idem-recognition is excepted
    And the exception does-not-decide-this-case applies

  Scenario: Whether it is final is not known
    Given proceeding 1 has
      | final | unknown |
    Then ne-bis-in-idem-recognition is open
    And the exception does-not-decide-this-case is not shown
    And ne-bis-in-idem-recognition misses proceeding.final

  Scenario: No other proceedings, no question
    Given no proceedings
    And no questions
    Then ne-bis-in-idem-recognition is not established
    And the exception answered does not apply

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then ne-bis-in-idem-recognition does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then ne-bis-in-idem-recognition is established

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then ne-bis-in-idem-recognition is established
    And the exception answered is not shown

  Scenario: A reply in general terms is no answer
    Given a question
      | topic  | ne_bis_in_idem     |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2023-05-31         |
      | answer | generic            |
    And the questions are all
    Then ne-bis-in-idem-recognition is established
    And the exception answered is not shown

  Scenario: Proceedings that were only discontinued
    Given proceeding 1 has
      | outcome | discontinued |
    And the proceedings are all
    Then ne-bis-in-idem-recognition is not established

  Scenario: Its own judgment needs no recognition
    Given requesting_country is XA
    And proceeding 1 has
      | state | XA |
    And the proceedings are all
    Then ne-bis-in-idem-recognition is not established
