Feature: extradition-refusal-ground-unknown
  All depends on the ground of a refusal: get the reasoned decision.

  Background:
    Given a red notice as of 2019-05-06
    And requesting_country is TR
    And a refusal
      | state | NL  |
      | final | yes |

  Scenario: Refused, on a ground nobody knows
    Then extradition-refusal-ground-unknown is established
    And the exception ground-known is not shown

  Scenario: The ground is known
    Given refusal 1 has
      | ground | formal |
    Then extradition-refusal-ground-unknown is excepted
    And the exception ground-known applies

  Scenario: No state has refused
    Given no refusals
    Then extradition-refusal-ground-unknown is not established
    And the exception ground-known does not apply

  Scenario: Whether any state has refused is not known
    Given no refusals
    And the refusals may be more
    Then extradition-refusal-ground-unknown is untouched
    And extradition-refusal-ground-unknown misses refusals

  Scenario: Before the resolution of 1984 is taken to hold
    Given the date is 1984-12-30
    Then extradition-refusal-ground-unknown does not apply

  Scenario: On the day the resolution of 1984 is taken to hold
    Given the date is 1984-12-31
    Then extradition-refusal-ground-unknown is established

  Scenario: A court of the requesting country itself gave the request up
    Given refusal 1 has
      | state | TR |
    And the refusals are all
    Then extradition-refusal-ground-unknown is not established
