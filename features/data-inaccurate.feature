Feature: data-inaccurate
  A shown error has to be corrected or explained by the country that sent the data.

  Background:
    Given a red notice as of 2019-09-16
    And notice.accurate is no

  Scenario: The notice does not agree with the court's record
    Then data-inaccurate is established
    And the outcome is undetermined

  Scenario: Wrong about the charges
    Given notice.accurate is unknown
    And notice.inaccuracy is charges
    Then data-inaccurate is established
    And the report says "charges (perhaps others)"

  Scenario: The notice agrees with the court's record
    Given notice.accurate is yes
    And notice.inaccuracy are exactly dates
    Then data-inaccurate is not established

  Scenario: Nobody has compared them
    Given notice.accurate is unknown
    Then data-inaccurate is undetermined
    And data-inaccurate is untouched
    And data-inaccurate misses notice.accurate

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | data_quality       |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then data-inaccurate is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | data_quality       |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then data-inaccurate is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then data-inaccurate is established
    And the exception answered is not shown

  Scenario: Only the penalty is wrong
    Given notice.inaccuracy are exactly penalty
    Then data-inaccurate is excepted
    And the exception detail-only applies

  Scenario: The penalty is wrong, and the identity
    Given notice.inaccuracy are exactly penalty, identity
    Then data-inaccurate is established
    And the exception detail-only does not apply

  Scenario: The penalty is wrong, and perhaps more
    Given notice.inaccuracy is penalty
    Then data-inaccurate is established
    And the exception detail-only is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then data-inaccurate is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then data-inaccurate does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then data-inaccurate is established
    And the exception answered does not apply

  Scenario: Charges are wrong, and nothing else
    Given notice.inaccuracy are exactly charges
    Then data-inaccurate is established
    And the exception detail-only does not apply
