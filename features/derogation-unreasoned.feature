Feature: derogation-unreasoned
  A derogation without written reasons is noted.

  Background:
    Given a red notice as of 2020-05-04
    And secretariat.particular_importance is yes
    And secretariat.derogation_reasoned is no

  Scenario: No written reasons
    Then derogation-unreasoned is established

  Scenario: Written reasons
    Given secretariat.derogation_reasoned is yes
    Then derogation-unreasoned is not established

  Scenario: No derogation was used
    Given secretariat.particular_importance is no
    Then derogation-unreasoned is not established

  Scenario: Whether reasons were given is not known
    Given secretariat.derogation_reasoned is unknown
    Then derogation-unreasoned is undetermined
    And derogation-unreasoned misses secretariat.derogation_reasoned

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then derogation-unreasoned is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then derogation-unreasoned does not apply

  Scenario: Whether the notice was published as an exception is not known
    Given secretariat.particular_importance is unknown
    Then derogation-unreasoned is undetermined
