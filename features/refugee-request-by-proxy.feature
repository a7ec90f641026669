Feature: refugee-request-by-proxy
  A request made as a favour to the country of feared persecution is a reason to doubt.

  Background:
    Given a red notice as of 2021-05-03
    And requesting_country is AE
    And refugee.status is refugee
    And refugee.feared_country is SY
    And refugee.confirmed_to_interpol is by_member_state
    And refugee.request_by_proxy is yes

  Scenario: The third country acts for the country feared: no bar, a doubt
    Then refugee-request-by-proxy is established
    And refugee-policy is not established

  Scenario: No sign of a favour
    Given refugee.request_by_proxy is no
    Then refugee-request-by-proxy is not established

  Scenario: The country feared asks for itself
    Given requesting_country is SY
    Then refugee-request-by-proxy is not established

  Scenario: Whether it is a favour is not known
    Given refugee.request_by_proxy is unknown
    Then refugee-request-by-proxy is undetermined
    And refugee-request-by-proxy misses refugee.request_by_proxy

  Scenario: The day before the policy is taken to hold
    Given the date is 2015-02-27
    Then refugee-request-by-proxy does not apply

  Scenario: On the day the policy is taken to hold
    Given the date is 2015-02-28
    Then refugee-request-by-proxy is established

  Scenario: Which country is feared is not known
    Given refugee.feared_country is unknown
    Then refugee-request-by-proxy is undetermined

  Scenario Outline: The status of the person
    Given refugee.status is <status>
    And refugee.confirmed_to_interpol is unknown
    Then refugee-request-by-proxy is <is>

    Examples:
      | status      | is              |
      | subsidiary  | established     |
      | none        | not established |
      | denied      | not established |
      | revoked     | not established |
      | naturalised | not established |
      | unknown     | undetermined    |

  Scenario: A claim that is still looked at
    Given refugee.status is documented as claim_pending
    Then refugee-request-by-proxy is established

  Scenario: A claim of which nothing but the word is known
    Given refugee.status is claim_pending
    Then refugee-request-by-proxy is not established
