Feature: proceedings-closed-elsewhere
  A case closed elsewhere is noted, and the requesting country is asked whether it still wants the person.

  Background:
    Given a diffusion as of 2023-09-04
    And requesting_country is UA
    And a proceeding
      | state      | KZ        |
      | kind       | criminal  |
      | outcome    | dismissed |
      | same_facts | yes       |

  Scenario: The state of nationality dropped the case for want of evidence
    Then proceedings-closed-elsewhere is established
    And the exception other-facts does not apply
    And the exception answered is not shown

  Scenario: The requesting country has said why it goes on
    Given a question
      | topic  | proceedings_elsewhere |
      | put_to | requesting_country    |
      | answer | specific              |
    Then proceedings-closed-elsewhere is excepted
    And the exception answered applies

  Scenario: It answered in general terms
    Given a question
      | topic  | proceedings_elsewhere |
      | put_to | requesting_country    |
      | answer | generic               |
    And the questions are all
    Then proceedings-closed-elsewhere is established
    And the exception answered does not apply

  Scenario: Another case was closed
    Given proceeding 1 has
      | same_facts | no |
    And the proceedings are all
    Then proceedings-closed-elsewhere is excepted
    And the exception other-facts applies

  Scenario: Whether it is the same case is not known
    Given proceeding 1 has
      | same_facts | unknown |
    Then proceedings-closed-elsewhere is open
    And the exception other-facts is not shown

  Scenario: The case elsewhere goes on
    Given proceeding 1 has
      | outcome | pending |
    And the proceedings are all
    Then proceedings-closed-elsewhere is not established

  Scenario: How it ended is not known
    Given proceeding 1 has
      | outcome | unknown |
    Then proceedings-closed-elsewhere is undetermined
    And proceedings-closed-elsewhere misses proceeding.outcome

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then proceedings-closed-elsewhere does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then proceedings-closed-elsewhere is established

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then proceedings-closed-elsewhere is established
    And the exception answered does not apply

  Scenario: Closed for good by a court of appeal
    Given proceeding 1 has
      | outcome | definitively_discontinued |
    Then proceedings-closed-elsewhere is established

  Scenario: The requesting country closed its own case
    Given proceeding 1 has
      | state | UA |
    And the proceedings are all
    Then proceedings-closed-elsewhere is not established
    And own-proceedings-closed is established
