Feature: refugee-second-requester
  Two countries ask together, and one of them is feared.

  Background:
    Given a red notice as of 2020-01-15
    And requesting_country is XA
    And requester.second_country is XB
    And refugee.status is refugee
    And refugee.feared_country is XB
    And refugee.confirmed_to_interpol is by_member_state

  Scenario: The second one is feared
    Then refugee-second-requester is established
    And the exception granted-against-requesting-country is not shown

  Scenario: Neither is feared
    Given refugee.feared_country is XC
    Then refugee-second-requester is not established

  Scenario: The first one is feared, which the policy itself covers
    Given refugee.feared_country is XA
    Then refugee-second-requester is not established
    And refugee-policy is established

  Scenario: No second country is known of
    Given requester.second_country is unknown
    Then refugee-second-requester is open
    And refugee-second-requester misses requester.second_country

  Scenario: Nobody has confirmed the status yet
    Given refugee.confirmed_to_interpol is unknown
    Then refugee-second-requester is open

  Scenario: The state of refuge has declined to confirm the status
    Given refugee.confirmed_to_interpol is state_declined
    Then refugee-second-requester is not established

  Scenario: The person has no status
    Given refugee.status is none
    And refugee.confirmed_to_interpol is unknown
    Then refugee-second-requester is not established

  Scenario: What status the person has is not known
    Given refugee.status is unknown
    Then refugee-second-requester is undetermined

  Scenario: Status was given as a move against it
    Given refugee.grant_aimed_at_requesting_country is yes
    Then refugee-second-requester is excepted
    And the exception granted-against-requesting-country applies

  Scenario: Nobody has shown such a motive
    Given refugee.grant_aimed_at_requesting_country is no
    Then refugee-second-requester is established
    And the exception granted-against-requesting-country does not apply

  Scenario: The day before it began
    Given the date is 2015-02-27
    Then refugee-second-requester does not apply

  Scenario: On the day it began
    Given the date is 2015-02-28
    Then refugee-second-requester is established
