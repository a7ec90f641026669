Feature: linked-request-ended
  An alert that cannot be kept without another ends with it.

  Background:
    Given a red notice as of 2019-09-16
    And purpose.linked_request_ended is yes

  Scenario: The request on which it hangs has reached its end
    Then linked-request-ended is established

  Scenario: It stands by itself
    Given purpose.linked_request_ended is no
    Then linked-request-ended is not established

  Scenario: It is not known
    Given purpose.linked_request_ended is unknown
    Then linked-request-ended is undetermined
    And linked-request-ended misses purpose.linked_request_ended

  Scenario: The day before it began
    Given the date is 2012-06-30
    Then linked-request-ended does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    Then linked-request-ended is established
