Feature: warrant-not-in-force
  No alert for arrest without a warrant that is in force today.

  Background:
    Given a diffusion as of 2019-09-16

  Scenario: The warrant has lapsed
    Given warrant.valid is no
    Then warrant-not-in-force is established

  Scenario: The warrant is in force
    Given warrant.valid is yes
    Then warrant-not-in-force is not established

  Scenario: Whether it is in force is not known
    Then warrant-not-in-force is undetermined
    And warrant-not-in-force is untouched
    And warrant-not-in-force misses warrant.valid

  Scenario: The first warrant was annulled and the one that replaced it is in force
    Given warrant.annulled is yes
    And warrant.replaced is yes
    And warrant.valid is yes
    Then warrant-not-in-force is not established

  Scenario: Twenty years old, and in force
    Given record.circulated_on is 1999-05-10
    And warrant.valid is yes
    Then warrant-not-in-force is not established
