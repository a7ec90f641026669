Feature: trial-in-absentia-alone
  A trial in absentia is noted; alone it is no ground.

  Background:
    Given a diffusion as of 2019-07-03
    And sentence.in_absentia is yes

  Scenario: Tried in absentia
    Then trial-in-absentia-alone is established

  Scenario: Tried in person
    Given sentence.in_absentia is no
    Then trial-in-absentia-alone is not established

  Scenario: Not known
    Given sentence.in_absentia is unknown
    Then trial-in-absentia-alone is undetermined
    And trial-in-absentia-alone misses sentence.in_absentia

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then trial-in-absentia-alone does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then trial-in-absentia-alone is established
