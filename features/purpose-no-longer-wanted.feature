Feature: purpose-no-longer-wanted
  A country that no longer wants the person has to withdraw its alert.

  Background:
    Given a red notice as of 2019-09-16
    And purpose.no_longer_wanted is yes

  Scenario: The prosecutor general writes that the person is not wanted any more
    Then purpose-no-longer-wanted is established

  Scenario: The person is still wanted
    Given purpose.no_longer_wanted is no
    Then purpose-no-longer-wanted is not established

  Scenario: The authority has not been asked
    Given purpose.no_longer_wanted is unknown
    Then purpose-no-longer-wanted is undetermined
    And purpose-no-longer-wanted is untouched
    And purpose-no-longer-wanted misses purpose.no_longer_wanted

  Scenario: A new warrant was issued after the letter
    Given purpose.wanted_again is yes
    Then purpose-no-longer-wanted is excepted
    And the exception wanted-again applies

  Scenario: Nothing has come since the letter
    Given purpose.wanted_again is no
    Then purpose-no-longer-wanted is established
    And the exception wanted-again does not apply

  Scenario: Whether the person is wanted again is not known
    Then purpose-no-longer-wanted is established
    And the exception wanted-again is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then purpose-no-longer-wanted is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then purpose-no-longer-wanted does not apply
