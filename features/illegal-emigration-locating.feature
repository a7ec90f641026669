Feature: illegal-emigration-locating
  To find somebody who left the country may serve persecution.

  Background:
    Given a yellow notice as of 2013-03-01
    And a charge
      | label | illegal emigration |
      | class | illegal_emigration |

  Scenario: An athlete who did not return
    Then illegal-emigration-locating is established for charge 1
    And the exception answered is not shown for charge 1

  Scenario: Asked, the requesting country gave particulars
    Given a question
      | topic  | political_character |
      | put_to | requesting_country  |
      | answer | specific            |
    Then illegal-emigration-locating is excepted for charge 1
    And the exception answered applies for charge 1

  Scenario: Asked, it gave a general assurance
    Given a question
      | topic  | political_character |
      | put_to | requesting_country  |
      | answer | generic             |
    And the questions are all
    Then illegal-emigration-locating is established for charge 1
    And the exception answered does not apply for charge 1

  Scenario: Staying too long abroad
    Given charge 1 has
      | class          | immigration_breach |
      | border_conduct | staying            |
    Then illegal-emigration-locating is not established for charge 1

  Scenario: Whether it was by leaving is not known
    Given charge 1 has
      | class | immigration_breach |
    Then illegal-emigration-locating is undetermined for charge 1

  Scenario: A red notice has a rule of its own
    Given a red notice as of 2013-03-01
    Then illegal-emigration-locating does not apply

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then illegal-emigration-locating is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then illegal-emigration-locating does not apply

  Scenario: It answered about the identity and not about persecution
    Given a question
      | topic  | identity           |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then illegal-emigration-locating is established for charge 1
    And the exception answered does not apply for charge 1
