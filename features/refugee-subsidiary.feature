Feature: refugee-subsidiary
  Subsidiary protection is not named by the policy; what it rests on speaks against the alert.

  Background:
    Given a red notice as of 2020-01-15
    And requesting_country is EG
    And refugee.status is subsidiary
    And refugee.feared_country is EG
    And refugee.granting_country is SE

  Scenario: Protected from return to the requesting country
    Then refugee-subsidiary is established
    And refugee-policy is not established

  Scenario: Protected from return to another country
    Given refugee.feared_country is SY
    Then refugee-subsidiary is not established

  Scenario: What status the person has is not known
    Given refugee.status is unknown
    Then refugee-subsidiary is undetermined
    And refugee-subsidiary misses refugee.status

  Scenario: The day before the policy is taken to hold
    Given the date is 2015-02-27
    Then refugee-subsidiary does not apply

  Scenario: On the day the policy is taken to hold
    Given the date is 2015-02-28
    Then refugee-subsidiary is established

  Scenario: The person has no protection at all
    Given refugee.status is none
    Then refugee-subsidiary is not established

  Scenario: Which country is feared is not known
    Given refugee.feared_country is unknown
    Then refugee-subsidiary is undetermined
