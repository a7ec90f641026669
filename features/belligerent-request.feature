Feature: belligerent-request
  For some months in 2024 and 2025 a party to an armed conflict could not ask about the other side.

  Background:
    Given a red notice as of 2024-09-02
    And requesting_country is UA
    And neutrality.requester_kind is national_bureau
    And neutrality.belligerent_request is yes

  Scenario: In the window
    Then belligerent-request is established
    And the exception tribunal-asks does not apply

  Scenario: The person does not belong to the other side
    Given neutrality.belligerent_request is no
    Then belligerent-request is not established

  Scenario: Whether the person belongs to the other side is not known
    Given neutrality.belligerent_request is unknown
    Then belligerent-request is undetermined
    And belligerent-request misses neutrality.belligerent_request

  Scenario: The International Criminal Court asks
    Given requesting_country is 914
    Then belligerent-request is excepted
    And the exception tribunal-asks applies

  Scenario: What kind of requester is not known
    Given neutrality.requester_kind is unknown
    Then belligerent-request is established
    And the exception tribunal-asks is not shown

  Scenario: The first day of the window
    Given the date is 2024-05-31
    Then belligerent-request is established

  Scenario: The day before
    Given the date is 2024-05-30
    Then belligerent-request is not established

  Scenario: The last day of the window
    Given the date is 2025-02-27
    Then belligerent-request is established

  Scenario: The day after
    Given the date is 2025-02-28
    Then belligerent-request is not established

  Scenario: The first day of the Rules, were such requests refused then
    Given the date is 2012-07-01
    And the parameter belligerent.policy is refuse
    Then belligerent-request is established

  Scenario: The day before the Rules
    Given the date is 2012-06-30
    Then belligerent-request does not apply
