Feature: minor-at-the-time
  Data on minors are under further conditions.

  Background:
    Given a diffusion as of 2019-09-16
    And a charge
      | label    | robbery |
      | as_minor | yes     |

  Scenario: The person was sixteen
    Then minor-at-the-time is established

  Scenario: The person was an adult
    Given charge 1 has
      | as_minor | no |
    And the charges are all
    Then minor-at-the-time is not established

  Scenario: The age at the time is not known
    Given charge 1 has
      | as_minor | unknown |
    Then minor-at-the-time is undetermined
    And minor-at-the-time is untouched
    And minor-at-the-time misses charge.as_minor

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | data_quality       |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then minor-at-the-time is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | data_quality       |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then minor-at-the-time is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then minor-at-the-time is established
    And the exception answered is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then minor-at-the-time is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then minor-at-the-time does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then minor-at-the-time is established
    And the exception answered does not apply
