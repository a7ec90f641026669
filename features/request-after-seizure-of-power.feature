Feature: request-after-seizure-of-power
  Requests after a seizure of power must be checked with care.

  Background:
    Given a red notice as of 2022-02-14
    And context.seizure_of_power is yes
    And context.charged_by_seizing_authority is yes
    And notice.mass_request is no
    And no questions

  Scenario: Those who seized power ask for the old head of government
    Then request-after-seizure-of-power is established
    And the exception answered does not apply

  Scenario: The bureau was asked about the background and answered to the point
    Given a question
      | topic  | political_character |
      | put_to | requesting_country  |
      | answer | specific            |
    Then request-after-seizure-of-power is excepted
    And the exception answered applies

  Scenario Outline: A general assurance, or an answer to another question
    Given a question
      | topic  | <topic>            |
      | put_to | requesting_country |
      | answer | <answer>           |
    Then request-after-seizure-of-power is established
    And the exception answered does not apply

    Examples:
      | topic   | answer   |
      | charges | generic  |
      | warrant | specific |

  Scenario: What was asked and answered is not known
    Given the questions may be more
    Then request-after-seizure-of-power is established
    And the exception answered is not shown

  Scenario: The government that withstood the coup sends hundreds of requests
    Given context.charged_by_seizing_authority is no
    And notice.mass_request is yes
    Then request-after-seizure-of-power is established

  Scenario: The government that withstood the coup sends one request
    Given context.charged_by_seizing_authority is no
    Then request-after-seizure-of-power is not established

  Scenario: No power was seized
    Given context.charged_by_seizing_authority is no
    And context.seizure_of_power is no
    And notice.mass_request is yes
    Then request-after-seizure-of-power is not established

  Scenario: Who asks is not known
    Given context.charged_by_seizing_authority is unknown
    Then request-after-seizure-of-power is undetermined

  Scenario: Whether it was sent with many others, after what, is not known
    Given context.charged_by_seizing_authority is no
    And context.seizure_of_power is unknown
    And notice.mass_request is unknown
    And the questions may be more
    Then request-after-seizure-of-power is undetermined

  Scenario: Whether power was seized is not known, and the bureau answered
    Given context.charged_by_seizing_authority is unknown
    And context.seizure_of_power is unknown
    And a question
      | topic  | charges            |
      | put_to | requesting_country |
      | answer | specific           |
    Then request-after-seizure-of-power is undetermined
    And the exception answered is not shown

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then request-after-seizure-of-power is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then request-after-seizure-of-power does not apply
