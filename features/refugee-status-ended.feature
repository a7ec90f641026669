Feature: refugee-status-ended
  Status denied or revoked: the policy does not apply, and nothing else follows.

  Background:
    Given a red notice as of 2019-06-03
    And requesting_country is TR
    And refugee.status is revoked
    And refugee.feared_country is TR
    And refugee.confirmed_to_interpol is by_member_state

  Scenario: Status was revoked
    Then refugee-status-ended is established
    And refugee-policy is not established

  Scenario: Status was denied
    Given refugee.status is denied
    Then refugee-status-ended is established
    And refugee-policy is not established

  Scenario: A refugee whose status was taken away in the course of the case
    Given refugee.status is unknown
    And refugee.status was refugee from 2012-04-01
    And refugee.status was revoked from 2019-05-01
    Then refugee-status-ended is established

  Scenario: The day before it was taken away
    Given refugee.status is unknown
    And refugee.status was refugee from 2012-04-01
    And refugee.status was revoked from 2019-05-01
    And the date is 2019-04-30
    Then refugee-status-ended is not established
    And refugee-policy is established

  Scenario: The status stands
    Given refugee.status is refugee
    Then refugee-status-ended is not established

  Scenario: The status is not known
    Given refugee.status is unknown
    Then refugee-status-ended is undetermined
    And refugee-status-ended misses refugee.status

  Scenario: The day before the policy is taken to hold
    Given the date is 2015-02-27
    Then refugee-status-ended does not apply

  Scenario: On the day the policy is taken to hold
    Given the date is 2015-02-28
    Then refugee-status-ended is established
