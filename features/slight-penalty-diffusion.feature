Feature: slight-penalty-diffusion
  A diffusion is not measured against Article 83, but a very low penalty makes its interest doubtful.

  Background:
    Given a diffusion as of 2020-05-04
    And notice.sought_for is prosecution
    And a charge
      | label           | petty theft |
      | penalty_kind    | custody     |
      | maximum_penalty | 6           |
      | class           | theft       |

  Scenario: Six months at most
    Then slight-penalty-diffusion is established for charge 1
    And penalty-threshold-prosecution does not apply
    And charge 1 stands

  Scenario: Eleven months at most
    Given charge 1 has
      | maximum_penalty | 11 |
    Then slight-penalty-diffusion is established for charge 1

  Scenario: Exactly one year
    Given charge 1 has
      | maximum_penalty | 12 |
    Then slight-penalty-diffusion is not established for charge 1

  Scenario: Twenty-three months, too little for a red notice
    Given charge 1 has
      | maximum_penalty | 23 |
    Then slight-penalty-diffusion is not established for charge 1

  Scenario: A fine only
    Given charge 1 has
      | penalty_kind    | fine    |
      | maximum_penalty | unknown |
    Then slight-penalty-diffusion is established for charge 1

  Scenario: The maximum is not known
    Given charge 1 has
      | maximum_penalty | unknown |
    Then slight-penalty-diffusion is undetermined for charge 1
    And slight-penalty-diffusion is untouched for charge 1
    And slight-penalty-diffusion for charge 1 misses charge.maximum_penalty

  Scenario: Sought to serve a sentence
    Given notice.sought_for is sentence
    Then slight-penalty-diffusion is excepted for charge 1
    And the exception sentence-sought applies

  Scenario: Sought for prosecution
    Then slight-penalty-diffusion is established for charge 1
    And the exception sentence-sought does not apply

  Scenario: It is not known what the person is sought for
    Given notice.sought_for is unknown
    Then slight-penalty-diffusion is established for charge 1
    And the exception sentence-sought is not shown

  Scenario: A red notice has its own threshold
    Given a red notice as of 2020-05-04
    Then slight-penalty-diffusion does not apply
