Feature: onward-return
  An arrest in a third state would put the person on the way to danger.

  Background:
    Given a red notice as of 2021-07-19
    And rights.onward_return is yes

  Scenario: A risk of onward return
    Then onward-return is established

  Scenario: A refugee sought by a third state that would pass the person on
    Given requesting_country is AE
    And refugee.status is refugee
    And refugee.feared_country is SY
    And refugee.confirmed_to_interpol is by_member_state
    Then onward-return is established
    And refugee-policy is not established
    And refugee-third-state-request is established

  Scenario: No such risk
    Given rights.onward_return is no
    Then onward-return is not established

  Scenario: Not known
    Given rights.onward_return is unknown
    Then onward-return is undetermined
    And onward-return misses rights.onward_return

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then onward-return does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then onward-return is established
