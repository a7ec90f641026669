Feature: refugee-naturalised
  Status ends by naturalisation; the danger need not.

  Background:
    Given a red notice as of 2018-02-23
    And requesting_country is CN
    And refugee.status is naturalised
    And refugee.feared_country is CN
    And refugee.need_continues is yes

  Scenario: The danger continues
    Then refugee-naturalised is established
    And refugee-policy is not established

  Scenario: The danger has passed
    Given refugee.need_continues is no
    Then refugee-naturalised is not established

  Scenario: Whether the danger continues is not known
    Given refugee.need_continues is unknown
    Then refugee-naturalised is open
    And refugee-naturalised misses refugee.need_continues

  Scenario: Another country asks
    Given requesting_country is KZ
    Then refugee-naturalised is not established

  Scenario: The day before the policy is taken to hold
    Given the date is 2015-02-27
    Then refugee-naturalised does not apply

  Scenario: On the day the policy is taken to hold
    Given the date is 2015-02-28
    Then refugee-naturalised is established

  Scenario: The person never was a refugee
    Given refugee.status is none
    Then refugee-naturalised is not established

  Scenario: The person's refugee status is not known
    Given refugee.status is unknown
    Then refugee-naturalised is undetermined

  Scenario: Which country is feared is not known
    Given refugee.feared_country is unknown
    Then refugee-naturalised is undetermined
