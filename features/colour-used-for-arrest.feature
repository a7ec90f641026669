Feature: colour-used-for-arrest
  Only a red notice is made for arrest.

  Background:
    Given a blue notice as of 2019-09-16

  Scenario: A blue notice that asks for arrest
    Given purpose.seeks_arrest is yes
    Then colour-used-for-arrest is established

  Scenario: A blue notice that asks where the person lives
    Given purpose.seeks_arrest is no
    Then colour-used-for-arrest is not established

  Scenario: What it asks for is not known
    Then colour-used-for-arrest is undetermined
    And colour-used-for-arrest is untouched
    And colour-used-for-arrest misses purpose.seeks_arrest

  Scenario: A red notice asks for arrest by its nature
    Given a red notice as of 2019-09-16
    Then colour-used-for-arrest does not apply

  Scenario: The day the Rules came into force
    Given purpose.seeks_arrest is yes
    And the date is 2012-07-01
    Then colour-used-for-arrest is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then colour-used-for-arrest does not apply
