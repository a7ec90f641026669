Feature: charge-fact-coherence
  The facts described must amount to the offence named.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label         | organised hooliganism |
      | matches_facts | no                    |
      | class         | hooliganism           |

  Scenario: A sit-in under the name of organised hooliganism
    Then charge-fact-coherence is established for charge 1
    And charge 1 is not settled

  Scenario: Charge and facts fit
    Given charge 1 has
      | matches_facts | yes |
    Then charge-fact-coherence is not established for charge 1

  Scenario: Nobody has compared them
    Given charge 1 has
      | matches_facts | unknown |
    Then charge-fact-coherence is undetermined for charge 1
    And charge-fact-coherence is untouched for charge 1
    And charge-fact-coherence for charge 1 misses charge.matches_facts

  Scenario: The day before the Repository spoke of it
    Given the date is 2013-02-27
    Then charge-fact-coherence does not apply

  Scenario: The day it is taken to begin
    Given the date is 2013-02-28
    Then charge-fact-coherence is established for charge 1

  Scenario: In a diffusion
    Given a diffusion as of 2020-05-04
    And a charge
      | label         | organised hooliganism |
      | matches_facts | no                    |
    Then charge-fact-coherence is established for charge 1

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | charges            |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then charge-fact-coherence is excepted for charge 1
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then charge-fact-coherence is established for charge 1
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then charge-fact-coherence is established for charge 1
    And the exception answered does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then charge-fact-coherence is established for charge 1
    And the exception answered does not apply

  Scenario: A reply in general terms is no answer
    Given a question
      | topic  | charges            |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2020-03-01         |
      | answer | generic            |
    And the questions are all
    Then charge-fact-coherence is established for charge 1
    And the exception answered does not apply
