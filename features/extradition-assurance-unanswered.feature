Feature: extradition-assurance-unanswered
  Silence about the assurance on extradition bars.

  Background:
    Given a red notice as of 2020-05-04
    And extradition.will_be_sought is no
    And extradition.coordinated is yes

  Scenario: Silence
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then extradition-assurance-unanswered is established
    And the outcome is grounds_established

  Scenario: A general reply
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | generic            |
    Then extradition-assurance-unanswered is established

  Scenario: The time set ends today
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-04         |
      | answer | silent             |
    And the questions are all
    Then extradition-assurance-unanswered is not established

  Scenario: The time set ended yesterday
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-05-03         |
      | answer | silent             |
    And the questions are all
    Then extradition-assurance-unanswered is established

  Scenario: A letter of the defence left unanswered is no question of INTERPOL
    Given a question
      | topic  | extradition        |
      | put_by | other              |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then extradition-assurance-unanswered is not established

  Scenario: Another matter was asked about
    Given a question
      | topic  | torture            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then extradition-assurance-unanswered is not established

  Scenario: Nothing is known of any question
    Then extradition-assurance-unanswered is undetermined
    And extradition-assurance-unanswered is open

  Scenario: Asked, but stated after all
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And extradition.will_be_sought is yes
    Then extradition-assurance-unanswered is not established

  Scenario: A later answer to the point
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-04-01         |
      | answer | specific           |
    Then extradition-assurance-unanswered is excepted
    And the exception answered applies

  Scenario: Perhaps there was a later answer
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    Then extradition-assurance-unanswered is established
    And the exception answered is not shown

  Scenario: There was no later answer
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And the questions are all
    Then extradition-assurance-unanswered is established
    And the exception answered does not apply

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    Then extradition-assurance-unanswered does not apply

  Scenario: The day the Rules came into force
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2012-02-01         |
      | due_on | 2012-03-01         |
      | answer | silent             |
    And the date is 2012-07-01
    Then extradition-assurance-unanswered is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then extradition-assurance-unanswered does not apply

  Scenario: Asked and silent on an assurance that nobody agreed with the authority that decides
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And extradition.will_be_sought is yes
    And extradition.coordinated is no
    Then extradition-assurance-unanswered is established

  Scenario: Asked and silent, and whether the assurance was agreed is not known
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And extradition.will_be_sought is yes
    And extradition.coordinated is unknown
    Then extradition-assurance-unanswered is open
    And extradition-assurance-unanswered misses extradition.coordinated

  Scenario: Asked and silent, and whether there is an assurance is not known
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | silent             |
    And extradition.will_be_sought is unknown
    Then extradition-assurance-unanswered is open
    And extradition-assurance-unanswered misses extradition.will_be_sought
