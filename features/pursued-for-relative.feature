Feature: pursued-for-relative
  A person who seems to be pursued in place of a relative: the requesting country is asked what it lays to this person.

  Background:
    Given a red notice as of 2020-08-03
    And person.pursued_for_relative is yes
    And a charge
      | label    | fraud        |
      | class    | fraud        |
      | gain     | alleged_only |
      | violence | not_alleged  |
      | victims  | not_alleged  |

  Scenario: The sister of an exiled opponent
    Given the charges are all
    And no questions
    Then pursued-for-relative is established
    And the exception harm-or-gain-described does not apply
    And the exception answered does not apply
    And the outcome is undetermined

  Scenario: Nobody is known to have asked
    Then pursued-for-relative is established
    And the exception answered is not shown

  Scenario: What the charge says of gain is not known
    Given charge 1 has
      | gain | unknown |
    Then pursued-for-relative is established
    And the exception harm-or-gain-described is not shown

  Scenario: What she gained is told
    Given charge 1 has
      | gain | particularised |
    Then pursued-for-relative is excepted
    And the exception harm-or-gain-described applies

  Scenario: Asked about the political side, the bureau answered to the point
    Given a question
      | topic  | political_character |
      | put_to | requesting_country  |
      | answer | specific            |
    Then pursued-for-relative is excepted
    And the exception answered applies

  Scenario: A general reply
    Given a question
      | topic  | political_character |
      | put_to | requesting_country  |
      | answer | generic             |
    And the questions are all
    Then pursued-for-relative is established

  Scenario: There is no such sign
    Given person.pursued_for_relative is no
    Then pursued-for-relative is not established

  Scenario: It is not known
    Given person.pursued_for_relative is unknown
    Then pursued-for-relative is undetermined
    And pursued-for-relative misses person.pursued_for_relative

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then pursued-for-relative is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then pursued-for-relative does not apply
