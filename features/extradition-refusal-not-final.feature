Feature: extradition-refusal-not-final
  A refusal that is not final, not reasoned, or on other facts is an argument, no more.

  Background:
    Given a red notice as of 2019-05-06
    And a refusal
      | state      | ES        |
      | ground     | political |
      | final      | no        |
      | reasoned   | yes       |
      | same_facts | yes       |

  Scenario: An appeal is pending
    Then extradition-refusal-not-final is established

  Scenario: No reasons were given
    Given refusal 1 has
      | final    | yes |
      | reasoned | no  |
    Then extradition-refusal-not-final is established

  Scenario: It was about other facts
    Given refusal 1 has
      | final      | yes |
      | same_facts | no  |
    Then extradition-refusal-not-final is established

  Scenario: Final, reasoned, on these facts
    Given refusal 1 has
      | final | yes |
    And the refusals are all
    Then extradition-refusal-not-final is not established

  Scenario: Whether it is final is not known
    Given refusal 1 has
      | final | unknown |
    Then extradition-refusal-not-final is undetermined
    And extradition-refusal-not-final misses refusal.final

  Scenario: Before the resolution of 1984 is taken to hold
    Given the date is 1984-12-30
    Then extradition-refusal-not-final does not apply

  Scenario: On the day the resolution of 1984 is taken to hold
    Given the date is 1984-12-31
    Then extradition-refusal-not-final is established
