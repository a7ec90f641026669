Feature: refugee-policy
  Data about a refugee may in general not be processed at the request of the country of feared persecution.

  Background:
    Given a red notice as of 2018-02-24
    And requesting_country is TR
    And refugee.status is refugee
    And refugee.feared_country is TR
    And refugee.granting_country is DE
    And refugee.confirmed_to_interpol is by_member_state
    And refugee.grant_aimed_at_requesting_country is no

  Scenario: A confirmed refugee sought by the country feared
    Given the stage is published
    Then refugee-policy is established
    And the exception granted-against-requesting-country does not apply
    And the outcome is grounds_established
    And the scope is whole
    And the report says "it is Turkey that asks"

  Scenario: The grant is shown by a document that INTERPOL has checked
    Given refugee.confirmed_to_interpol is document_verified
    Then refugee-policy is established

  Scenario: A grave charge of violence makes no difference
    Given a charge
      | label    | murder         |
      | class    | murder         |
      | violence | particularised |
    Then refugee-policy is established

  Scenario: That the prosecution itself led to asylum makes no difference
    Given a charge
      | label        | armed struggle |
      | committed_on | 2003           |
    And refugee.granted_on is 2006
    Then refugee-policy is established

  Scenario: The person fears persecution for a political opinion, which is not the granting state's motive
    Given person.role is opposition_member
    And person.in_opposition is yes
    Then refugee-policy is established
    And the exception granted-against-requesting-country does not apply

  Scenario: Nobody has said why the state of refuge gave status, and the finding stands
    Given refugee.grant_aimed_at_requesting_country is unknown
    Then refugee-policy is established
    And the exception granted-against-requesting-country is not shown

  Scenario: The state of refuge meant the grant as a move against the requesting country
    Given refugee.grant_aimed_at_requesting_country is yes
    Then refugee-policy is excepted
    And the exception granted-against-requesting-country applies

  Scenario: Without the status nothing is settled, and the status is what is missing
    Given refugee.status is unknown
    Then refugee-policy is undetermined
    And refugee-policy misses refugee.status

  Scenario: A disputed status is not known
    Given refugee.status is disputed as refugee
    Then refugee-policy is undetermined

  Scenario: Nobody has confirmed the status yet, so the state of refuge is asked
    Given refugee.confirmed_to_interpol is unknown
    Then refugee-policy is open
    And refugee-policy misses refugee.confirmed_to_interpol
    And refugee-status-granted is established
    And the outcome is serious_doubts

  Scenario: The state of refuge declines to confirm
    Given refugee.confirmed_to_interpol is state_declined
    Then refugee-policy is not established

  Scenario: A third country asks
    Given requesting_country is AE
    Then refugee-policy is not established

  Scenario: Status was revoked
    Given refugee.status is revoked
    Then refugee-policy is not established

  Scenario: Status was denied
    Given refugee.status is denied
    Then refugee-policy is not established

  Scenario: A claim still pending is not enough
    Given refugee.status is documented as claim_pending
    Then refugee-policy is not established

  Scenario: Subsidiary protection is not enough
    Given refugee.status is subsidiary
    Then refugee-policy is not established

  Scenario: A former refugee, since naturalised, is not covered by the words
    Given refugee.status is naturalised
    Then refugee-policy is not established

  Scenario: Read as in 2014/15, asylum seekers are covered too
    Given refugee.status is documented as claim_pending
    And the parameter refugee.status_set is refugee, claim_pending
    Then refugee-policy is established

  Scenario: A reform that reaches any requesting country
    Given requesting_country is AE
    And the parameter refugee.request_scope is any_country
    Then refugee-policy is established

  Scenario: A diffusion is covered like a notice
    Given instrument is diffusion
    Then refugee-policy is established

  Scenario: The day before the policy reached the bureaus nothing bars
    Given the date is 2015-02-27
    Then refugee-policy does not apply

  Scenario: On the day the policy is taken to hold, it does
    Given the date is 2015-02-28
    Then refugee-policy is established

  Scenario: In 2013 a refugee's data could be kept
    Given the date is 2013-10-23
    Then refugee-policy does not apply

  Scenario: Which country is feared is not known
    Given the stage is published
    And refugee.feared_country is unknown
    Then refugee-policy is undetermined
