Feature: deleted-before-nothing-new
  What the Commission had deleted is not entered again with nothing new.

  Background:
    Given a diffusion as of 2021-11-30
    And requesting_country is XA
    And history.new_facts is no
    And an alert
      | instrument | red notice            |
      | country    | XA                    |
      | state      | deleted_non_compliant |
      | ended_on   | 2019-05-14            |
      | same_facts | yes                   |

  Scenario: A diffusion after the notice was deleted, and nothing new
    Then deleted-before-nothing-new is established
    And earlier-deletion is established
    And the exception before-the-statute does not apply
    And the exception notice-conditions-only is not shown
    And the outcome is serious_doubts

  Scenario: A red notice again
    Given a red notice as of 2021-11-30
    And history.new_facts is no
    And an alert
      | state      | deleted_non_compliant |
      | same_facts | yes                   |
    Then deleted-before-nothing-new is established
    And the exception before-the-statute is not shown

  Scenario: Something new was put forward
    Given history.new_facts is yes
    Then deleted-before-nothing-new is not established

  Scenario: Whether anything is new is not known
    Given history.new_facts is unknown
    Then deleted-before-nothing-new is open
    And deleted-before-nothing-new misses history.new_facts
    And earlier-deletion is established

  Scenario: The earlier alert concerned other facts
    Given alert 1 has
      | same_facts | no |
    And the alerts are all
    Then deleted-before-nothing-new is not established

  Scenario: Whether the facts are the same is not known
    Given alert 1 has
      | same_facts | unknown |
    Then deleted-before-nothing-new is undetermined
    And deleted-before-nothing-new misses alert.same_facts

  Scenario Outline: What became of the earlier alert
    Given alert 1 has
      | state | <state> |
    And the alerts are all
    Then deleted-before-nothing-new is <status>

    Examples:
      | state             | status          |
      | refused_at_gate   | not established |
      | deleted_by_source | not established |
      | expired           | not established |
      | unknown           | undetermined    |

  Scenario Outline: Deleted before and from the day that decisions bind
    Given alert 1 has
      | ended_on | <day> |
    And the alerts are all
    Then deleted-before-nothing-new is <status>

    Examples:
      | day        | status      |
      | 2017-03-10 | excepted    |
      | 2017-03-11 | established |

  Scenario: A first deletion before that day, and a second after it
    Given alert 1 has
      | ended_on | 2015-06-01 |
    And an alert
      | state      | deleted_non_compliant |
      | ended_on   | 2020-02-03            |
      | same_facts | yes                   |
    Then deleted-before-nothing-new is established

  Scenario: The red notice had only missed the penalty asked of red notices
    Given history.refused_for_conditions_only is yes
    Then deleted-before-nothing-new is excepted
    And the exception notice-conditions-only applies

  Scenario: It had broken other rules
    Given history.refused_for_conditions_only is no
    Then deleted-before-nothing-new is established
    And the exception notice-conditions-only does not apply

  Scenario: The first day of the Statute
    Given the date is 2017-03-11
    And alert 1 has
      | ended_on | 2017-03-11 |
    Then deleted-before-nothing-new is established

  Scenario: The day before
    Given the date is 2017-03-10
    Then deleted-before-nothing-new does not apply
