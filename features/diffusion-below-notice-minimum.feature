Feature: diffusion-below-notice-minimum
  What would not carry a red notice may go out as a diffusion; that alone decides nothing.

  Background:
    Given a diffusion as of 2019-09-16
    And a charge
      | label           | insult  |
      | penalty_kind    | custody |
      | maximum_penalty | 6       |

  Scenario: Six months at most: Article 83 is not applied, the interest is doubted
    Then diffusion-below-notice-minimum is established for charge 1
    And penalty-threshold-prosecution does not apply
    And slight-penalty-diffusion is established

  Scenario: Twenty-three months
    Given charge 1 has
      | maximum_penalty | 23 |
    Then diffusion-below-notice-minimum is established for charge 1

  Scenario: Exactly two years
    Given charge 1 has
      | maximum_penalty | 24 |
    Then diffusion-below-notice-minimum is not established for charge 1

  Scenario: The maximum is not known
    Given charge 1 has
      | maximum_penalty | unknown |
    Then diffusion-below-notice-minimum is undetermined for charge 1
    And diffusion-below-notice-minimum is untouched for charge 1
    And diffusion-below-notice-minimum for charge 1 misses charge.maximum_penalty

  Scenario: A red notice is held to the minimum itself
    Given a red notice as of 2019-09-16
    Then diffusion-below-notice-minimum does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then diffusion-below-notice-minimum is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-below-notice-minimum does not apply
