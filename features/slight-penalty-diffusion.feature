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
    Then slight-penalty-diffusion is established
    And penalty-threshold-prosecution does not apply
    And charge 1 is not settled

  Scenario: Eleven months at most
    Given charge 1 has
      | maximum_penalty | 11 |
    Then slight-penalty-diffusion is established

  Scenario: Exactly one year
    Given charge 1 has
      | maximum_penalty | 12 |
    Then slight-penalty-diffusion is not established

  Scenario: Twenty-three months, too little for a red notice
    Given charge 1 has
      | maximum_penalty | 23 |
    Then slight-penalty-diffusion is not established

  Scenario: A fine only
    Given charge 1 has
      | penalty_kind    | fine    |
      | maximum_penalty | unknown |
    Then slight-penalty-diffusion is established

  Scenario: The maximum is not known
    Given charge 1 has
      | maximum_penalty | unknown |
    Then slight-penalty-diffusion is undetermined
    And slight-penalty-diffusion is untouched
    And slight-penalty-diffusion misses charge.maximum_penalty

  Scenario: Sought to serve a sentence
    Given notice.sought_for is sentence
    Then slight-penalty-diffusion is excepted
    And the exception sentence-sought applies

  Scenario: Sought for prosecution
    Then slight-penalty-diffusion is established
    And the exception sentence-sought does not apply

  Scenario: It is not known what the person is sought for
    Given notice.sought_for is unknown
    Then slight-penalty-diffusion is established
    And the exception sentence-sought is not shown

  Scenario: A red notice has its own threshold
    Given a red notice as of 2020-05-04
    Then slight-penalty-diffusion does not apply

  Scenario: Petty theft beside murder
    Given a charge
      | label        | murder |
      | class        | murder |
      | penalty_kind | life   |
    Then slight-penalty-diffusion is excepted
    And the exception graver-penalty applies

  Scenario: Petty theft beside a robbery of ten years
    Given a charge
      | label           | robbery |
      | class           | robbery |
      | penalty_kind    | custody |
      | maximum_penalty | 120     |
    Then slight-penalty-diffusion is not established

  Scenario: No charge carries more than a term of imprisonment
    Then slight-penalty-diffusion is established
    And the exception graver-penalty does not apply

  Scenario: The kind of penalty is not known
    Given charge 1 has
      | penalty_kind | unknown |
    Then slight-penalty-diffusion is established
    And the exception graver-penalty is not shown

  Scenario: Two charges, both of six months
    Given a charge
      | label           | trespass |
      | class           | other    |
      | penalty_kind    | custody  |
      | maximum_penalty | 6        |
    Then slight-penalty-diffusion is established

  Scenario: The penalty of a second charge is not known
    Given a charge
      | label        | threats |
      | class        | threats |
      | penalty_kind | custody |
    Then slight-penalty-diffusion is undetermined
    And slight-penalty-diffusion is open

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then slight-penalty-diffusion is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then slight-penalty-diffusion does not apply
