Feature: civil-in-substance-unanswered-diffusion
  Civil in substance, and silence when asked.

  Background:
    Given a diffusion as of 2020-05-04
    And a charge
      | label              | misappropriation |
      | class              | embezzlement     |
      | civil_in_substance | yes              |

  Scenario: Silence
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then civil-in-substance-unanswered-diffusion is established for charge 1
    And charge 1 stands

  Scenario: A general reply
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then civil-in-substance-unanswered-diffusion is established for charge 1

  Scenario: The time set ends today
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then civil-in-substance-unanswered-diffusion is not established for charge 1

  Scenario: The time set ended yesterday
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then civil-in-substance-unanswered-diffusion is established for charge 1

  Scenario: Nothing is known of any question
    Then civil-in-substance-unanswered-diffusion is undetermined for charge 1
    And civil-in-substance-unanswered-diffusion is open for charge 1

  Scenario: No question was ever put
    Given no questions
    Then civil-in-substance-unanswered-diffusion is not established for charge 1

  Scenario: An ordinary crime in substance
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And charge 1 has
      | civil_in_substance | no |
    Then civil-in-substance-unanswered-diffusion is not established for charge 1

  Scenario: A later answer to the point
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given a question
      | topic  | description        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-04-01         |
      | answer | specific           |
    Then civil-in-substance-unanswered-diffusion is excepted for charge 1
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then civil-in-substance-unanswered-diffusion is established for charge 1
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then civil-in-substance-unanswered-diffusion is established for charge 1
    And the exception answered does not apply

  Scenario: The notice describes the part and the benefit
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given charge 1 has
      | role_described              | yes |
      | benefit_or_intent_described | yes |
    Then civil-in-substance-unanswered-diffusion is excepted for charge 1
    And the exception substance-described applies

  Scenario: The notice describes neither
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given charge 1 has
      | role_described      | no          |
      | deception_at_outset | not_alleged |
    Then civil-in-substance-unanswered-diffusion is established for charge 1
    And the exception substance-described does not apply

  Scenario: What the notice describes is not known
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then civil-in-substance-unanswered-diffusion is established for charge 1
    And the exception substance-described is not shown

  Scenario: The deception is described with particulars
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given charge 1 has
      | deception_at_outset | particularised |
    Then civil-in-substance-unanswered-diffusion is excepted for charge 1
    And the exception substance-described applies
