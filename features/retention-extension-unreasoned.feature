Feature: retention-extension-unreasoned
  Whoever keeps data longer has to say why.

  Background:
    Given a red notice as of 2019-09-16
    And record.extended is yes
    And record.extension_reasoned is no

  Scenario: Extended with a tick in a box
    Then retention-extension-unreasoned is established

  Scenario: Extended with reasons
    Given record.extension_reasoned is yes
    Then retention-extension-unreasoned is not established

  Scenario: Extended, and whether with reasons is not known
    Given record.extension_reasoned is unknown
    Then retention-extension-unreasoned is undetermined
    And retention-extension-unreasoned is untouched
    And retention-extension-unreasoned misses record.extension_reasoned

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | retention          |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then retention-extension-unreasoned is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | retention          |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then retention-extension-unreasoned is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then retention-extension-unreasoned is established
    And the exception answered is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then retention-extension-unreasoned is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then retention-extension-unreasoned does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then retention-extension-unreasoned is established
    And the exception answered does not apply
