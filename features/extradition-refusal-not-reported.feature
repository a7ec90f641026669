Feature: extradition-refusal-not-reported
  INTERPOL is to be told of every refusal.

  Background:
    Given a red notice as of 2019-05-06
    And a refusal
      | state            | DE          |
      | ground           | nationality |
      | told_to_interpol | no          |

  Scenario: Nobody told INTERPOL
    Then extradition-refusal-not-reported is established

  Scenario: INTERPOL was told
    Given refusal 1 has
      | told_to_interpol | yes |
    And the refusals are all
    Then extradition-refusal-not-reported is not established

  Scenario: Whether it was told is not known
    Given refusal 1 has
      | told_to_interpol | unknown |
    Then extradition-refusal-not-reported is undetermined
    And extradition-refusal-not-reported misses refusal.told_to_interpol

  Scenario: Before the resolution of 1984 is taken to hold
    Given the date is 1984-12-30
    Then extradition-refusal-not-reported does not apply

  Scenario: On the day the resolution of 1984 is taken to hold
    Given the date is 1984-12-31
    Then extradition-refusal-not-reported is established
