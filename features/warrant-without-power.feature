Feature: warrant-without-power
  A diffusion needs a warrant by an authority that had the power to issue it.

  Background:
    Given a diffusion as of 2019-09-16
    And warrant.authority_competent is no

  Scenario: A tax inspector signed the warrant
    Then warrant-without-power is established

  Scenario: The competent court signed it
    Given warrant.authority_competent is yes
    Then warrant-without-power is not established

  Scenario: Who had the power is not known
    Given warrant.authority_competent is unknown
    Then warrant-without-power is undetermined
    And warrant-without-power is untouched
    And warrant-without-power misses warrant.authority_competent

  Scenario: The competent court has issued a new one since
    Given warrant.replaced is yes
    Then warrant-without-power is excepted
    And the exception new-warrant applies

  Scenario: No new warrant was issued
    Given warrant.replaced is no
    Then warrant-without-power is established
    And the exception new-warrant does not apply

  Scenario: A new warrant is not known of
    Then warrant-without-power is established
    And the exception new-warrant is not shown

  Scenario: For a red notice it is an assurance of the requester
    Given a red notice as of 2019-09-16
    Then warrant-without-power does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then warrant-without-power is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then warrant-without-power does not apply

  Scenario: The bureau names the law under which the authority may order arrest
    Given a question
      | topic  | warrant            |
      | put_to | requesting_country |
      | answer | specific           |
    Then warrant-without-power is excepted
    And the exception answered applies

  Scenario: The bureau replied in general terms
    Given a question
      | topic  | warrant            |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then warrant-without-power is established
    And the exception answered does not apply

  Scenario: No answer on it is known of
    Then warrant-without-power is established
    And the exception answered is not shown

  Scenario: It answered about the facts and not about the authority
    Given a question
      | topic  | description        |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then warrant-without-power is established
    And the exception answered does not apply
