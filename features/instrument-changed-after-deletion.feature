Feature: instrument-changed-after-deletion
  What was refused as a red notice does not become sound in another colour or channel.

  Background:
    Given a diffusion as of 2017-10-26
    And requesting_country is RU
    And history.changed_instrument is yes
    And history.new_facts is no

  Scenario: A diffusion after a refused red notice
    Then instrument-changed-after-deletion is established
    And the exception new-facts does not apply
    And the report says "now a diffusion"

  Scenario: With new facts
    Given history.new_facts is yes
    Then instrument-changed-after-deletion is excepted
    And the exception new-facts applies

  Scenario: Whether there is anything new is for the requesting country to show
    Given history.new_facts is unknown
    Then instrument-changed-after-deletion is established
    And the exception new-facts is not shown

  Scenario: The same kind of alert again
    Given history.changed_instrument is no
    Then instrument-changed-after-deletion is not established

  Scenario: Not known
    Given history.changed_instrument is unknown
    Then instrument-changed-after-deletion is undetermined
    And instrument-changed-after-deletion misses history.changed_instrument

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then instrument-changed-after-deletion does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then instrument-changed-after-deletion is established

  Scenario: The red notice had failed only on the conditions of red notices, and now there is a diffusion
    Given history.refused_for_conditions_only is yes
    Then instrument-changed-after-deletion is excepted
    And the exception notice-conditions-only applies

  Scenario: It had failed on more than those conditions
    Given history.refused_for_conditions_only is no
    Then instrument-changed-after-deletion is established
    And the exception notice-conditions-only does not apply

  Scenario: Why it had failed is not known
    Then instrument-changed-after-deletion is established
    And the exception notice-conditions-only is not shown
