Feature: status-suspect-only
  An alert for arrest is for the accused and the convicted.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The prosecutor calls the person a suspect
    Given person.status is suspect
    Then status-suspect-only is established

  Scenario: Formally charged before an investigating judge
    Given person.status is charged
    Then status-suspect-only is not established

  Scenario: The status is not known
    Then status-suspect-only is undetermined
    And status-suspect-only is untouched
    And status-suspect-only misses person.status

  Scenario: A blue notice is meant for suspects too
    Given a blue notice as of 2019-09-16
    And person.status is suspect
    Then status-suspect-only does not apply

  Scenario: The day the Rules came into force
    Given person.status is suspect
    And the date is 2012-07-01
    Then status-suspect-only is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then status-suspect-only does not apply
