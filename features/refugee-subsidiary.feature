Feature: refugee-subsidiary
  A status that forbids return to the country that asks ends the purpose of its alert.

  Background:
    Given a red notice as of 2020-01-15
    And requesting_country is EG
    And refugee.status is subsidiary
    And refugee.feared_country is EG
    And refugee.granting_country is SE
    And refugee.confirmed_to_interpol is by_member_state

  Scenario: Subsidiary protection, confirmed by the state that gave it
    Then refugee-subsidiary is established
    And refugee-policy is not established
    And the outcome is grounds_established
    And the scope is whole

  Scenario: The document was checked by INTERPOL
    Given refugee.confirmed_to_interpol is document_verified
    Then refugee-subsidiary is established

  Scenario: Recognised by the UN refugee agency, which confirms it
    Given refugee.status is unhcr_recognised
    And refugee.confirmed_to_interpol is by_unhcr
    Then refugee-subsidiary is established

  Scenario: A humanitarian permit that forbids return
    Given refugee.status is humanitarian
    And refugee.protects_from_return is yes
    Then refugee-subsidiary is established
    And refugee-residence-permit is not established

  Scenario: A humanitarian permit that does not
    Given refugee.status is humanitarian
    And refugee.protects_from_return is no
    Then refugee-subsidiary is not established
    And refugee-residence-permit is established

  Scenario: What a humanitarian permit protects from is not known
    Given refugee.status is humanitarian
    Then refugee-subsidiary is open
    And refugee-subsidiary misses refugee.protects_from_return

  Scenario: A residence permit
    Given refugee.status is residence_permit
    And refugee.protects_from_return is no
    Then refugee-subsidiary is not established

  Scenario: Nobody has confirmed it yet
    Given refugee.confirmed_to_interpol is unknown
    Then refugee-subsidiary is open
    And refugee-status-granted is established
    And refugee-subsidiary misses refugee.confirmed_to_interpol

  Scenario: The state has declined to confirm it
    Given refugee.confirmed_to_interpol is state_declined
    Then refugee-subsidiary is not established
    And refugee-status-not-borne-out is established

  Scenario: Protected from return to another country
    Given refugee.feared_country is SY
    Then refugee-subsidiary is not established

  Scenario: Which country is feared is not known
    Given refugee.feared_country is unknown
    Then refugee-subsidiary is undetermined

  Scenario: A refugee is protected by the policy itself
    Given refugee.status is refugee
    Then refugee-subsidiary is not established
    And refugee-policy is established

  Scenario: The person has no protection at all
    Given refugee.status is none
    And refugee.confirmed_to_interpol is unknown
    Then refugee-subsidiary is not established

  Scenario: What status the person has is not known
    Given refugee.status is unknown
    Then refugee-subsidiary is undetermined
    And refugee-subsidiary misses refugee.status

  Scenario: The day before it began
    Given the date is 2015-02-27
    Then refugee-subsidiary does not apply

  Scenario: On the day it began
    Given the date is 2015-02-28
    Then refugee-subsidiary is established

  Scenario: The status was given as a move against the requesting country
    Given refugee.grant_aimed_at_requesting_country is yes
    Then refugee-subsidiary is excepted
    And the exception granted-against-requesting-country applies

  Scenario: Nobody has shown such a motive
    Given refugee.grant_aimed_at_requesting_country is no
    Then refugee-subsidiary is established
    And the exception granted-against-requesting-country does not apply

  Scenario: The motive of the grant is not known
    Then refugee-subsidiary is established
    And the exception granted-against-requesting-country is not shown
