Feature: charge-contradiction-asked
  What puts the person elsewhere at the time is a contradiction in the data, not evidence to be weighed.

  Background:
    Given a red notice as of 2021-03-15
    And requesting_country is XA
    And a charge
      | label           | robbery       |
      | contradicted_by | public_record |

  Scenario: The charge is contradicted
    Then charge-contradiction-asked is established for charge 1
    And the exception answered is not shown

  Scenario: In another way
    Given charge 1 has
      | contradicted_by | own_account |
    Then charge-contradiction-asked is established for charge 1

  Scenario: The requesting country's own prison record, which is more
    Given charge 1 has
      | contradicted_by | record_of_the_requester |
    Then charge-contradiction-asked is not established for charge 1

  Scenario: Nothing contradicts it
    Given charge 1 has
      | contradicted_by | none |
    Then charge-contradiction-asked is not established for charge 1

  Scenario: Whether anything contradicts it is not known
    Given charge 1 has
      | contradicted_by | unknown |
    Then charge-contradiction-asked is undetermined for charge 1
    And charge-contradiction-asked for charge 1 misses charge.contradicted_by

  Scenario: The requesting country explained it
    Given a question
      | topic  | role               |
      | put_to | requesting_country |
      | answer | specific           |
    Then charge-contradiction-asked is excepted for charge 1
    And the exception answered applies

  Scenario: It gave a general reply
    Given a question
      | topic  | role               |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then charge-contradiction-asked is established for charge 1
    And the exception answered does not apply

  Scenario: It explained something else
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then charge-contradiction-asked is established for charge 1

  Scenario: The day before it began
    Given the date is 2012-06-30
    Then charge-contradiction-asked does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    Then charge-contradiction-asked is established for charge 1
