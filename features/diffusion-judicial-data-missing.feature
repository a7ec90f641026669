Feature: diffusion-judicial-data-missing
  Without charges, law and warrant nobody can check a diffusion.

  Background:
    Given a diffusion as of 2019-09-16
    And notice.states_warrant is no

  Scenario: No warrant is referred to
    Then diffusion-judicial-data-missing is established

  Scenario: No law is cited
    Given notice.states_warrant is yes
    And notice.states_law is no
    Then diffusion-judicial-data-missing is established

  Scenario: Charges, law and warrant are all there
    Given notice.states_warrant is yes
    And notice.states_law is yes
    And notice.states_charges is yes
    Then diffusion-judicial-data-missing is not established

  Scenario: Its text has not been seen
    Given notice.states_warrant is unknown
    Then diffusion-judicial-data-missing is undetermined
    And diffusion-judicial-data-missing is untouched
    And diffusion-judicial-data-missing misses notice.states_warrant

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then diffusion-judicial-data-missing is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-judicial-data-missing is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then diffusion-judicial-data-missing is established
    And the exception answered is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then diffusion-judicial-data-missing is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-judicial-data-missing does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then diffusion-judicial-data-missing is established
    And the exception answered does not apply

  Scenario: Law and warrant are there, the charges are left out
    Given notice.states_warrant is yes
    And notice.states_law is yes
    And notice.states_charges is no
    Then diffusion-judicial-data-missing is established
