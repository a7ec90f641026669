Feature: extradition-refused-for-refugee-status
  A refusal because the person is a refugee calls for confirmation of the status.

  Background:
    Given a red notice as of 2016-02-19
    And requesting_country is IN
    And a refusal
      | state  | PT             |
      | ground | refugee_status |

  Scenario: Refused because the person is a refugee
    Then extradition-refused-for-refugee-status is established

  Scenario: Refused on another ground
    Given refusal 1 has
      | ground | formal |
    And the refusals are all
    Then extradition-refused-for-refugee-status is not established

  Scenario: The ground is not known
    Given refusal 1 has
      | ground | unknown |
    Then extradition-refused-for-refugee-status is undetermined
    And extradition-refused-for-refugee-status misses refusal.ground

  Scenario: Before the resolution of 1984 is taken to hold
    Given the date is 1984-12-30
    Then extradition-refused-for-refugee-status does not apply

  Scenario: On the day the resolution of 1984 is taken to hold
    Given the date is 1984-12-31
    Then extradition-refused-for-refugee-status is established
