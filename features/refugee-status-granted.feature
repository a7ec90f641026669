Feature: refugee-status-granted
  A granted status never weighs less than a claim: a strong doubt, and a bar with one letter.

  Background:
    Given a diffusion as of 2020-01-15
    And requesting_country is TJ
    And refugee.status is refugee
    And refugee.feared_country is TJ
    And refugee.granting_country is AT

  Scenario: Refugee status that nobody has confirmed yet
    Then refugee-status-granted is established
    And refugee-policy is open
    And the report says "one letter"

  Scenario: Confirmed: then the policy itself applies beside it
    Given refugee.confirmed_to_interpol is by_member_state
    Then refugee-status-granted is established
    And refugee-policy is established

  Scenario: The state of refuge declined to confirm it
    Given refugee.confirmed_to_interpol is state_declined
    Then refugee-status-granted is excepted
    And the exception not-borne-out applies
    And refugee-status-not-borne-out is established

  Scenario: A concrete reason to doubt it, and nobody has confirmed it
    Given refugee.status_doubted is yes
    Then refugee-status-granted is established
    And the exception not-borne-out is not shown

  Scenario: Doubted, and then confirmed by the document
    Given refugee.status_doubted is yes
    And refugee.confirmed_to_interpol is document_verified
    Then refugee-status-granted is established
    And the exception not-borne-out does not apply

  Scenario: Subsidiary protection
    Given refugee.status is subsidiary
    Then refugee-status-granted is established

  Scenario: Against another country
    Given refugee.feared_country is AF
    Then refugee-status-granted is not established

  Scenario: A claim still pending
    Given refugee.status is documented as claim_pending
    Then refugee-status-granted is not established
    And refugee-claim-pending is established

  Scenario: No status
    Given refugee.status is none
    Then refugee-status-granted is not established

  Scenario: What status the person has is not known
    Given refugee.status is unknown
    Then refugee-status-granted is undetermined

  Scenario: Which country is feared is not known
    Given refugee.feared_country is unknown
    Then refugee-status-granted is open
    And refugee-status-granted misses refugee.feared_country

  Scenario: The day before it began
    Given the date is 2015-02-27
    Then refugee-status-granted does not apply

  Scenario: On the day it began
    Given the date is 2015-02-28
    Then refugee-status-granted is established
