Feature: lawfulness-claim-unanswered
  Silence on a defect of the proceedings is a strong doubt.

  Background:
    Given a red notice as of 2023-09-18
    And requesting_country is KZ
    And warrant.lawful is no
    And a question
      | topic  | lawfulness         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | still_silent       |

  Scenario: A defect is told, and silence
    Then lawfulness-claim-unanswered is established
    And the exception answered is not shown

  Scenario: The warrant was lifted, and a general reply
    Given warrant.lawful is unknown
    And warrant.annulled is yes
    And question 1 has
      | topic  | warrant |
      | answer | generic |
    Then lawfulness-claim-unanswered is established

  Scenario: An answer to the point later
    Given a question
      | topic  | lawfulness         |
      | put_to | requesting_country |
      | answer | specific           |
    Then lawfulness-claim-unanswered is excepted
    And the exception answered applies

  Scenario: No answer came later
    Given the questions are all
    Then lawfulness-claim-unanswered is established
    And the exception answered does not apply

  Scenario: No defect of the proceedings is told
    Given warrant.lawful is yes
    And warrant.authority_competent is yes
    And warrant.annulled is no
    And warrant.issuer_tainted is no
    Then lawfulness-claim-unanswered is not established

  Scenario: Silence on another matter
    Given question 1 has
      | topic | description |
    And the questions are all
    Then lawfulness-claim-unanswered is not established

  Scenario: What was asked is not known
    Given question 1 has
      | topic | unknown |
    Then lawfulness-claim-unanswered is undetermined

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then lawfulness-claim-unanswered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then lawfulness-claim-unanswered is established

  Scenario Outline: Another defect is told, and silence
    Given warrant.lawful is unknown
    And <fact> is <value>
    Then lawfulness-claim-unanswered is established

    Examples:
      | fact                        | value |
      | warrant.authority_competent | no    |
      | warrant.issuer_tainted      | yes   |
