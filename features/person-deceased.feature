Feature: person-deceased
  The dead are not sought for arrest.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The person died in exile
    Given person.deceased is yes
    Then person-deceased is established

  Scenario: The person is alive
    Given person.deceased is no
    Then person-deceased is not established

  Scenario: Whether the person is alive is not known
    Then person-deceased is undetermined
    And person-deceased is untouched
    And person-deceased misses person.deceased

  Scenario: A notice about an unidentified body is about the dead
    Given an other notice as of 2019-09-16
    Then person-deceased does not apply

  Scenario: The day the Rules came into force
    Given person.deceased is yes
    And the date is 2012-07-01
    Then person-deceased is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then person-deceased does not apply
