Feature: mass-request
  One text for many persons describes nobody.

  Background:
    Given a red notice as of 2020-05-04
    And notice.mass_request is yes

  Scenario: Two hundred persons, one text
    Then mass-request is established

  Scenario: A text for this person
    Given notice.mass_request is no
    Then mass-request is not established

  Scenario: It is not known
    Given notice.mass_request is unknown
    Then mass-request is undetermined
    And mass-request is untouched
    And mass-request misses notice.mass_request

  Scenario: The same in a diffusion
    Given a diffusion as of 2020-05-04
    And notice.mass_request is yes
    Then mass-request is established

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then mass-request is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then mass-request is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then mass-request is established
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then mass-request is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then mass-request does not apply
