Feature: sentence-pardoned
  A country that has pardoned the person no longer has a sentence to enforce.

  Background:
    Given a red notice as of 2018-12-03
    And requesting_country is DZ
    And notice.sought_for is sentence
    And sentence.pardoned is yes

  Scenario: Pardoned
    Then sentence-pardoned is established

  Scenario: Not pardoned
    Given sentence.pardoned is no
    Then sentence-pardoned is not established

  Scenario: Not known
    Given sentence.pardoned is unknown
    Then sentence-pardoned is undetermined
    And sentence-pardoned misses sentence.pardoned

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then sentence-pardoned does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then sentence-pardoned is established

  Scenario: The person is sought to be tried
    Given notice.sought_for is prosecution
    Then sentence-pardoned is not established

  Scenario: What the person is sought for is not known
    Given notice.sought_for is unknown
    Then sentence-pardoned is undetermined
