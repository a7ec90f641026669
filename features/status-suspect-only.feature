Feature: status-suspect-only
  An alert for arrest is for the accused and the convicted.

  Background:
    Given a red notice as of 2019-09-16
    And person.status is suspect
    And person.charge_filed is no

  Scenario: A suspect, and no charge has been filed
    Then status-suspect-only is established

  Scenario: Called a suspect, but a charge has been filed
    Given person.charge_filed is yes
    Then status-suspect-only is not established

  Scenario: Called a suspect, and nobody knows whether a charge has been filed
    Given person.charge_filed is unknown
    Then status-suspect-only is undetermined
    And status-suspect-only is open
    And status-suspect-only misses person.charge_filed

  Scenario: Formally charged before an investigating judge
    Given person.status is charged
    Then status-suspect-only is not established

  Scenario: Convicted
    Given person.status is convicted
    Then status-suspect-only is not established

  Scenario: The status is not known
    Given person.status is unknown
    Then status-suspect-only is undetermined
    And status-suspect-only misses person.status

  Scenario: The same in a diffusion
    Given a diffusion as of 2019-09-16
    And person.status is suspect
    And person.charge_filed is no
    Then status-suspect-only is established

  Scenario: A blue notice is meant for suspects too
    Given a blue notice as of 2019-09-16
    Then status-suspect-only does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then status-suspect-only is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then status-suspect-only does not apply
