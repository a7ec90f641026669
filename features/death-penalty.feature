Feature: death-penalty
  The death penalty alone does not bar; without a credible assurance it is a reason to doubt.

  Background:
    Given a red notice as of 2016-02-19
    And requesting_country is IN
    And rights.death_penalty is yes
    And rights.death_penalty_assurance is no

  Scenario: A possible death sentence, and no assurance
    Then death-penalty is established
    And the exception assured does not apply

  Scenario: Whether there is an assurance is not known
    Given rights.death_penalty_assurance is unknown
    Then death-penalty is established
    And the exception assured is not shown

  Scenario: A credible assurance was given
    Given rights.death_penalty_assurance is yes
    Then death-penalty is excepted
    And the exception assured applies

  Scenario: Death cannot be imposed on this person
    Given rights.death_penalty is no
    Then death-penalty is not established

  Scenario: Whether it can is not known
    Given rights.death_penalty is unknown
    Then death-penalty is untouched
    And death-penalty misses rights.death_penalty

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then death-penalty does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then death-penalty is established
