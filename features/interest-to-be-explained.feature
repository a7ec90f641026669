Feature: interest-to-be-explained
  Where the harm is slight, the requesting country can be asked what the interest is.

  Background:
    Given a diffusion as of 2020-05-04
    And a charge
      | label            | theft of a poster |
      | disproportionate | yes               |
      | class            | theft             |

  Scenario: A poster worth two dollars
    Then interest-to-be-explained is established

  Scenario: A robbery
    Given charge 1 has
      | disproportionate | no |
    Then interest-to-be-explained is not established

  Scenario: Nobody has weighed the harm
    Given charge 1 has
      | disproportionate | unknown |
    Then interest-to-be-explained is undetermined
    And interest-to-be-explained is untouched

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | interest           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then interest-to-be-explained is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then interest-to-be-explained is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then interest-to-be-explained is established
    And the exception answered does not apply

  Scenario: The poster beside a robbery
    Given a charge
      | label            | robbery |
      | disproportionate | no      |
      | class            | robbery |
    Then interest-to-be-explained is not established

  Scenario: In a red notice
    Given a red notice as of 2020-05-04
    And a charge
      | label            | theft of a poster |
      | disproportionate | yes               |
    Then interest-to-be-explained is established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then interest-to-be-explained is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then interest-to-be-explained does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then interest-to-be-explained is established
    And the exception answered does not apply

  Scenario: A reply in general terms is no answer
    Given a question
      | topic  | interest           |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2020-03-01         |
      | answer | generic            |
    And the questions are all
    Then interest-to-be-explained is established
    And the exception answered does not apply
