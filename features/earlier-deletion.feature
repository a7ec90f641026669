Feature: earlier-deletion
  A second alert on the same facts after a deletion needs something new.

  Background:
    Given a diffusion as of 2017-10-26
    And requesting_country is RU
    And history.new_facts is no
    And an alert
      | instrument | red notice            |
      | country    | RU                    |
      | state      | deleted_non_compliant |
      | ended_on   | 2013-07-26            |
      | same_facts | yes                   |

  Scenario: The same facts again, and nothing new
    Then earlier-deletion is established
    And the exception other-facts does not apply
    And the exception new-facts does not apply

  Scenario: The earlier request was refused before publication
    Given alert 1 has
      | state | refused_at_gate |
    Then earlier-deletion is established

  Scenario: Whether there is anything new is for the requesting country to show
    Given history.new_facts is unknown
    Then earlier-deletion is established
    And the exception new-facts is not shown

  Scenario: New facts were put forward
    Given history.new_facts is yes
    Then earlier-deletion is excepted
    And the exception new-facts applies

  Scenario: Other facts
    Given alert 1 has
      | same_facts | no |
    And the alerts are all
    Then earlier-deletion is excepted
    And the exception other-facts applies

  Scenario: Whether the facts are the same is not known, and it is for the applicant to show
    Given alert 1 has
      | same_facts | unknown |
    Then earlier-deletion is open
    And the exception other-facts is not shown
    And earlier-deletion misses alert.same_facts

  Scenario: The source itself withdrew the earlier alert
    Given alert 1 has
      | state | withdrawn |
    And the alerts are all
    Then earlier-deletion is not established

  Scenario: Another alert is live
    Given alert 1 has
      | state | live |
    Then earlier-deletion is untouched

  Scenario: What became of the earlier alert is not known
    Given alert 1 has
      | state | unknown |
    Then earlier-deletion is undetermined
    And earlier-deletion misses alert.state

  Scenario: The red notice had failed only on the conditions of red notices, and now there is a diffusion
    Given history.refused_for_conditions_only is yes
    Then earlier-deletion is excepted
    And the exception notice-conditions-only applies

  Scenario: It had failed on more than those conditions
    Given history.refused_for_conditions_only is no
    Then earlier-deletion is established
    And the exception notice-conditions-only does not apply

  Scenario: Why it had failed is not known
    Then earlier-deletion is established
    And the exception notice-conditions-only is not shown

  Scenario: A second red notice has to meet the same conditions
    Given a red notice as of 2017-10-26
    And history.new_facts is no
    And history.refused_for_conditions_only is yes
    And an alert
      | instrument | red notice      |
      | state      | refused_at_gate |
      | same_facts | yes             |
    Then earlier-deletion is established
    And the exception notice-conditions-only does not apply

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then earlier-deletion does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then earlier-deletion is established
