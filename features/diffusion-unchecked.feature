Feature: diffusion-unchecked
  Before a diffusion goes out the sender has to check it, as nobody else does.

  Background:
    Given a diffusion as of 2019-09-16
    And record.source_checked is no

  Scenario: Sent on unread
    Then diffusion-unchecked is established

  Scenario: Checked first
    Given record.source_checked is yes
    Then diffusion-unchecked is not established

  Scenario: Whether it was checked is not known
    Given record.source_checked is unknown
    Then diffusion-unchecked is undetermined
    And diffusion-unchecked is untouched
    And diffusion-unchecked misses record.source_checked

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then diffusion-unchecked is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-unchecked is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then diffusion-unchecked is established
    And the exception answered is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then diffusion-unchecked is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-unchecked does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then diffusion-unchecked is established
    And the exception answered does not apply
