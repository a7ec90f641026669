Feature: red-notice-purpose
  A red notice is there to find and arrest a person for extradition or the like.

  Background:
    Given a red notice as of 2020-05-04
    And purpose.seeks_location is yes
    And purpose.seeks_arrest is yes
    And purpose.aim is extradition

  Scenario: Sought for extradition
    Then red-notice-purpose is not established

  Scenario: Sought for surrender to a tribunal
    Given requesting_country is 914
    And purpose.aim is surrender
    Then red-notice-purpose is not established

  Scenario: Wanted only to help the prosecutor with an inquiry
    Given purpose.aim is help_with_inquiry
    Then red-notice-purpose is established

  Scenario: A creditor wants the debtor stopped at borders
    Given purpose.aim is restrict_travel
    Then red-notice-purpose is established

  Scenario: Nothing but a debt is to be recovered
    Given purpose.aim is recover_debt
    Then red-notice-purpose is established

  Scenario: No arrest is asked for
    Given purpose.seeks_arrest is no
    Then red-notice-purpose is established
    And the report says "arrest or restraint: no"

  Scenario: The person is not to be found
    Given purpose.seeks_location is no
    Then red-notice-purpose is established

  Scenario: The aim is not known
    Given purpose.aim is unknown
    Then red-notice-purpose is undetermined
    And red-notice-purpose is untouched
    And red-notice-purpose misses purpose.aim

  Scenario: A diffusion is not measured against Article 82
    Given a diffusion as of 2020-05-04
    Then red-notice-purpose does not apply

  Scenario: The day the Rules came into force
    Given purpose.aim is help_with_inquiry
    And the date is 2012-07-01
    Then red-notice-purpose is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then red-notice-purpose does not apply

  Scenario: Sought for extradition, and whether arrest is asked for is not known
    Given purpose.seeks_arrest is unknown
    Then red-notice-purpose is undetermined
    And red-notice-purpose misses purpose.seeks_arrest

  Scenario: Sought for extradition, and whether the person is to be located is not known
    Given purpose.seeks_location is unknown
    Then red-notice-purpose is undetermined
    And red-notice-purpose misses purpose.seeks_location
