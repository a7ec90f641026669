Feature: several-persons
  What holds for one person in a text need not hold for another.

  Background:
    Given a diffusion as of 2019-09-16
    And notice.names_several is yes

  Scenario: Five persons and one text
    Then several-persons is established

  Scenario: One person
    Given notice.names_several is no
    Then several-persons is not established

  Scenario: It is not known
    Given notice.names_several is unknown
    Then several-persons is undetermined
    And several-persons misses notice.names_several

  Scenario: The day before it began
    Given the date is 2012-06-30
    Then several-persons does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    Then several-persons is established
