Feature: extradition-assurance
  The requester assures that extradition will be sought, and has agreed it at home.

  Background:
    Given a red notice as of 2020-05-04
    And extradition.will_be_sought is no
    And extradition.coordinated is yes

  Scenario: Left out
    Then extradition-assurance is established

  Scenario: The assurance stands, but nobody agreed it with the authority that decides
    Given extradition.will_be_sought is yes
    And extradition.coordinated is no
    Then extradition-assurance is established

  Scenario: Stated
    Given extradition.will_be_sought is yes
    Then extradition-assurance is not established

  Scenario: Nobody has seen the full text
    Given extradition.will_be_sought is unknown
    Then extradition-assurance is undetermined
    And extradition-assurance is untouched
    And extradition-assurance misses extradition.will_be_sought

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | extradition        |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then extradition-assurance is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then extradition-assurance is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then extradition-assurance is established
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then extradition-assurance is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then extradition-assurance does not apply

  Scenario: The assurance stands, and whether anybody agreed it with the authority that decides is not known
    Given extradition.will_be_sought is yes
    And extradition.coordinated is unknown
    Then extradition-assurance is undetermined
    And extradition-assurance misses extradition.coordinated
