Feature: earlier-deletion-new-facts
  After a deletion the requesting country is asked what is new.

  Background:
    Given a diffusion as of 2017-10-26
    And requesting_country is RU
    And an alert
      | instrument | red notice            |
      | country    | RU                    |
      | state      | deleted_non_compliant |
      | same_facts | yes                   |

  Scenario: Nothing is known of anything new
    Then earlier-deletion-new-facts is established
    And the exception other-facts does not apply
    And the exception answered is not shown

  Scenario: New facts were put forward
    Given history.new_facts is yes
    Then earlier-deletion-new-facts is excepted
    And the exception answered applies

  Scenario: The requesting country has answered to the point
    Given a question
      | topic  | new_facts          |
      | put_to | requesting_country |
      | answer | specific           |
    Then earlier-deletion-new-facts is excepted

  Scenario: It has not, and there is nothing new
    Given history.new_facts is no
    And a question
      | topic  | new_facts          |
      | put_to | requesting_country |
      | answer | silent             |
    And the questions are all
    Then earlier-deletion-new-facts is established
    And the exception answered does not apply

  Scenario: Other facts
    Given alert 1 has
      | same_facts | no |
    And the alerts are all
    Then earlier-deletion-new-facts is excepted
    And the exception other-facts applies

  Scenario: Whether the facts are the same is not known
    Given alert 1 has
      | same_facts | unknown |
    Then earlier-deletion-new-facts is open
    And the exception other-facts is not shown

  Scenario: The earlier alert expired
    Given alert 1 has
      | state | expired |
    And the alerts are all
    Then earlier-deletion-new-facts is not established

  Scenario: What became of it is not known
    Given alert 1 has
      | state | unknown |
    Then earlier-deletion-new-facts is undetermined
    And earlier-deletion-new-facts misses alert.state

  Scenario: The red notice had failed only on the conditions of red notices, and now there is a diffusion
    Given history.refused_for_conditions_only is yes
    Then earlier-deletion-new-facts is excepted
    And the exception notice-conditions-only applies

  Scenario: It had failed on more than those conditions
    Given history.refused_for_conditions_only is no
    Then earlier-deletion-new-facts is established
    And the exception notice-conditions-only does not apply

  Scenario: Why it had failed is not known
    Then earlier-deletion-new-facts is established
    And the exception notice-conditions-only is not shown

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then earlier-deletion-new-facts does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then earlier-deletion-new-facts is established

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then earlier-deletion-new-facts is established
    And the exception answered is not shown
