Feature: refugee-status-doubted
  A doubt about the status is settled by the country of refuge.

  Background:
    Given a red notice as of 2019-06-03
    And refugee.status is refugee
    And refugee.granting_country is IT
    And refugee.status_doubted is yes

  Scenario: A concrete doubt, and no confirmation known
    Then refugee-status-doubted is established
    And the exception confirmed-by-member is not shown

  Scenario: Only a document was checked, and it is doubted
    Given refugee.confirmed_to_interpol is document_verified
    Then refugee-status-doubted is established
    And the exception confirmed-by-member does not apply

  Scenario: The country of refuge has confirmed
    Given refugee.confirmed_to_interpol is by_member_state
    Then refugee-status-doubted is excepted
    And the exception confirmed-by-member applies

  Scenario: Nobody doubts
    Given refugee.status_doubted is no
    Then refugee-status-doubted is not established

  Scenario: Whether anybody doubts is not known
    Given refugee.status_doubted is unknown
    Then refugee-status-doubted is undetermined
    And refugee-status-doubted misses refugee.status_doubted

  Scenario: The day before the policy is taken to hold
    Given the date is 2015-02-27
    Then refugee-status-doubted does not apply

  Scenario: On the day the policy is taken to hold
    Given the date is 2015-02-28
    Then refugee-status-doubted is established

  Scenario: The person's status is not known
    Given refugee.status is unknown
    Then refugee-status-doubted is undetermined

  Scenario: Subsidiary protection can be doubted too
    Given refugee.status is subsidiary
    Then refugee-status-doubted is established

  Scenario: A residence permit is no such status
    Given refugee.status is residence_permit
    And refugee.protects_from_return is no
    Then refugee-status-doubted is not established
