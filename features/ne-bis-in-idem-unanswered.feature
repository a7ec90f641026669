Feature: ne-bis-in-idem-unanswered
  Silence about a final decision on the same facts is a strong doubt.

  Background:
    Given a red notice as of 2022-05-04
    And requesting_country is KZ
    And a proceeding
      | state      | DE        |
      | kind       | criminal  |
      | outcome    | convicted |
      | final      | yes       |
      | same_facts | yes       |
    And a question
      | topic  | ne_bis_in_idem     |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | generic            |

  Scenario: A final conviction elsewhere, and a general reply
    Then ne-bis-in-idem-unanswered is established
    And the exception not-recognised is not shown

  Scenario: An acquittal elsewhere, and silence
    Given proceeding 1 has
      | outcome | acquitted |
    And question 1 has
      | answer | still_silent |
    Then ne-bis-in-idem-unanswered is established

  Scenario: A discontinuance is no decision on guilt
    Given proceeding 1 has
      | outcome | discontinued |
    And the proceedings are all
    Then ne-bis-in-idem-unanswered is not established

  Scenario: Other facts
    Given proceeding 1 has
      | same_facts | no |
    And the proceedings are all
    Then ne-bis-in-idem-unanswered is not established

  Scenario: An answer to the point later
    Given a question
      | topic  | ne_bis_in_idem     |
      | put_to | requesting_country |
      | answer | specific           |
    Then ne-bis-in-idem-unanswered is excepted
    And the exception answered applies

  Scenario: No later answer is known of
    Then ne-bis-in-idem-unanswered is established
    And the exception answered is not shown

  Scenario: No later answer came
    Given the questions are all
    Then ne-bis-in-idem-unanswered is established
    And the exception answered does not apply

  Scenario: The decision does not bind the requesting country
    Given proceeding 1 has
      | recognised | no |
    And the proceedings are all
    Then ne-bis-in-idem-unanswered is excepted
    And the exception not-recognised applies

  Scenario: The decision binds
    Given proceeding 1 has
      | recognised | yes |
    Then ne-bis-in-idem-unanswered is established
    And the exception not-recognised does not apply
    And ne-bis-in-idem is established

  Scenario: Nobody has asked
    Given question 1 has
      | topic | warrant |
    And the questions are all
    Then ne-bis-in-idem-unanswered is not established

  Scenario: What was asked is not known
    Given question 1 has
      | topic | unknown |
    Then ne-bis-in-idem-unanswered is undetermined

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then ne-bis-in-idem-unanswered does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then ne-bis-in-idem-unanswered is established

  Scenario: The judgment is one of the requesting country itself
    Given proceeding 1 has
      | state | KZ |
    And the proceedings are all
    Then ne-bis-in-idem-unanswered is not established
