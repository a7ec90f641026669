Feature: no-action-though-able
  A notice whose country could act, took no step and gives no reasonable grounds is cancelled.

  Background:
    Given a red notice as of 2019-09-16
    And requesting_country is XA
    And extradition.location_known is yes
    And extradition.requested is no

  Scenario: Consulted, it kept silent
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    Then no-action-though-able is established
    And the exception reason-accepted is not shown
    And the outcome is grounds_established

  Scenario: It gave a general reply
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | generic            |
    Then no-action-though-able is established

  Scenario: It was told of an arrest, which is as good as an address
    Given extradition.location_known is unknown
    And an arrest
      | state             | XB  |
      | told_to_requester | yes |
    And a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    Then no-action-though-able is established

  Scenario: It does not know where the person is
    Given extradition.location_known is no
    And no arrests
    And a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    Then no-action-though-able is not established

  Scenario: Whether it knows is not known
    Given extradition.location_known is unknown
    And a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    Then no-action-though-able is open
    And no-action-though-able misses extradition.location_known

  Scenario: It has asked for extradition
    Given extradition.requested is yes
    And a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    Then no-action-though-able is not established

  Scenario: Whether it has asked for extradition is not known
    Given extradition.requested is unknown
    And a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    Then no-action-though-able is open

  Scenario: Nobody consulted it
    Given no questions
    Then no-action-though-able is not established
    And extradition-not-sought is established

  Scenario: Whether it was consulted is not known
    Then no-action-though-able is open

  Scenario: It was asked about the penalty
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    And the questions are all
    Then no-action-though-able is not established

  Scenario: The person is a national of the state where they live, which hands over no national
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    And extradition.reason_not_requested is own_national
    Then no-action-though-able is excepted
    And the exception reason-accepted applies

  Scenario: It gave no reason
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    And extradition.reason_not_requested is none_given
    Then no-action-though-able is established
    And the exception reason-accepted does not apply

  Scenario: It has since answered to the point
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    And a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | specific           |
    Then no-action-though-able is excepted
    And the exception answered applies

  Scenario: It has not answered since
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    And the questions are all
    Then no-action-though-able is established
    And the exception answered does not apply

  Scenario: For a diffusion the lack of an answer is a doubt
    Given instrument is diffusion
    And a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    Then no-action-though-able does not apply
    And extradition-not-explained is established

  Scenario: The day before it began
    Given the date is 2012-06-30
    Then no-action-though-able does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    And a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-01         |
      | answer | silent             |
    Then no-action-though-able is established
