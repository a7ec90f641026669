Feature: suspended-sentence-asked
  Whether a suspended sentence can be enforced is a question to the requesting country.

  Background:
    Given a red notice as of 2020-05-04
    And notice.sought_for is sentence
    And sentence.kind is custody
    And sentence.imposed is 12
    And sentence.suspended is yes

  Scenario: Twelve months, all suspended
    Then suspended-sentence-asked is established

  Scenario: Community service
    Given sentence.kind is other
    And sentence.suspended is no
    Then suspended-sentence-asked is established

  Scenario: To be served
    Given sentence.suspended is no
    Then suspended-sentence-asked is not established

  Scenario: Whether it is suspended is not known
    Given sentence.suspended is unknown
    Then suspended-sentence-asked is undetermined
    And suspended-sentence-asked is untouched
    And suspended-sentence-asked misses sentence.suspended

  Scenario: Sought for prosecution
    Given notice.sought_for is prosecution
    Then suspended-sentence-asked is not established

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | sentence           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then suspended-sentence-asked is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then suspended-sentence-asked is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then suspended-sentence-asked is established
    And the exception answered does not apply

  Scenario: The suspension was revoked
    Given sentence.enforceable is yes
    Then suspended-sentence-asked is excepted
    And the exception enforceable applies

  Scenario: The sentence cannot be enforced
    Given sentence.enforceable is no
    Then suspended-sentence-asked is established
    And the exception enforceable does not apply

  Scenario: Whether it can be enforced is not known
    Then suspended-sentence-asked is established
    And the exception enforceable is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then suspended-sentence-asked is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then suspended-sentence-asked does not apply

  Scenario: What the person is sought for is not known
    Given notice.sought_for is unknown
    Then suspended-sentence-asked is undetermined

  Scenario: Twelve months, all suspended, and of what kind is not known
    Given sentence.kind is unknown
    Then suspended-sentence-asked is established
