Feature: diffusion-description-missing
  A diffusion, too, has to say what the person is accused of.

  Background:
    Given a diffusion as of 2019-09-16
    And notice.describes_acts is no

  Scenario: The diffusion names a charge and describes nothing
    Then diffusion-description-missing is established
    And the outcome is undetermined

  Scenario: The acts are described, the person's own part is not
    Given notice.describes_acts is yes
    And notice.states_role is no
    Then diffusion-description-missing is established

  Scenario: Neither time nor place
    Given notice.describes_acts is yes
    And notice.states_time is no
    And notice.states_place is no
    Then diffusion-description-missing is established

  Scenario: Only the means are left out
    Given notice.describes_acts is yes
    And notice.states_role is yes
    And notice.states_time is yes
    And notice.states_place is yes
    And notice.states_means is no
    Then diffusion-description-missing is established

  Scenario: A full description
    Given notice.describes_acts is yes
    And notice.states_role is yes
    And notice.states_time is yes
    And notice.states_place is yes
    And notice.states_means is yes
    Then diffusion-description-missing is not established

  Scenario: Its text has not been seen
    Given notice.describes_acts is unknown
    Then diffusion-description-missing is undetermined
    And diffusion-description-missing is untouched
    And diffusion-description-missing misses notice.describes_acts

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then diffusion-description-missing is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-description-missing is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then diffusion-description-missing is established
    And the exception answered is not shown

  Scenario: A red notice is held to Article 83(2)
    Given a red notice as of 2019-09-16
    Then diffusion-description-missing does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then diffusion-description-missing is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-description-missing does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then diffusion-description-missing is established
    And the exception answered does not apply
