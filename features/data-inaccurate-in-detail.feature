Feature: data-inaccurate-in-detail
  An error in a detail is corrected.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The notice states ten years where the law says seven
    Given notice.inaccuracy is penalty
    Then data-inaccurate-in-detail is established

  Scenario: Only the charges are wrong
    Given notice.inaccuracy are exactly charges
    Then data-inaccurate-in-detail is not established

  Scenario: Nothing is known of errors
    Then data-inaccurate-in-detail is undetermined
    And data-inaccurate-in-detail is untouched
    And data-inaccurate-in-detail misses notice.inaccuracy

  Scenario: The day the Rules came into force
    Given notice.inaccuracy is penalty
    And the date is 2012-07-01
    Then data-inaccurate-in-detail is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then data-inaccurate-in-detail does not apply
