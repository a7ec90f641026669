Feature: extradition-long-wait
  The longer the wait, the better the argument; but the rules fix no number.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: A year without a request, to the month
    Given extradition.months_without_request is 12
    And extradition.location_known_since is 2018-09
    Then extradition-long-wait is established
    And the report says "12 months"

  Scenario: Eleven months
    Given extradition.months_without_request is 11
    And extradition.location_known_since is 2018-10-16
    Then extradition-long-wait is not established

  Scenario: Known since a year and a day
    Given extradition.location_known_since is 2018-09-15
    Then extradition-long-wait is established

  Scenario: Known since a year to the day
    Given extradition.location_known_since is 2018-09-16
    And extradition.months_without_request is 11
    Then extradition-long-wait is not established

  Scenario: How long is not known
    Then extradition-long-wait is undetermined
    And extradition-long-wait is untouched
    And extradition-long-wait misses extradition.months_without_request

  Scenario: A reform may set another number
    Given the parameter purpose.months_without_request is 3
    And extradition.months_without_request is 3
    Then extradition-long-wait is established

  Scenario: The person is in prison where they live
    Given extradition.months_without_request is 30
    And extradition.reason_not_requested is in_prison
    Then extradition-long-wait is excepted
    And the exception reason-accepted applies

  Scenario: No reason was given
    Given extradition.months_without_request is 30
    And extradition.reason_not_requested is none_given
    And extradition.requested is no
    Then extradition-long-wait is established
    And the exception reason-accepted does not apply
    And the exception request-made does not apply

  Scenario: Neither reason nor request is known of
    Given extradition.months_without_request is 30
    Then extradition-long-wait is established
    And the exception reason-accepted is not shown
    And the exception request-made is not shown

  Scenario: Asked for in the end
    Given extradition.months_without_request is 30
    And extradition.requested is yes
    Then extradition-long-wait is excepted
    And the exception request-made applies

  Scenario: The day the Rules came into force
    Given extradition.months_without_request is 12
    And the date is 2012-07-01
    Then extradition-long-wait is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then extradition-long-wait does not apply

  Scenario: The whereabouts became known only after the day that is screened
    Given extradition.location_known_since is 2019-11-04
    Then extradition-long-wait is untouched
    And extradition-long-wait misses extradition.months_without_request
