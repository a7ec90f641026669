Feature: earlier-request-fate-unknown
  A request of which nobody says what became of it is no refusal and no safety.

  Background:
    Given a diffusion as of 2019-09-16
    And requesting_country is XA
    And an alert
      | instrument | red notice   |
      | country    | XA           |
      | state      | fate_unknown |

  Scenario: Nobody has said what became of it
    Then earlier-request-fate-unknown is established

  Scenario: Asked for and not published
    Given alert 1 has
      | state | requested_not_published |
    Then earlier-request-fate-unknown is established

  Scenario: It was refused
    Given alert 1 has
      | state | refused_at_gate |
    And the alerts are all
    Then earlier-request-fate-unknown is not established

  Scenario: It is live
    Given alert 1 has
      | state | live |
    And the alerts are all
    Then earlier-request-fate-unknown is not established

  Scenario: Its state is not stated
    Given alert 1 has
      | state | unknown |
    Then earlier-request-fate-unknown is undetermined
    And earlier-request-fate-unknown misses alert.state

  Scenario: No other alert
    Given no alerts
    Then earlier-request-fate-unknown is not established

  Scenario: The day before it began
    Given the date is 2012-06-30
    Then earlier-request-fate-unknown does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    Then earlier-request-fate-unknown is established
