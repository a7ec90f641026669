Feature: purpose-travel-restriction
  To keep a person from travelling is not what a diffusion for arrest is for.

  Background:
    Given a diffusion as of 2019-09-16

  Scenario: The requesting country wants the person kept from leaving
    Given purpose.aim is restrict_travel
    Then purpose-travel-restriction is established

  Scenario: It wants extradition
    Given purpose.aim is extradition
    Then purpose-travel-restriction is not established

  Scenario: What it wants is not known
    Then purpose-travel-restriction is undetermined
    And purpose-travel-restriction is untouched
    And purpose-travel-restriction misses purpose.aim

  Scenario: A red notice is tested against Article 82
    Given a red notice as of 2019-09-16
    Then purpose-travel-restriction does not apply

  Scenario: The day the Rules came into force
    Given purpose.aim is restrict_travel
    And the date is 2012-07-01
    Then purpose-travel-restriction is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then purpose-travel-restriction does not apply
