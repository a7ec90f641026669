Feature: extradition-granted
  A court that has allowed extradition is to be dealt with; it decides nothing.

  Background:
    Given a red notice as of 2021-03-01
    And requesting_country is IN

  Scenario: A court of another state has allowed extradition
    Given extradition.granted is yes
    Then extradition-granted is established

  Scenario: No court has
    Given extradition.granted is no
    Then extradition-granted is not established

  Scenario: Not known
    Then extradition-granted is undetermined
    And extradition-granted is untouched
    And extradition-granted misses extradition.granted

  Scenario: A blue notice asks for no extradition
    Given a blue notice as of 2021-03-01
    Then extradition-granted does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    And extradition.granted is yes
    Then extradition-granted is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    And extradition.granted is yes
    Then extradition-granted does not apply
