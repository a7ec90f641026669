Feature: diffusion-description-unexplained
  A country that is asked what the person did and does not answer leaves a doubt.

  Background:
    Given a diffusion as of 2019-09-16

  Scenario: Asked what the person did, the requesting country kept silent
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then diffusion-description-unexplained is established

  Scenario: It replied in general terms
    Given a question
      | topic  | description        |
      | put_by | secretariat        |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | generic            |
    Then diffusion-description-unexplained is established

  Scenario: On the day the answer is due there is still time
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then diffusion-description-unexplained is not established

  Scenario: The day after the answer was due
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the date is 2019-09-17
    Then diffusion-description-unexplained is established

  Scenario: It answered to the point
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | specific           |
    And the questions are all
    Then diffusion-description-unexplained is not established

  Scenario: A letter of the defence stayed without an answer
    Given a question
      | topic  | description        |
      | put_by | other              |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then diffusion-description-unexplained is not established

  Scenario: Another state was asked, not the requesting country
    Given a question
      | topic  | description |
      | put_by | commission  |
      | put_to | third_state |
      | due_on | 2019-09-15  |
      | answer | silent      |
    And the questions are all
    Then diffusion-description-unexplained is not established

  Scenario: Silence not known to follow a question changes nothing
    Then diffusion-description-unexplained is undetermined
    And diffusion-description-unexplained is untouched

  Scenario: A question was put and the answer is not known
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
    Then diffusion-description-unexplained is undetermined
    And diffusion-description-unexplained is open
    And diffusion-description-unexplained misses question.answer

  Scenario: Nothing was asked
    Given no questions
    Then diffusion-description-unexplained is not established

  Scenario: Asked again, it answered to the point
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And a question
      | topic  | description        |
      | put_to | requesting_country |
      | answer | specific           |
    Then diffusion-description-unexplained is excepted
    And the exception answered-later applies

  Scenario: The silence was never made up for
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    And the questions are all
    Then diffusion-description-unexplained is established
    And the exception answered-later does not apply

  Scenario: Whether it has answered since is not known
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-03-01         |
      | answer | silent             |
    Then diffusion-description-unexplained is established
    And the exception answered-later is not shown
