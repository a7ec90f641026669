Feature: refugee-claim-pending
  A pending claim for asylum does not bar; it is one reason to doubt.

  Background:
    Given a red notice as of 2018-07-02
    And requesting_country is IN
    And refugee.status is documented as claim_pending
    And refugee.feared_country is IN

  Scenario: A claim against the requesting country is pending
    Then refugee-claim-pending is established
    And refugee-policy is not established

  Scenario: The claim is against another country
    Given refugee.feared_country is PK
    Then refugee-claim-pending is not established

  Scenario: The claim has been refused
    Given refugee.status is denied
    Then refugee-claim-pending is not established

  Scenario: The claim has been granted
    Given refugee.status is refugee
    Then refugee-claim-pending is not established

  Scenario: From which country protection is sought is not known
    Given refugee.feared_country is unknown
    Then refugee-claim-pending is open
    And refugee-claim-pending misses refugee.feared_country

  Scenario: Before there was a refugee policy
    Given the date is 2015-02-27
    Then refugee-claim-pending is established
    And refugee-policy does not apply

  Scenario: The day before the start
    Given the date is 2012-06-30
    Then refugee-claim-pending does not apply

  Scenario: On the day of the start
    Given the date is 2012-07-01
    Then refugee-claim-pending is established

  Scenario: The person's refugee status is not known
    Given refugee.status is unknown
    Then refugee-claim-pending is undetermined

  Scenario: The claim is only spoken of
    Given refugee.status is claim_pending
    Then refugee-claim-pending is not established
    And refugee-claim-said is established

  Scenario: The registration is confirmed by the authority
    Given refugee.status is shown_by_authority as claim_pending
    Then refugee-claim-pending is established
