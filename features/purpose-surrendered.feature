Feature: purpose-surrendered
  When the person has been handed over, the alert has done its work.

  Background:
    Given a red notice as of 2022-09-01
    And purpose.surrendered is yes

  Scenario: Handed over in July
    Then purpose-surrendered is established

  Scenario: Arrested abroad and not handed over
    Given purpose.surrendered is no
    Then purpose-surrendered is not established

  Scenario: What became of the person is not known
    Given purpose.surrendered is unknown
    Then purpose-surrendered is undetermined
    And purpose-surrendered is untouched
    And purpose-surrendered misses purpose.surrendered

  Scenario: Escaped from prison after the surrender
    Given purpose.wanted_again is yes
    Then purpose-surrendered is excepted
    And the exception wanted-again applies

  Scenario: In prison in the requesting country
    Given purpose.wanted_again is no
    Then purpose-surrendered is established
    And the exception wanted-again does not apply

  Scenario: Whether the person is wanted again is not known
    Then purpose-surrendered is established
    And the exception wanted-again is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then purpose-surrendered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then purpose-surrendered does not apply
