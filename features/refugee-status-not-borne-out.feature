Feature: refugee-status-not-borne-out
  A status that the state of refuge does not bear out is one doubt.

  Background:
    Given a diffusion as of 2020-01-15
    And requesting_country is TJ
    And refugee.status is refugee
    And refugee.feared_country is TJ
    And refugee.granting_country is AT
    And refugee.confirmed_to_interpol is state_declined

  Scenario: The state of refuge declined to confirm it
    Then refugee-status-not-borne-out is established

  Scenario: Confirmed
    Given refugee.confirmed_to_interpol is by_member_state
    And refugee.status_doubted is no
    Then refugee-status-not-borne-out is not established

  Scenario: Doubted, and whether it was confirmed is not known
    Given refugee.confirmed_to_interpol is unknown
    And refugee.status_doubted is yes
    Then refugee-status-not-borne-out is open

  Scenario: Nobody has asked or doubted
    Given refugee.confirmed_to_interpol is unknown
    Then refugee-status-not-borne-out is undetermined

  Scenario: Against another country
    Given refugee.feared_country is AF
    Then refugee-status-not-borne-out is not established

  Scenario: The day before it began
    Given the date is 2015-02-27
    Then refugee-status-not-borne-out does not apply

  Scenario: On the day it began
    Given the date is 2015-02-28
    Then refugee-status-not-borne-out is established

  Scenario: No status was ever granted
    Given refugee.status is none
    Then refugee-status-not-borne-out is not established

  Scenario: What status the person has is not known
    Given refugee.status is unknown
    Then refugee-status-not-borne-out is undetermined
    And refugee-status-not-borne-out misses refugee.status

  Scenario: Which country the person fears is not known
    Given refugee.feared_country is unknown
    Then refugee-status-not-borne-out is open
    And refugee-status-not-borne-out misses refugee.feared_country
