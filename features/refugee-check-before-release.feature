Feature: refugee-check-before-release
  A reform would have refugee status checked before any alert is released.

  Background:
    Given a red notice as of 2025-03-03
    And the parameter refugee.check_required is yes
    And secretariat.refugee_check_done is no

  Scenario: Under the reform an alert released without the check
    Then refugee-check-before-release is established

  Scenario: As the law stands no check is required
    Given the parameter refugee.check_required is no
    Then refugee-check-before-release is not established

  Scenario: The check was made
    Given secretariat.refugee_check_done is yes
    Then refugee-check-before-release is not established

  Scenario: Whether it was made is not known
    Given secretariat.refugee_check_done is unknown
    Then refugee-check-before-release is undetermined
    And refugee-check-before-release misses secretariat.refugee_check_done

  Scenario: The day before the policy is taken to hold
    Given the date is 2015-02-27
    Then refugee-check-before-release does not apply

  Scenario: On the day the policy is taken to hold
    Given the date is 2015-02-28
    Then refugee-check-before-release is established
