Feature: diffusion-role-missing
  A diffusion has to tie this person to each charge.

  Background:
    Given a diffusion as of 2019-09-16
    And a charge
      | label          | embezzlement |
      | role_described | no           |

  Scenario: The charge says nothing of the person's part
    Then diffusion-role-missing is established for charge 1
    And the exception answered is not shown for charge 1

  Scenario: It does
    Given charge 1 has
      | role_described | yes |
    Then diffusion-role-missing is not established for charge 1

  Scenario: The text has not been seen
    Given charge 1 has
      | role_described | unknown |
    Then diffusion-role-missing is undetermined for charge 1
    And diffusion-role-missing is untouched for charge 1

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | role               |
      | put_to | requesting_country |
      | answer | specific           |
    Then diffusion-role-missing is excepted for charge 1
    And the exception answered applies for charge 1

  Scenario: Nobody asked
    Given no questions
    Then diffusion-role-missing is established for charge 1
    And the exception answered does not apply for charge 1

  Scenario: A red notice is held to Article 83(2)
    Given a red notice as of 2019-09-16
    Then diffusion-role-missing does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then diffusion-role-missing is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-role-missing does not apply
