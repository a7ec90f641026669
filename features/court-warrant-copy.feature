Feature: court-warrant-copy
  Only a reform would ask for a copy of a court's warrant.

  Background:
    Given a red notice as of 2020-05-04
    And warrant.copy_supplied is no
    And warrant.issuer is judge

  Scenario: As the law stands a reference is enough
    Then court-warrant-copy is not established

  Scenario: If a reform asks for the copy
    Given the parameter warrant.court_copy_required is yes
    Then court-warrant-copy is established

  Scenario: Under the reform, a prosecutor's warrant
    Given the parameter warrant.court_copy_required is yes
    And warrant.copy_supplied is yes
    And warrant.issuer is prosecutor
    Then court-warrant-copy is established

  Scenario: Under the reform, a copy of a judge's warrant
    Given the parameter warrant.court_copy_required is yes
    And warrant.copy_supplied is yes
    Then court-warrant-copy is not established

  Scenario: Under the reform, nothing is known of a copy
    Given the parameter warrant.court_copy_required is yes
    And warrant.copy_supplied is unknown
    Then court-warrant-copy is undetermined
    And court-warrant-copy misses warrant.copy_supplied

  Scenario: The day the Rules came into force
    Given the parameter warrant.court_copy_required is yes
    And the date is 2012-07-01
    Then court-warrant-copy is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then court-warrant-copy does not apply

  Scenario: Under the reform, a copy is there and who issued it is not known
    Given the parameter warrant.court_copy_required is yes
    And warrant.copy_supplied is yes
    And warrant.issuer is unknown
    Then court-warrant-copy is undetermined
    And court-warrant-copy misses warrant.issuer
