Feature: diffusion-description-unanswered
  A diffusion whose text stays unclear after a question does not meet the general conditions.

  Background:
    Given a diffusion as of 2019-09-16
    And notice.describes_acts is no
    And notice.states_time is yes
    And notice.states_place is yes
    And notice.states_role is yes
    And notice.states_means is yes

  Scenario: Silence
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-description-unanswered is established
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | generic            |
    Then diffusion-description-unanswered is established

  Scenario: The time set ends today
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then diffusion-description-unanswered is not established

  Scenario: The time set ended yesterday
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then diffusion-description-unanswered is established

  Scenario: Another matter was asked about
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-description-unanswered is not established

  Scenario: Nothing is known of any question
    Then diffusion-description-unanswered is undetermined
    And diffusion-description-unanswered is open

  Scenario: It is in the text after all
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And notice.describes_acts is yes
    Then diffusion-description-unanswered is not established

  Scenario: Nobody has seen the text
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And notice.describes_acts is unknown
    Then diffusion-description-unanswered is undetermined
    And diffusion-description-unanswered misses notice.describes_acts

  Scenario: A later answer to the point
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-08-01         |
      | answer | specific           |
    Then diffusion-description-unanswered is excepted
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-description-unanswered is established
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-description-unanswered is established
    And the exception answered does not apply

  Scenario: A red notice has a rule of its own
    Given a red notice as of 2019-09-16
    Then diffusion-description-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-05-02         |
      | due_on | 2012-06-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then diffusion-description-unanswered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-description-unanswered does not apply

  Scenario Outline: One thing left out is enough
    Given notice.describes_acts is yes
    And <fact> is no
    And a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-description-unanswered is established

    Examples:
      | fact                |
      | notice.states_role  |
      | notice.states_time  |
      | notice.states_place |
      | notice.states_means |
