Feature: repeat-request
  A reform would hold a new request after a refusal until it has been reviewed more closely.

  Background:
    Given a red notice as of 2025-03-03
    And the parameter repeat_requests.treatment is hold
    And secretariat.refused_before is yes

  Scenario: Under the reform a second request is held
    Then repeat-request is established

  Scenario: Under a reform that asks for a closer review
    Given the parameter repeat_requests.treatment is enhanced_review
    Then repeat-request is established

  Scenario: A deletion before counts too
    Given secretariat.refused_before is no
    And an alert
      | state | deleted_non_compliant |
    Then repeat-request is established

  Scenario: As the law stands each request is examined afresh
    Given the parameter repeat_requests.treatment is afresh
    Then repeat-request is not established

  Scenario: A first request
    Given secretariat.refused_before is no
    And no alerts
    Then repeat-request is not established

  Scenario: Whether there was an earlier one is not known
    Given secretariat.refused_before is unknown
    Then repeat-request is undetermined
    And repeat-request misses secretariat.refused_before

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then repeat-request does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then repeat-request is established

  Scenario: The only earlier alert expired, and none was refused
    Given secretariat.refused_before is no
    And an alert
      | state | expired |
    And the alerts are all
    Then repeat-request is not established
