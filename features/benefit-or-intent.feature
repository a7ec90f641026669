Feature: benefit-or-intent
  Where a charge turns on benefit or intent, the notice should say it.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label                       | fraud |
      | benefit_or_intent_described | no    |
      | class                       | fraud |

  Scenario: Left out
    Then benefit-or-intent is established for charge 1

  Scenario: The text as a whole says nothing of gain or intent
    Given charge 1 has
      | benefit_or_intent_described | unknown |
    Given notice.states_benefit_or_intent is no
    Then benefit-or-intent is established for charge 1

  Scenario: Stated
    Given notice.states_benefit_or_intent is yes
    Given charge 1 has
      | benefit_or_intent_described | yes |
    Then benefit-or-intent is not established for charge 1

  Scenario: Nobody has seen the full text
    Given notice.states_benefit_or_intent is unknown
    Given charge 1 has
      | benefit_or_intent_described | unknown |
    Then benefit-or-intent is undetermined for charge 1
    And benefit-or-intent is untouched for charge 1
    And benefit-or-intent for charge 1 misses charge.benefit_or_intent_described

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | personal_gain      |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then benefit-or-intent is excepted for charge 1
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then benefit-or-intent is established for charge 1
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then benefit-or-intent is established for charge 1
    And the exception answered does not apply

  Scenario: A robbery does not turn on benefit or intent
    Given charge 1 has
      | label | robbery |
      | class | robbery |
    Then benefit-or-intent is excepted for charge 1
    And the exception not-relevant applies

  Scenario: A fraud turns on it
    Then benefit-or-intent is established for charge 1
    And the exception not-relevant does not apply

  Scenario: The class is not known
    Given charge 1 has
      | class | unknown |
    Then benefit-or-intent is established for charge 1
    And the exception not-relevant is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then benefit-or-intent is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then benefit-or-intent does not apply
