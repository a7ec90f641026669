Feature: diffusion-data-unexplained
  A country that is asked for what a diffusion leaves out and does not answer leaves a doubt.

  Background:
    Given a diffusion as of 2019-09-16

  Scenario: Asked for the warrant, the requesting country kept silent
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then diffusion-data-unexplained is established

  Scenario: It replied in general terms
    Given a question
      | topic  | warrant            |
      | put_by | secretariat        |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | generic            |
    Then diffusion-data-unexplained is established

  Scenario: On the day the answer is due there is still time
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then diffusion-data-unexplained is not established

  Scenario: The day after the answer was due
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the date is 2019-09-17
    Then diffusion-data-unexplained is established

  Scenario: It answered to the point
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | specific           |
    And the questions are all
    Then diffusion-data-unexplained is not established

  Scenario: A letter of the defence stayed without an answer
    Given a question
      | topic  | warrant            |
      | put_by | other              |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then diffusion-data-unexplained is not established

  Scenario: Another state was asked, not the requesting country
    Given a question
      | topic  | warrant     |
      | put_by | commission  |
      | put_to | third_state |
      | due_on | 2019-09-15  |
      | answer | silent      |
    And the questions are all
    Then diffusion-data-unexplained is not established

  Scenario: Silence not known to follow a question changes nothing
    Then diffusion-data-unexplained is undetermined
    And diffusion-data-unexplained is untouched

  Scenario: A question was put and the answer is not known
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
    Then diffusion-data-unexplained is undetermined
    And diffusion-data-unexplained is open
    And diffusion-data-unexplained misses question.answer

  Scenario: Nothing was asked
    Given no questions
    Then diffusion-data-unexplained is not established
