Feature: data-excessive
  Data that the purpose does not need are struck.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The notice tells of the person's marriages
    Given notice.excessive is yes
    Then data-excessive is established

  Scenario: Something in it does not matter to its purpose
    Given notice.relevant is no
    Then data-excessive is established

  Scenario: It holds what is needed and no more
    Given notice.excessive is no
    And notice.relevant is yes
    Then data-excessive is not established

  Scenario: Its text has not been seen
    Then data-excessive is undetermined
    And data-excessive is untouched
    And data-excessive misses notice.excessive

  Scenario: The day the Rules came into force
    Given notice.excessive is yes
    And the date is 2012-07-01
    Then data-excessive is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then data-excessive does not apply
