Feature: warrant-without-judge
  A diffusion on a prosecutor's warrant that no judge can review raises a doubt.

  Background:
    Given a diffusion as of 2019-09-16
    And warrant.issuer is prosecutor
    And warrant.appeal_to_judge is no

  Scenario: A prosecutor's warrant without an appeal to a judge
    Then warrant-without-judge is established

  Scenario: A prosecutor's warrant that a judge can review
    Given warrant.appeal_to_judge is yes
    Then warrant-without-judge is not established

  Scenario: A judge issued the warrant
    Given warrant.issuer is judge
    Then warrant-without-judge is not established

  Scenario: Whether a judge can be asked is not known
    Given warrant.appeal_to_judge is unknown
    Then warrant-without-judge is undetermined
    And warrant-without-judge is open
    And warrant-without-judge misses warrant.appeal_to_judge

  Scenario: Nothing is known of the warrant
    Given warrant.issuer is unknown
    And warrant.appeal_to_judge is unknown
    Then warrant-without-judge is undetermined
    And warrant-without-judge is untouched

  Scenario: For a red notice it is a condition
    Given a red notice as of 2019-09-16
    Then warrant-without-judge does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then warrant-without-judge is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then warrant-without-judge does not apply
