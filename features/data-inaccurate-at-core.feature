Feature: data-inaccurate-at-core
  An error about charges, acts, identity, status or warrant goes to the core of the record.

  Background:
    Given a red notice as of 2019-09-16
    And notice.inaccuracy is charges

  Scenario: The notice states charges that the court never had
    Then data-inaccurate-at-core is established

  Scenario: Only dates are wrong
    Given notice.inaccuracy are exactly dates
    Then data-inaccurate-at-core is not established

  Scenario: The status is wrong: convicted, where the trial is still to come
    Given notice.inaccuracy is status
    Then data-inaccurate-at-core is established

  Scenario: Where the record is wrong is not known
    Given notice.inaccuracy is unknown
    Then data-inaccurate-at-core is undetermined
    And data-inaccurate-at-core is untouched
    And data-inaccurate-at-core misses notice.inaccuracy

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | data_quality       |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then data-inaccurate-at-core is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | data_quality       |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then data-inaccurate-at-core is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then data-inaccurate-at-core is established
    And the exception answered is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then data-inaccurate-at-core is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then data-inaccurate-at-core does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then data-inaccurate-at-core is established
    And the exception answered does not apply
