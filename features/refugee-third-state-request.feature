Feature: refugee-third-state-request
  A refugee sought by a country other than the one feared is not covered by the policy.

  Background:
    Given a red notice as of 2021-05-03
    And requesting_country is AE
    And refugee.status is refugee
    And refugee.feared_country is SY

  Scenario: A refugee is sought by a third country
    Then refugee-third-state-request is established
    And refugee-policy is not established

  Scenario: The country feared asks
    Given requesting_country is SY
    Then refugee-third-state-request is not established

  Scenario: The country feared is not known
    Given refugee.feared_country is unknown
    Then refugee-third-state-request is undetermined
    And refugee-third-state-request misses refugee.feared_country

  Scenario: The day before the policy is taken to hold
    Given the date is 2015-02-27
    Then refugee-third-state-request does not apply

  Scenario: On the day the policy is taken to hold
    Given the date is 2015-02-28
    Then refugee-third-state-request is established

  Scenario: The person's status is not known
    Given refugee.status is unknown
    Then refugee-third-state-request is undetermined

  Scenario: Subsidiary protection is no refugee status
    Given refugee.status is subsidiary
    Then refugee-third-state-request is not established
