Feature: refugee-residence-permit
  A permit to stay is no protection from return.

  Background:
    Given a red notice as of 2023-05-15
    And requesting_country is XA
    And refugee.status is residence_permit
    And refugee.protects_from_return is no
    And refugee.granting_country is XB

  Scenario: A residence permit
    Then refugee-residence-permit is established
    And refugee-policy is not established
    And refugee-subsidiary is not established

  Scenario: A humanitarian visa that does not forbid return
    Given refugee.status is humanitarian
    Then refugee-residence-permit is established

  Scenario: One that forbids return
    Given refugee.status is humanitarian
    And refugee.protects_from_return is yes
    Then refugee-residence-permit is not established

  Scenario: What it protects from is not known
    Given refugee.protects_from_return is unknown
    Then refugee-residence-permit is open
    And refugee-residence-permit misses refugee.protects_from_return

  Scenario: Refugee status is more
    Given refugee.status is refugee
    Then refugee-residence-permit is not established

  Scenario: What status the person has is not known
    Given refugee.status is unknown
    Then refugee-residence-permit is undetermined

  Scenario: The day before it began
    Given the date is 2015-02-27
    Then refugee-residence-permit does not apply

  Scenario: On the day it began
    Given the date is 2015-02-28
    Then refugee-residence-permit is established
