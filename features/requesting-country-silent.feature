Feature: requesting-country-silent
  A question of INTERPOL left unanswered counts against the data, once.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: Asked about the lawfulness of the proceedings, the requesting country kept silent
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then requesting-country-silent is established

  Scenario: It replied in general terms
    Given a question
      | topic  | lawfulness         |
      | put_by | secretariat        |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | generic            |
    Then requesting-country-silent is established

  Scenario: On the day the answer is due there is still time
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then requesting-country-silent is not established

  Scenario: The day after the answer was due
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the date is 2019-09-17
    Then requesting-country-silent is established

  Scenario: It answered to the point
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | specific           |
    And the questions are all
    Then requesting-country-silent is not established

  Scenario: A letter of the defence stayed without an answer
    Given a question
      | topic  | lawfulness         |
      | put_by | other              |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then requesting-country-silent is not established

  Scenario: Another state was asked, not the requesting country
    Given a question
      | topic  | lawfulness  |
      | put_by | commission  |
      | put_to | third_state |
      | due_on | 2019-09-15  |
      | answer | silent      |
    And the questions are all
    Then requesting-country-silent is not established

  Scenario: Silence not known to follow a question changes nothing
    Then requesting-country-silent is undetermined
    And requesting-country-silent is untouched

  Scenario: A question was put and the answer is not known
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
    Then requesting-country-silent is undetermined
    And requesting-country-silent is open
    And requesting-country-silent misses question.answer

  Scenario: Nothing was asked
    Given no questions
    Then requesting-country-silent is not established

  Scenario: Asked about the person's role, it has a rule of its own
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then requesting-country-silent is not established

  Scenario: Asked about an acquittal in another state, it kept silent
    Given a question
      | topic  | ne_bis_in_idem     |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-01-31         |
      | answer | silent             |
    Then requesting-country-silent is established

  Scenario: Asked about the warrant
    Given a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-06-01         |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then requesting-country-silent is established
    And the report says "put on 2019-06-01, due on 2019-09-15"

  Scenario: Asked for the warrant of a diffusion
    Given a diffusion as of 2019-09-16
    And a question
      | topic  | warrant            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    Then requesting-country-silent is established

  Scenario Outline: Topics that another rule reads
    Given a question
      | topic  | <topic>            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then requesting-country-silent is not established
    And <rule> is established

    Examples:
      | topic               | rule                             |
      | personal_gain       | substance-question-unanswered    |
      | private_dispute     | substance-question-unanswered    |
      | political_character | political-character-unanswered   |
      | membership_evidence | political-character-unanswered   |
      | fair_trial          | human-rights-question-unanswered |
      | extradition         | extradition-not-explained        |

  Scenario: The day the Rules came into force
    Given a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2012-05-15         |
      | answer | silent             |
    And the date is 2012-07-01
    Then requesting-country-silent is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then requesting-country-silent does not apply
