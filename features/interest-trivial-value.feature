Feature: interest-trivial-value
  What is worth next to nothing hardly justifies a search in every country.

  Background:
    Given a diffusion as of 2016-01-24
    And a charge
      | label | theft of a street poster |
      | value | USD 2.00                 |

  Scenario: The theft of a poster worth two dollars
    Then interest-trivial-value is established

  Scenario: Just below the value
    Given charge 1 has
      | value | USD 999.99 |
    Then interest-trivial-value is established

  Scenario: Exactly the value
    Given charge 1 has
      | value | USD 1000.00 |
    Then interest-trivial-value is not established

  Scenario: The value is not known
    Given charge 1 has
      | value | unknown |
    Then interest-trivial-value is undetermined
    And interest-trivial-value is untouched
    And interest-trivial-value misses charge.value

  Scenario: A second charge of two million
    Given a charge
      | label | bank fraud     |
      | value | USD 2000000.00 |
    Then interest-trivial-value is not established

  Scenario: A robbery with a knife, though for a small sum
    Given charge 1 has
      | disproportionate | no |
    Then interest-trivial-value is excepted
    And the exception harm-beyond-value applies

  Scenario: Nothing but the small sum
    Given charge 1 has
      | disproportionate | yes |
    Then interest-trivial-value is established
    And the exception harm-beyond-value does not apply

  Scenario: Whether there was more to it is not known
    Then interest-trivial-value is established
    And the exception harm-beyond-value is not shown

  Scenario: No charges at all
    Given a diffusion as of 2016-01-24
    And no charges
    Then interest-trivial-value is not established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then interest-trivial-value is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then interest-trivial-value does not apply
