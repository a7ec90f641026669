Feature: purpose-acquitted
  Whom the requesting country's own courts have acquitted it does not seek.

  Background:
    Given a red notice as of 2019-09-16
    And purpose.acquitted is yes

  Scenario: The supreme court acquitted the person
    Then purpose-acquitted is established

  Scenario: The person's status is acquitted
    Given purpose.acquitted is unknown
    And person.status is acquitted
    Then purpose-acquitted is established

  Scenario: Convicted
    Given purpose.acquitted is no
    And person.status is convicted
    Then purpose-acquitted is not established

  Scenario: How the trial ended is not known
    Given purpose.acquitted is unknown
    Then purpose-acquitted is undetermined
    And purpose-acquitted is untouched
    And purpose-acquitted misses purpose.acquitted

  Scenario: The prosecutor has appealed and a new warrant is in force
    Given purpose.wanted_again is yes
    Then purpose-acquitted is excepted
    And the exception wanted-again applies

  Scenario: The acquittal stands and nothing else is open
    Given purpose.wanted_again is no
    Then purpose-acquitted is established
    And the exception wanted-again does not apply

  Scenario: Whether the person is wanted again is not known
    Then purpose-acquitted is established
    And the exception wanted-again is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then purpose-acquitted is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then purpose-acquitted does not apply
