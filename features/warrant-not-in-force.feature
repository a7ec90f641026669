Feature: warrant-not-in-force
  No diffusion for arrest without a warrant that is in force today.

  Background:
    Given a diffusion as of 2019-09-16
    And warrant.exists is yes

  Scenario: The warrant has lapsed
    Given warrant.valid is no
    Then warrant-not-in-force is established

  Scenario: The court registry knows no warrant
    Given warrant.exists is no
    Then warrant-not-in-force is established
    And the outcome is grounds_established
    And the scope is whole

  Scenario: The warrant is in force
    Given warrant.valid is yes
    Then warrant-not-in-force is not established

  Scenario: Whether it is in force is not known
    Then warrant-not-in-force is undetermined
    And warrant-not-in-force is untouched
    And warrant-not-in-force misses warrant.valid

  Scenario: Nobody knows whether there is a warrant
    Given warrant.exists is unknown
    Then warrant-not-in-force is undetermined
    And warrant-not-in-force is untouched
    And warrant-not-in-force misses warrant.exists

  Scenario: The first warrant was annulled and the one that replaced it is in force
    Given warrant.annulled is yes
    And warrant.replaced is yes
    And warrant.valid is yes
    Then warrant-not-in-force is not established

  Scenario: Twenty years old, and in force
    Given record.circulated_on is 1999-05-10
    And warrant.valid is yes
    Then warrant-not-in-force is not established

  Scenario: A red notice has a rule of its own
    Given a red notice as of 2019-09-16
    And warrant.exists is no
    Then warrant-not-in-force does not apply
    And no-valid-warrant is established

  Scenario: On the first day of the rules on data
    Given the date is 2012-07-01
    And warrant.exists is no
    Then warrant-not-in-force is established

  Scenario: On the day before
    Given the date is 2012-06-30
    And warrant.exists is no
    Then warrant-not-in-force does not apply
