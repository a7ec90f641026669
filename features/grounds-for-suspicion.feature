Feature: grounds-for-suspicion
  Only a reform would ask for grounds of suspicion in the text.

  Background:
    Given a red notice as of 2020-05-04
    And notice.grounds_for_suspicion is none_stated

  Scenario: As the law stands no evidence is weighed
    Then grounds-for-suspicion is not established

  Scenario: If a reform asks for serious grounds
    Given the parameter description.threshold is serious_grounds
    Then grounds-for-suspicion is established

  Scenario: Under the reform, grounds are stated
    Given the parameter description.threshold is serious_grounds
    And notice.grounds_for_suspicion is stated
    Then grounds-for-suspicion is not established

  Scenario: Under the reform, nothing is known of grounds
    Given the parameter description.threshold is serious_grounds
    And notice.grounds_for_suspicion is unknown
    Then grounds-for-suspicion is undetermined
    And grounds-for-suspicion misses notice.grounds_for_suspicion

  Scenario: The day the Rules came into force
    Given the parameter description.threshold is serious_grounds
    And the date is 2012-07-01
    Then grounds-for-suspicion is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then grounds-for-suspicion does not apply
