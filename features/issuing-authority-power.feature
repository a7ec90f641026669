Feature: issuing-authority-power
  The authority that issued the warrant must have had the power.

  Background:
    Given a red notice as of 2020-05-04
    And warrant.authority_competent is no
    And warrant.issuer is police

  Scenario: A police order where only a judge may order arrest
    Then issuing-authority-power is established

  Scenario: The authority had the power
    Given warrant.authority_competent is yes
    Then issuing-authority-power is not established

  Scenario: Nobody has looked at the power
    Given warrant.authority_competent is unknown
    Then issuing-authority-power is undetermined
    And issuing-authority-power is untouched
    And issuing-authority-power misses warrant.authority_competent

  Scenario: A new warrant was issued
    Given warrant.replaced is yes
    Then issuing-authority-power is excepted
    And the exception new-warrant applies

  Scenario: No new warrant was issued
    Given warrant.replaced is no
    Then issuing-authority-power is established
    And the exception new-warrant does not apply

  Scenario: A new warrant is not known of
    Then issuing-authority-power is established
    And the exception new-warrant is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then issuing-authority-power is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then issuing-authority-power does not apply

  Scenario: The bureau names the law under which the authority may order arrest
    Given a question
      | topic  | warrant            |
      | put_to | requesting_country |
      | answer | specific           |
    Then issuing-authority-power is excepted
    And the exception answered applies

  Scenario: The bureau replied in general terms
    Given a question
      | topic  | warrant            |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then issuing-authority-power is established
    And the exception answered does not apply

  Scenario: No answer on it is known of
    Then issuing-authority-power is established
    And the exception answered is not shown

  Scenario: It answered about the facts and not about the authority
    Given a question
      | topic  | description        |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then issuing-authority-power is established
    And the exception answered does not apply
