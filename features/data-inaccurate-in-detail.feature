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
