Feature: diffusion-judicial-data-unanswered
  What the diffusion rests on stays unsaid after a question.

  Background:
    Given a diffusion as of 2019-09-16
    And notice.states_charges is yes
    And notice.states_law is no
    And notice.states_warrant is yes

  Scenario: Silence
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-judicial-data-unanswered is established
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | generic            |
    Then diffusion-judicial-data-unanswered is established

  Scenario: The time set ends today
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-09-16         |
      | answer | silent             |
    And the questions are all
    Then diffusion-judicial-data-unanswered is not established

  Scenario: The time set ended yesterday
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-09-15         |
      | answer | silent             |
    And the questions are all
    Then diffusion-judicial-data-unanswered is established

  Scenario: Another matter was asked about
    Given a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-judicial-data-unanswered is not established

  Scenario: Nothing is known of any question
    Then diffusion-judicial-data-unanswered is undetermined
    And diffusion-judicial-data-unanswered is open

  Scenario: It is in the text after all
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And notice.states_law is yes
    Then diffusion-judicial-data-unanswered is not established

  Scenario: Nobody has seen the text
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And notice.states_law is unknown
    Then diffusion-judicial-data-unanswered is undetermined
    And diffusion-judicial-data-unanswered misses notice.states_law

  Scenario: A later answer to the point
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-08-01         |
      | answer | specific           |
    Then diffusion-judicial-data-unanswered is excepted
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-judicial-data-unanswered is established
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2019-05-02         |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-judicial-data-unanswered is established
    And the exception answered does not apply

  Scenario: A red notice has a rule of its own
    Given a red notice as of 2019-09-16
    Then diffusion-judicial-data-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | law                |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-05-02         |
      | due_on | 2012-06-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then diffusion-judicial-data-unanswered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-judicial-data-unanswered does not apply

  Scenario Outline: Charges or warrant left out, asked for and not given
    Given notice.states_law is yes
    And <fact> is no
    And a question
      | topic  | <topic>            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-judicial-data-unanswered is established

    Examples:
      | fact                  | topic   |
      | notice.states_charges | charges |
      | notice.states_warrant | warrant |

  Scenario: Asked about the charges, which the text names; the law is missing
    Given a question
      | topic  | charges            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-judicial-data-unanswered is not established

  Scenario Outline: Nobody knows whether charges or warrant are named
    Given notice.states_law is yes
    And <fact> is unknown
    And a question
      | topic  | <topic>            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    Then diffusion-judicial-data-unanswered is undetermined

    Examples:
      | fact                  | topic   |
      | notice.states_charges | charges |
      | notice.states_warrant | warrant |
