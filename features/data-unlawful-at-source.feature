Feature: data-unlawful-at-source
  Data must be lawful under the requesting country's own law.

  Background:
    Given a red notice as of 2019-09-16
    And warrant.lawful is no
    And warrant.unlawful_by is authority_of_the_requester

  Scenario: A court of the requesting country found that the data were recorded unlawfully
    Then data-unlawful-at-source is established
    And lawfulness-claimed is excepted

  Scenario: An independent opinion on its law says so
    Given warrant.unlawful_by is opinion_on_the_law
    Then data-unlawful-at-source is established
    And the exception answered is not shown

  Scenario: They were recorded lawfully
    Given warrant.lawful is yes
    Then data-unlawful-at-source is not established

  Scenario: Only the defence says so
    Given warrant.unlawful_by is said_only
    Then data-unlawful-at-source is not established
    And lawfulness-claimed is established

  Scenario: Who says so is not known
    Given warrant.unlawful_by is unknown
    Then data-unlawful-at-source is open
    And data-unlawful-at-source misses warrant.unlawful_by

  Scenario: Nobody has looked at it
    Given warrant.lawful is unknown
    And warrant.unlawful_by is unknown
    Then data-unlawful-at-source is undetermined

  Scenario: The bureau explains its law against the opinion
    Given warrant.unlawful_by is opinion_on_the_law
    And a question
      | topic  | lawfulness         |
      | put_to | requesting_country |
      | answer | specific           |
    Then data-unlawful-at-source is excepted
    And the exception answered applies

  Scenario: The bureau explains its law, and its own court has held otherwise
    Given a question
      | topic  | lawfulness         |
      | put_to | requesting_country |
      | answer | specific           |
    Then data-unlawful-at-source is established
    And the exception answered does not apply

  Scenario: A blue notice too
    Given a blue notice as of 2019-09-16
    And warrant.lawful is no
    And warrant.unlawful_by is authority_of_the_requester
    Then data-unlawful-at-source is established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then data-unlawful-at-source is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then data-unlawful-at-source does not apply

  Scenario: Asked about the lawfulness, the bureau replied in general terms
    Given warrant.unlawful_by is opinion_on_the_law
    And a question
      | topic  | lawfulness         |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then data-unlawful-at-source is established
    And the exception answered does not apply

  Scenario: It answered about the charges and not about its law
    Given warrant.unlawful_by is opinion_on_the_law
    And a question
      | topic  | charges            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then data-unlawful-at-source is established
    And the exception answered does not apply
