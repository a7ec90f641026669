Feature: administrative-in-substance-unanswered
  Administrative in substance, and silence when asked.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label                       | false invoices |
      | class                       | forgery        |
      | administrative_in_substance | yes            |

  Scenario: Silence
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then administrative-in-substance-unanswered is established
    And the outcome is serious_doubts
    And the weighing is from 3 to 3

  Scenario: A general reply
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then administrative-in-substance-unanswered is established

  Scenario: The time set ends today
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then administrative-in-substance-unanswered is not established

  Scenario: The time set ended yesterday
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then administrative-in-substance-unanswered is established

  Scenario: Nothing is known of any question
    Then administrative-in-substance-unanswered is undetermined
    And administrative-in-substance-unanswered is open
    And the factor substance-in-question counts 2
    And the factor left-unanswered counts from 0 to 1

  Scenario: No question was ever put
    Given no questions
    Then administrative-in-substance-unanswered is not established

  Scenario: An ordinary crime in substance
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And charge 1 has
      | administrative_in_substance | no |
    Then administrative-in-substance-unanswered is not established

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
    Then administrative-in-substance-unanswered is excepted
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then administrative-in-substance-unanswered is established
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
    Then administrative-in-substance-unanswered is established
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
    Then administrative-in-substance-unanswered is excepted
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
    Then administrative-in-substance-unanswered is established
    And the exception substance-described does not apply

  Scenario: What the notice describes is not known
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then administrative-in-substance-unanswered is established
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
    Then administrative-in-substance-unanswered is excepted
    And the exception substance-described applies

  Scenario: Beside a charge that nobody calls in question
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And a charge
      | label                       | robbery |
      | class                       | robbery |
      | administrative_in_substance | no      |
      | civil_in_substance          | no      |
    Then administrative-in-substance-unanswered is not established

  Scenario: An unanswered letter alone opens nothing
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And charge 1 has
      | label                       | robbery |
      | class                       | robbery |
      | administrative_in_substance | unknown |
      | civil_in_substance          | unknown |
    Then administrative-in-substance-unanswered is undetermined
    And administrative-in-substance-unanswered is untouched

  Scenario: A diffusion has one doubt for the silence
    Given a diffusion as of 2020-05-04
    Then administrative-in-substance-unanswered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-05-01         |
      | due_on | 2012-06-30         |
      | answer | silent             |
    Then administrative-in-substance-unanswered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then administrative-in-substance-unanswered does not apply

  Scenario: It kept silent when asked about the penalty, which is another matter
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then administrative-in-substance-unanswered is not established
