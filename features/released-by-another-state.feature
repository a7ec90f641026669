Feature: released-by-another-state
  A state that let the person go on grounds of protection or politics has said something: get its decision.

  Background:
    Given a diffusion as of 2016-03-01
    And an arrest
      | state | CY                  |
      | end   | released_protection |

  Scenario: Freed because another state had given protection
    Then released-by-another-state is established

  Scenario: Freed because the case was seen as political
    Given arrest 1 has
      | end | released_political |
    Then released-by-another-state is established

  Scenario: Freed because extradition was refused
    Given arrest 1 has
      | end | released_refusal |
    Then released-by-another-state is established

  Scenario: Freed because no request came
    Given arrest 1 has
      | end | released_no_request |
    And the arrests are all
    Then released-by-another-state is not established

  Scenario: How it ended is not known
    Given arrest 1 has
      | end | unknown |
    Then released-by-another-state is undetermined
    And released-by-another-state misses arrest.end

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then released-by-another-state does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then released-by-another-state is established
