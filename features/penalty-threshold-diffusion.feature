Feature: penalty-threshold-diffusion
  Only a reform would measure diffusions against the minimum penalty.

  Background:
    Given a diffusion as of 2020-05-04
    And notice.sought_for is prosecution
    And a charge
      | label           | theft   |
      | penalty_kind    | custody |
      | maximum_penalty | 23      |
      | class           | theft   |

  Scenario: As the law stands
    Then penalty-threshold-diffusion is not established for charge 1
    And charge 1 is not settled

  Scenario: If a reform extends the threshold
    Given the parameter diffusions.penalty_applies is yes
    Then penalty-threshold-diffusion is established for charge 1

  Scenario: Under the reform, exactly at the threshold
    Given the parameter diffusions.penalty_applies is yes
    And charge 1 has
      | maximum_penalty | 24 |
    Then penalty-threshold-diffusion is not established for charge 1

  Scenario: Under the reform, with an unknown maximum
    Given the parameter diffusions.penalty_applies is yes
    And charge 1 has
      | maximum_penalty | unknown |
    Then penalty-threshold-diffusion is undetermined for charge 1

  Scenario: An unknown maximum as the law stands
    Given charge 1 has
      | maximum_penalty | unknown |
    Then penalty-threshold-diffusion is not established for charge 1

  Scenario: The day the Rules came into force
    Given the parameter diffusions.penalty_applies is yes
    And the date is 2012-07-01
    Then penalty-threshold-diffusion is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then penalty-threshold-diffusion does not apply

  Scenario Outline: Under the reform, an offence without custody, or with a penalty nobody has looked up
    Given the parameter diffusions.penalty_applies is yes
    And charge 1 has
      | penalty_kind    | <kind>  |
      | maximum_penalty | unknown |
    Then penalty-threshold-diffusion is <status> for charge 1

    Examples:
      | kind    | status       |
      | fine    | established  |
      | none    | established  |
      | unknown | undetermined |

  Scenario: Under the reform, a person sought to serve a sentence
    Given the parameter diffusions.penalty_applies is yes
    And notice.sought_for is sentence
    Then penalty-threshold-diffusion is not established for charge 1

  Scenario: Under the reform, and what the person is sought for is not known
    Given the parameter diffusions.penalty_applies is yes
    And notice.sought_for is unknown
    Then penalty-threshold-diffusion is undetermined for charge 1
