Feature: request-visible-before-review
  Since drafts are hidden, nobody else may see a request before it is approved.

  Background:
    Given a red notice as of 2019-09-16
    And record.visible_before_review is yes

  Scenario: Police abroad saw the draft in 2019
    Then request-visible-before-review is established

  Scenario: In the years when every draft could be seen
    Given the date is 2015-12-30
    Then request-visible-before-review is not established

  Scenario: On the first day of hidden drafts
    Given the date is 2015-12-31
    Then request-visible-before-review is established

  Scenario: Nobody saw it
    Given record.visible_before_review is no
    Then request-visible-before-review is not established

  Scenario: Whether anybody saw it is not known
    Given record.visible_before_review is unknown
    Then request-visible-before-review is undetermined
    And request-visible-before-review is untouched
    And request-visible-before-review misses record.visible_before_review

  Scenario: The day the Rules came into force, every draft could be seen
    Given the date is 2012-07-01
    Then request-visible-before-review is not established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then request-visible-before-review does not apply
