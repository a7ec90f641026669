Feature: mistaken-identity
  An alert about somebody else may not be used against this person.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The fingerprints are another man's
    Given person.mistaken_identity is yes
    Then mistaken-identity is established

  Scenario: It is the person sought
    Given person.mistaken_identity is no
    Then mistaken-identity is not established

  Scenario: The person says so and nothing more
    Then mistaken-identity is undetermined
    And mistaken-identity is untouched
    And mistaken-identity misses person.mistaken_identity

  Scenario: The day the Rules came into force
    Given person.mistaken_identity is yes
    And the date is 2012-07-01
    Then mistaken-identity is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then mistaken-identity does not apply
