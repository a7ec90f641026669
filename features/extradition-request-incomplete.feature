Feature: extradition-request-incomplete
  A request has to be full and in time.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The papers came after the time had passed
    Given extradition.request_complete is no
    Then extradition-request-incomplete is established

  Scenario: A full request in time
    Given extradition.request_complete is yes
    Then extradition-request-incomplete is not established

  Scenario: The file has not been seen
    Given extradition.requested is yes
    Then extradition-request-incomplete is undetermined
    And extradition-request-incomplete is untouched
    And extradition-request-incomplete misses extradition.request_complete

  Scenario: The day the Rules came into force
    Given extradition.request_complete is no
    And the date is 2012-07-01
    Then extradition-request-incomplete is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then extradition-request-incomplete does not apply
