Feature: refugee-confirmation
  While nobody has asked the state of refuge to confirm the status, it should be asked.

  Background:
    Given a red notice as of 2018-02-24
    And refugee.status is refugee
    And refugee.granting_country is FI
    And refugee.confirmation_asked is no

  Scenario: Nobody has asked the state of refuge
    Then refugee-confirmation is established
    And the exception already-answered is not shown
    And the report says "ask the state of refuge"

  Scenario: The state of refuge has confirmed without being asked
    Given refugee.confirmed_to_interpol is by_member_state
    Then refugee-confirmation is excepted
    And the exception already-answered applies

  Scenario: The state of refuge has declined
    Given refugee.confirmed_to_interpol is state_declined
    Then refugee-confirmation is excepted

  Scenario: A document was checked by INTERPOL
    Given refugee.confirmed_to_interpol is document_verified
    Then the exception already-answered applies

  Scenario: It has been asked
    Given refugee.confirmation_asked is yes
    Then refugee-confirmation is not established

  Scenario: Whether it was asked is not known
    Given refugee.confirmation_asked is unknown
    Then refugee-confirmation is open
    And refugee-confirmation misses refugee.confirmation_asked

  Scenario: The person has no status
    Given refugee.status is none
    Then refugee-confirmation is not established

  Scenario: The day before the policy is taken to hold
    Given the date is 2015-02-27
    Then refugee-confirmation does not apply

  Scenario: On the day the policy is taken to hold
    Given the date is 2015-02-28
    Then refugee-confirmation is established

  Scenario: The person's status is not known
    Given refugee.status is unknown
    Then refugee-confirmation is undetermined

  Scenario: Subsidiary protection is to be confirmed as well
    Given refugee.status is subsidiary
    Then refugee-confirmation is established

  Scenario: The UN refugee agency has confirmed it
    Given refugee.status is unhcr_recognised
    And refugee.confirmed_to_interpol is by_unhcr
    Then refugee-confirmation is excepted
