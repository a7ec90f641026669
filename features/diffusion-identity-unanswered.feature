Feature: diffusion-identity-unanswered
  Who is meant stays unclear after a question.

  Background:
    Given a diffusion as of 2019-09-16
    And notice.states_family_name is yes
    And notice.states_forename is yes
    And notice.states_sex is yes
    And notice.states_birth_year is no
    And notice.has_photograph is no
    And notice.has_fingerprints is no

  Scenario: Silence
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-identity-unanswered is established
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | generic            |
    Then diffusion-identity-unanswered is established

  Scenario: The time set ends today
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then diffusion-identity-unanswered is not established

  Scenario: The time set ended yesterday
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then diffusion-identity-unanswered is established

  Scenario: Another matter was asked about
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-identity-unanswered is not established

  Scenario: Nothing is known of any question
    Then diffusion-identity-unanswered is undetermined
    And diffusion-identity-unanswered is open

  Scenario: It is in the text after all
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And notice.states_birth_year is yes
    Then diffusion-identity-unanswered is not established

  Scenario: Nobody has seen the text
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And notice.states_birth_year is unknown
    Then diffusion-identity-unanswered is undetermined
    And diffusion-identity-unanswered misses notice.states_birth_year

  Scenario: A later answer to the point
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-08-01         |
      | answer | specific           |
    Then diffusion-identity-unanswered is excepted
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-identity-unanswered is established
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-identity-unanswered is established
    And the exception answered does not apply

  Scenario: A red notice has a rule of its own
    Given a red notice as of 2019-09-16
    Then diffusion-identity-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-05-02         |
      | due_on | 2012-06-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then diffusion-identity-unanswered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-identity-unanswered does not apply
