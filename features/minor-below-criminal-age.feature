Feature: minor-below-criminal-age
  A child below the age of criminal responsibility cannot be charged.

  Background:
    Given a diffusion as of 2019-09-16
    And a charge
      | label              | arson |
      | below_criminal_age | yes   |

  Scenario: The person was eleven
    Then minor-below-criminal-age is established for charge 1

  Scenario: The person was old enough
    Given charge 1 has
      | below_criminal_age | no |
    Then minor-below-criminal-age is not established for charge 1

  Scenario: The age at the time is not known
    Given charge 1 has
      | below_criminal_age | unknown |
    Then minor-below-criminal-age is undetermined for charge 1
    And minor-below-criminal-age is untouched for charge 1
    And minor-below-criminal-age for charge 1 misses charge.below_criminal_age

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then minor-below-criminal-age is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then minor-below-criminal-age does not apply
