Feature: no-appeal-to-judge
  A warrant by no judge needs an appeal to one.

  Background:
    Given a red notice as of 2020-05-04
    And warrant.issuer is prosecutor
    And warrant.appeal_to_judge is no

  Scenario: A prosecutor's warrant without appeal to a judge
    Then no-appeal-to-judge is established
    And the exception issued-by-judge does not apply

  Scenario: A prosecutor's warrant with an appeal to a judge
    Given warrant.appeal_to_judge is yes
    Then no-appeal-to-judge is not established

  Scenario: A prosecutor's warrant of which no more is known
    Given warrant.appeal_to_judge is unknown
    Then no-appeal-to-judge is undetermined
    And no-appeal-to-judge is untouched
    And no-appeal-to-judge misses warrant.appeal_to_judge

  Scenario: A judge issued the warrant
    Given warrant.issuer is judge
    Then no-appeal-to-judge is excepted
    And the exception issued-by-judge applies

  Scenario: Who issued it is not known
    Given warrant.issuer is unknown
    Then no-appeal-to-judge is established
    And the exception issued-by-judge is not shown

  Scenario: Another prosecutor has issued a new warrant
    Given warrant.replaced is yes
    Then no-appeal-to-judge is established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then no-appeal-to-judge is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then no-appeal-to-judge does not apply
