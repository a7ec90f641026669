Feature: no-valid-warrant
  A red notice rests on a warrant that is in force.

  Background:
    Given a red notice as of 2020-05-04
    And warrant.exists is yes
    And warrant.valid is yes
    And warrant.annulled is yes

  Scenario: The court lifted the warrant
    Then no-valid-warrant is established
    And the outcome is grounds_established

  Scenario: The warrant has lapsed
    Given warrant.annulled is no
    And warrant.valid is no
    Then no-valid-warrant is established

  Scenario: There never was one
    Given warrant.annulled is no
    And warrant.exists is no
    Then no-valid-warrant is established

  Scenario: A warrant in force
    Given warrant.annulled is no
    Then no-valid-warrant is not established

  Scenario: Whether it was lifted is not known
    Given warrant.annulled is unknown
    Then no-valid-warrant is undetermined
    And no-valid-warrant is untouched
    And no-valid-warrant misses warrant.annulled

  Scenario: A new warrant was issued
    Given warrant.replaced is yes
    Then no-valid-warrant is excepted
    And the exception new-warrant applies

  Scenario: No new warrant was issued
    Given warrant.replaced is no
    Then no-valid-warrant is established
    And the exception new-warrant does not apply

  Scenario: A new warrant is not known of
    Then no-valid-warrant is established
    And the exception new-warrant is not shown

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    Then no-valid-warrant does not apply
