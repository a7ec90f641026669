Feature: extradition-not-sought
  A country that knows where the person is and does not ask for extradition has to say whether it still wants to.

  Background:
    Given a red notice as of 2019-09-16
    And extradition.location_known is yes
    And extradition.requested is no
    And extradition.months_without_request is 18

  Scenario: Known for eighteen months, no request, no reason given
    Then extradition-not-sought is established
    And the weighing is 3
    And the outcome is undetermined
    And the report says "18 months"

  Scenario: Told of an arrest
    Given extradition.location_known is unknown
    And an arrest
      | state             | DE  |
      | told_to_requester | yes |
    Then extradition-not-sought is established

  Scenario: Extradition has been asked for
    Given extradition.requested is yes
    Then extradition-not-sought is not established

  Scenario: The whereabouts are not known to the requesting country
    Given extradition.location_known is no
    And no arrests
    Then extradition-not-sought is not established
    And the factor whereabouts-known counts 0

  Scenario: No request, and what the requesting country knows is not known
    Given extradition.location_known is unknown
    Then extradition-not-sought is undetermined
    And extradition-not-sought is open
    And the weighing is from 2 to 3

  Scenario: The whereabouts are known, and whether a request was made is not
    Given extradition.requested is unknown
    Then extradition-not-sought is undetermined
    And extradition-not-sought is untouched
    And extradition-not-sought misses extradition.requested

  Scenario: The country of residence does not extradite its nationals
    Given extradition.reason_not_requested is own_national
    Then extradition-not-sought is excepted
    And the exception reason-accepted applies

  Scenario: No reason was given
    Given extradition.reason_not_requested is none_given
    Then extradition-not-sought is established
    And the exception reason-accepted does not apply

  Scenario: Whether there is a reason is not known
    Then extradition-not-sought is established
    And the exception reason-accepted is not shown

  Scenario: Another reason is not accepted unseen
    Given extradition.reason_not_requested is other_reason
    Then extradition-not-sought is established
    And the exception reason-accepted does not apply

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then extradition-not-sought is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then extradition-not-sought is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then extradition-not-sought is established
    And the exception answered is not shown

  Scenario: A diffusion too
    Given a diffusion as of 2019-09-16
    And extradition.location_known is yes
    And extradition.requested is no
    Then extradition-not-sought is established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then extradition-not-sought is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then extradition-not-sought does not apply

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then extradition-not-sought is established
    And the exception answered does not apply

  Scenario: There was an arrest, and nobody told the requesting country of it
    Given extradition.location_known is no
    And an arrest
      | state             | DE |
      | told_to_requester | no |
    And the arrests are all
    Then extradition-not-sought is not established
    And the factor whereabouts-known counts 0
