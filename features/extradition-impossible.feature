Feature: extradition-impossible
  A purpose that can be reached nowhere is none.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: It is shown that no state could extradite to the requesting country
    Given extradition.possible_nowhere is yes
    Then extradition-impossible is established

  Scenario: One state cannot, others can
    Given extradition.possible_nowhere is no
    And a charge
      | label                 | fraud |
      | extraditable_anywhere | yes   |
    Then extradition-impossible is not established

  Scenario: No state knows the offence
    Given a charge
      | label                 | sorcery |
      | extraditable_anywhere | no      |
    Then extradition-impossible is established

  Scenario: Fraud beside sorcery
    Given a charge
      | label                 | sorcery |
      | extraditable_anywhere | no      |
    And a charge
      | label                 | fraud |
      | extraditable_anywhere | yes   |
    And extradition.possible_nowhere is no
    Then extradition-impossible is not established

  Scenario: Nothing is shown about other states
    Then extradition-impossible is undetermined
    And extradition-impossible is untouched
    And extradition-impossible misses extradition.possible_nowhere

  Scenario: The day the Rules came into force
    Given extradition.possible_nowhere is yes
    And the date is 2012-07-01
    Then extradition-impossible is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then extradition-impossible does not apply
