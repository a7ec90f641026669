Feature: civil-in-substance
  A charge that may be civil in substance is asked about first.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label              | misappropriation |
      | class              | embezzlement     |
      | civil_in_substance | yes              |

  Scenario: Civil in substance
    Then civil-in-substance is established for charge 1
    And charge 1 is not settled

  Scenario: An ordinary crime in substance
    Given charge 1 has
      | civil_in_substance | no |
    Then civil-in-substance is not established for charge 1

  Scenario: An ordinary charge whose substance nobody has looked at
    Given charge 1 has
      | civil_in_substance | unknown |
    Then civil-in-substance is undetermined for charge 1
    And civil-in-substance is untouched for charge 1
    And civil-in-substance for charge 1 misses charge.civil_in_substance

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then civil-in-substance is excepted for charge 1
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then civil-in-substance is established for charge 1
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then civil-in-substance is established for charge 1
    And the exception answered does not apply

  Scenario: The notice describes the part and the benefit
    Given charge 1 has
      | role_described              | yes |
      | benefit_or_intent_described | yes |
    Then civil-in-substance is excepted for charge 1
    And the exception substance-described applies

  Scenario: The notice describes neither
    Given charge 1 has
      | role_described      | no          |
      | deception_at_outset | not_alleged |
    Then civil-in-substance is established for charge 1
    And the exception substance-described does not apply

  Scenario: What the notice describes is not known
    Then civil-in-substance is established for charge 1
    And the exception substance-described is not shown

  Scenario: The deception is described with particulars
    Given charge 1 has
      | deception_at_outset | particularised |
    Then civil-in-substance is excepted for charge 1
    And the exception substance-described applies

  Scenario: The same in a diffusion
    Given a diffusion as of 2020-05-04
    And a charge
      | label              | misappropriation |
      | class              | embezzlement     |
      | civil_in_substance | yes              |
    Then civil-in-substance is established for charge 1

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then civil-in-substance is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then civil-in-substance does not apply
