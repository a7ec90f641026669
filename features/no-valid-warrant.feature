Feature: no-valid-warrant
  A red notice rests on a warrant that is in force.

  Background:
    Given a red notice as of 2020-05-04
    And warrant.exists is yes
    And warrant.valid is yes

  Scenario: The warrant has lapsed
    Given warrant.valid is no
    And warrant.issued_on is 2011-03-09
    Then no-valid-warrant is established
    And the outcome is grounds_established
    And the report says "2011-03-09"

  Scenario: There never was one
    Given warrant.exists is no
    And warrant.valid is unknown
    Then no-valid-warrant is established

  Scenario: A warrant in force
    Then no-valid-warrant is not established

  Scenario: The first warrant was lifted and the one that replaced it is in force
    Given warrant.annulled is yes
    And warrant.replaced is yes
    Then no-valid-warrant is not established
    And warrant-annulled is excepted

  Scenario: The warrant that replaced the first has lapsed too
    Given warrant.annulled is yes
    And warrant.replaced is yes
    And warrant.valid is no
    Then no-valid-warrant is established

  Scenario: Whether it is in force is not known
    Given warrant.valid is unknown
    Then no-valid-warrant is undetermined
    And no-valid-warrant is untouched
    And no-valid-warrant misses warrant.valid

  Scenario: Nobody knows whether there is a warrant
    Given warrant.exists is unknown
    Then no-valid-warrant is undetermined
    And no-valid-warrant misses warrant.exists

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    And warrant.exists is no
    Then no-valid-warrant does not apply
    And warrant-not-in-force is established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    And warrant.valid is no
    Then no-valid-warrant is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    And warrant.valid is no
    Then no-valid-warrant does not apply
