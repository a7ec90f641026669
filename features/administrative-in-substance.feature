Feature: administrative-in-substance
  A charge that may be administrative in substance is asked about first.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label                       | false invoices |
      | class                       | forgery        |
      | administrative_in_substance | yes            |

  Scenario: Administrative in substance
    Then administrative-in-substance is established for charge 1
    And charge 1 is not settled

  Scenario: An ordinary crime in substance
    Given charge 1 has
      | administrative_in_substance | no |
    Then administrative-in-substance is not established for charge 1

  Scenario: An ordinary charge whose substance nobody has looked at
    Given charge 1 has
      | administrative_in_substance | unknown |
    Then administrative-in-substance is undetermined for charge 1
    And administrative-in-substance is untouched for charge 1
    And administrative-in-substance for charge 1 misses charge.administrative_in_substance

  Scenario: A tax charge whose substance nobody has looked at
    Given charge 1 has
      | label                       | evasion of value added tax |
      | administrative_in_substance | unknown                    |
      | class                       | tax_offence                |
    Then administrative-in-substance is undetermined for charge 1
    And administrative-in-substance is open for charge 1

  Scenario: A tax charge that is not administrative in substance
    Given charge 1 has
      | label                       | carousel fraud |
      | administrative_in_substance | no             |
      | class                       | tax_offence    |
    Then administrative-in-substance is not established for charge 1

  Scenario: Banking without a licence, whose substance nobody has looked at
    Given charge 1 has
      | label                       | banking without a licence |
      | administrative_in_substance | unknown                   |
      | class                       | licensing_breach          |
    Then administrative-in-substance is undetermined for charge 1
    And administrative-in-substance is open for charge 1

  Scenario: Banking without a licence that is more than a licensing breach
    Given charge 1 has
      | label                       | banking without a licence |
      | administrative_in_substance | no                        |
      | class                       | licensing_breach          |
    Then administrative-in-substance is not established for charge 1

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | private_dispute    |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then administrative-in-substance is excepted for charge 1
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then administrative-in-substance is established for charge 1
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then administrative-in-substance is established for charge 1
    And the exception answered does not apply

  Scenario: The notice describes the part and the benefit
    Given charge 1 has
      | role_described              | yes |
      | benefit_or_intent_described | yes |
    Then administrative-in-substance is excepted for charge 1
    And the exception substance-described applies

  Scenario: The notice describes neither
    Given charge 1 has
      | role_described      | no          |
      | deception_at_outset | not_alleged |
    Then administrative-in-substance is established for charge 1
    And the exception substance-described does not apply

  Scenario: What the notice describes is not known
    Then administrative-in-substance is established for charge 1
    And the exception substance-described is not shown

  Scenario: The deception is described with particulars
    Given charge 1 has
      | deception_at_outset | particularised |
    Then administrative-in-substance is excepted for charge 1
    And the exception substance-described applies

  Scenario: The same in a diffusion
    Given a diffusion as of 2020-05-04
    And a charge
      | label                       | false invoices |
      | class                       | forgery        |
      | administrative_in_substance | yes            |
    Then administrative-in-substance is established for charge 1

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then administrative-in-substance is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then administrative-in-substance does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then administrative-in-substance is established for charge 1

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then administrative-in-substance is established for charge 1
    And the exception answered does not apply

  Scenario: A traffic breach whose substance nobody has looked at
    Given charge 1 has
      | label                       | speeding       |
      | class                       | traffic_breach |
      | administrative_in_substance | unknown        |
    Then administrative-in-substance is undetermined for charge 1
    And administrative-in-substance is open for charge 1

  Scenario: The part is described, and neither benefit nor deception
    Given charge 1 has
      | role_described              | yes         |
      | benefit_or_intent_described | no          |
      | deception_at_outset         | not_alleged |
    Then administrative-in-substance is established for charge 1
    And the exception substance-described does not apply for charge 1

  Scenario: A building without a permit, since the item stands on the list
    Given a red notice as of 2026-06-01
    And a charge
      | label | building without a permit |
      | class | planning_breach           |
    Then administrative-in-substance is open for charge 1
