Feature: role-in-charge
  The notice must say what the person did under each charge.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label          | false invoices |
      | role_described | no             |
      | class          | tax_offence    |

  Scenario: Left out
    Then role-in-charge is established for charge 1

  Scenario: Stated
    Given charge 1 has
      | role_described | yes |
    Then role-in-charge is not established for charge 1

  Scenario: Nobody has seen the full text
    Given charge 1 has
      | role_described | unknown |
    Then role-in-charge is undetermined for charge 1
    And role-in-charge is untouched for charge 1
    And role-in-charge for charge 1 misses charge.role_described

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then role-in-charge is excepted for charge 1
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then role-in-charge is established for charge 1
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then role-in-charge is established for charge 1
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then role-in-charge is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then role-in-charge does not apply
