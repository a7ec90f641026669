Feature: terrorism-without-concrete-act
  A charge of terrorism says what this person did.

  Background:
    Given a red notice as of 2019-02-11
    And a charge
      | label          | terrorism     |
      | class          | terrorist_act |
      | terrorist_act  | alleged_only  |
      | role_described | yes           |

  Scenario: The word and nothing else
    Then terrorism-without-concrete-act is established
    And the exception answered is not shown

  Scenario: A bomb in a market, placed by this person
    Given charge 1 has
      | terrorist_act | particularised |
    Then terrorism-without-concrete-act is not established

  Scenario: A bomb in a market, and nothing on this person's part
    Given charge 1 has
      | terrorist_act  | particularised |
      | role_described | no             |
    Then terrorism-without-concrete-act is established

  Scenario: Asked, the requesting country described the act
    Given a question
      | topic  | role               |
      | put_to | requesting_country |
      | answer | specific           |
    Then terrorism-without-concrete-act is excepted
    And the exception answered applies

  Scenario: Asked, it repeated the charge
    Given a question
      | topic  | role               |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then terrorism-without-concrete-act is established
    And the exception answered does not apply

  Scenario: Nothing is known of the act
    Given charge 1 has
      | terrorist_act | unknown |
    Then terrorism-without-concrete-act is open for charge 1
    And terrorism-without-concrete-act for charge 1 misses charge.terrorist_act

  Scenario: A theft
    Given charge 1 has
      | class | theft |
    Then terrorism-without-concrete-act is not established

  Scenario: The first day
    Given the date is 1984-12-31
    Then terrorism-without-concrete-act is established

  Scenario: The day before
    Given the date is 1984-12-30
    Then terrorism-without-concrete-act does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then terrorism-without-concrete-act is undetermined

  Scenario: The word and nothing else, and the person's part is not known
    Given charge 1 has
      | role_described | unknown |
    Then terrorism-without-concrete-act is established

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then terrorism-without-concrete-act is established
    And the exception answered does not apply
