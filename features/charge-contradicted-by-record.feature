Feature: charge-contradicted-by-record
  What puts the person elsewhere at the time is a contradiction in the data, not evidence to be weighed.

  Background:
    Given a red notice as of 2021-03-15
    And requesting_country is XA
    And a charge
      | label           | robbery                 |
      | contradicted_by | record_of_the_requester |

  Scenario: The charge is contradicted
    Then charge-contradicted-by-record is established for charge 1
    And the exception answered is not shown

  Scenario: In another way
    Given charge 1 has
      | contradicted_by | record_of_an_authority |
    Then charge-contradicted-by-record is established for charge 1

  Scenario: A broadcast shows the person elsewhere
    Given charge 1 has
      | contradicted_by | public_record |
    Then charge-contradicted-by-record is not established for charge 1

  Scenario: Only the person says so
    Given charge 1 has
      | contradicted_by | own_account |
    Then charge-contradicted-by-record is not established for charge 1

  Scenario: Nothing contradicts it
    Given charge 1 has
      | contradicted_by | none |
    Then charge-contradicted-by-record is not established for charge 1

  Scenario: Whether anything contradicts it is not known
    Given charge 1 has
      | contradicted_by | unknown |
    Then charge-contradicted-by-record is undetermined for charge 1
    And charge-contradicted-by-record for charge 1 misses charge.contradicted_by

  Scenario: The requesting country explained it
    Given a question
      | topic  | role               |
      | put_to | requesting_country |
      | answer | specific           |
    Then charge-contradicted-by-record is excepted for charge 1
    And the exception answered applies

  Scenario: It gave a general reply
    Given a question
      | topic  | role               |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then charge-contradicted-by-record is established for charge 1
    And the exception answered does not apply

  Scenario: It explained something else
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then charge-contradicted-by-record is established for charge 1

  Scenario: The day before it began
    Given the date is 2012-06-30
    Then charge-contradicted-by-record does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    Then charge-contradicted-by-record is established for charge 1
