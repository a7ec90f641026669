Feature: refugee-claim-said
  That a claim was made is a reason to ask until its registration is there.

  Background:
    Given a red notice as of 2018-07-02
    And requesting_country is IN
    And refugee.status is claim_said
    And refugee.feared_country is IN

  Scenario: The person says that they have asked for asylum
    Given no questions
    Then refugee-claim-said is established
    And refugee-claim-pending is not established
    And the exception none-filed does not apply
    And the outcome is undetermined

  Scenario: The registration is there
    Given refugee.status is documented as claim_pending
    Then refugee-claim-said is not established
    And refugee-claim-pending is established

  Scenario: The claim is against another country
    Given refugee.feared_country is PK
    Then refugee-claim-said is not established

  Scenario: The state was asked and answered that there is none
    Given a question
      | topic  | refugee_status    |
      | put_to | country_of_refuge |
      | answer | specific          |
    Then refugee-claim-said is excepted
    And the exception none-filed applies

  Scenario: Whether the state was asked is not known
    Then refugee-claim-said is established
    And the exception none-filed is not shown

  Scenario: The state was asked about something else
    Given a question
      | topic  | extradition       |
      | put_to | country_of_refuge |
      | answer | specific          |
    And the questions are all
    Then refugee-claim-said is established

  Scenario: The requesting country was asked, not the state of refuge
    Given a question
      | topic  | refugee_status     |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then refugee-claim-said is established

  Scenario: The state gave a general reply
    Given a question
      | topic  | refugee_status    |
      | put_to | country_of_refuge |
      | answer | generic           |
    And the questions are all
    Then refugee-claim-said is established

  Scenario: What status the person has is not known
    Given refugee.status is unknown
    Then refugee-claim-said is undetermined

  Scenario: Which country is feared is not known
    Given refugee.feared_country is unknown
    Then refugee-claim-said is open
    And refugee-claim-said misses refugee.feared_country

  Scenario: The day before it began
    Given the date is 2015-02-27
    Then refugee-claim-said does not apply

  Scenario: On the day it began
    Given the date is 2015-02-28
    Then refugee-claim-said is established

  Scenario: A pending claim without any paper is no more than said
    Given refugee.status is claim_pending
    Then refugee-claim-said is established
    And refugee-claim-pending is not established
