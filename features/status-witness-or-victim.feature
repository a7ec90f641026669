Feature: status-witness-or-victim
  Witnesses and victims are not sought for arrest.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The person is a witness who did not appear
    Given person.status is witness
    Then status-witness-or-victim is established
    And the report says "a witness may not be sought"

  Scenario: The person is a victim
    Given person.status is victim
    Then status-witness-or-victim is established

  Scenario: The person is charged
    Given person.status is charged
    Then status-witness-or-victim is not established

  Scenario: The status is not known
    Then status-witness-or-victim is undetermined
    And status-witness-or-victim is untouched
    And status-witness-or-victim misses person.status

  Scenario: The day the Rules came into force
    Given person.status is witness
    And the date is 2012-07-01
    Then status-witness-or-victim is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then status-witness-or-victim does not apply
