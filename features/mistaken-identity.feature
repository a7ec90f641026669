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
