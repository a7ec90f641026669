Feature: warrant-missing
  Nobody may be sought for arrest without an arrest warrant or a court decision of equal effect.

  Background:
    Given a diffusion as of 2019-09-16

  Scenario: The court registry knows no warrant
    Given warrant.exists is no
    Then warrant-missing is established
    And the outcome is grounds_established
    And the scope is whole

  Scenario: A warrant was issued
    Given warrant.exists is yes
    Then warrant-missing is not established

  Scenario: Nobody knows whether there is a warrant
    Then warrant-missing is undetermined
    And warrant-missing is untouched
    And warrant-missing misses warrant.exists

  Scenario: A red notice too
    Given a red notice as of 2019-09-16
    And warrant.exists is no
    Then warrant-missing is established

  Scenario: A yellow notice for a missing person needs none
    Given a yellow notice as of 2019-09-16
    Then warrant-missing does not apply

  Scenario: On the first day of the rules on data
    Given the date is 2012-07-01
    And warrant.exists is no
    Then warrant-missing is established

  Scenario: On the day before
    Given the date is 2012-06-30
    And warrant.exists is no
    Then warrant-missing does not apply
