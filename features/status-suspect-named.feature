Feature: status-suspect-named
  The word "suspect" alone says little.

  Background:
    Given a red notice as of 2019-09-16
    And person.status is suspect

  Scenario: The requesting country's word for every wanted person
    Then status-suspect-named is established
    And the exception charge-filed is not shown

  Scenario: A charge has been filed
    Given person.charge_filed is yes
    Then status-suspect-named is excepted
    And the exception charge-filed applies

  Scenario: No charge has been filed
    Given person.charge_filed is no
    Then status-suspect-named is established
    And the exception charge-filed does not apply

  Scenario: Charged
    Given person.status is charged
    Then status-suspect-named is not established

  Scenario: The status is not known
    Given person.status is unknown
    Then status-suspect-named is undetermined

  Scenario: A blue notice is meant for suspects too
    Given a blue notice as of 2019-09-16
    Then status-suspect-named does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then status-suspect-named is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then status-suspect-named does not apply
