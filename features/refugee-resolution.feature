Feature: refugee-resolution
  Once a member confirms the status, the General Assembly's resolution of 2017 speaks of deletion.

  Background:
    Given a diffusion as of 2019-03-01
    And requesting_country is RU
    And refugee.status is refugee
    And refugee.feared_country is RU
    And refugee.confirmed_to_interpol is by_member_state

  Scenario: A member state has confirmed
    Then refugee-resolution is established

  Scenario: Only a document was checked
    Given refugee.confirmed_to_interpol is document_verified
    Then refugee-resolution is not established

  Scenario: Another country asks
    Given requesting_country is BY
    Then refugee-resolution is not established

  Scenario: Nobody has confirmed yet
    Given refugee.confirmed_to_interpol is unknown
    Then refugee-resolution is undetermined
    And refugee-resolution misses refugee.confirmed_to_interpol

  Scenario: The day before the resolution is taken to hold
    Given the date is 2017-09-29
    Then refugee-resolution does not apply

  Scenario: On the day the resolution is taken to hold
    Given the date is 2017-09-30
    Then refugee-resolution is established

  Scenario: The person's status is not known
    Given refugee.status is unknown
    Then refugee-resolution is undetermined

  Scenario: Subsidiary protection is no refugee status
    Given refugee.status is subsidiary
    Then refugee-resolution is not established

  Scenario: Which country is feared is not known
    Given refugee.feared_country is unknown
    Then refugee-resolution is undetermined
