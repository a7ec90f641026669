Feature: own-proceedings-closed
  Where its own authorities closed the case, the requesting country is asked whether it still seeks the person.

  Background:
    Given a red notice as of 2023-09-04
    And requesting_country is XA
    And a proceeding
      | state      | XA           |
      | kind       | criminal     |
      | outcome    | discontinued |
      | same_facts | yes          |

  Scenario: Its prosecutor discontinued the case
    Then own-proceedings-closed is established
    And the exception other-facts does not apply
    And the exception reopened is not shown
    And the exception answered is not shown

  Scenario: Another state discontinued it
    Given proceeding 1 has
      | state | XB |
    And the proceedings are all
    Then own-proceedings-closed is not established
    And proceedings-closed-elsewhere is established

  Scenario: It goes on
    Given proceeding 1 has
      | outcome | pending |
    And the proceedings are all
    Then own-proceedings-closed is not established

  Scenario: It was taken up again
    Given proceeding 1 has
      | reopened | yes |
    Then own-proceedings-closed is excepted
    And the exception reopened applies

  Scenario: It was not taken up again
    Given proceeding 1 has
      | reopened | no |
    And the proceedings are all
    Then own-proceedings-closed is established
    And the exception reopened does not apply

  Scenario: Another case was closed
    Given proceeding 1 has
      | same_facts | no |
    And the proceedings are all
    Then own-proceedings-closed is excepted
    And the exception other-facts applies

  Scenario: Whether it is the same case is not known
    Given proceeding 1 has
      | same_facts | unknown |
    Then own-proceedings-closed is open
    And the exception other-facts is not shown

  Scenario: The bureau confirmed that it still seeks the person
    Given a question
      | topic  | purpose            |
      | put_to | requesting_country |
      | answer | specific           |
    Then own-proceedings-closed is excepted
    And the exception answered applies

  Scenario: It gave a general reply
    Given a question
      | topic  | purpose            |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then own-proceedings-closed is established
    And the exception answered does not apply

  Scenario: It answered about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then own-proceedings-closed is established
    And the exception answered does not apply

  Scenario: How it ended is not known
    Given proceeding 1 has
      | outcome | unknown |
    Then own-proceedings-closed is undetermined
    And own-proceedings-closed misses proceeding.outcome

  Scenario: No other proceedings
    Given no proceedings
    Then own-proceedings-closed is not established

  Scenario: The day before it began
    Given the date is 2012-06-30
    Then own-proceedings-closed does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    Then own-proceedings-closed is established
