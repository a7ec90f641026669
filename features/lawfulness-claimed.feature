Feature: lawfulness-claimed
  The applicant's word that the proceedings are unlawful is a reason to ask.

  Background:
    Given a diffusion as of 2019-09-16
    And warrant.lawful is no
    And warrant.unlawful_by is said_only

  Scenario: Only the applicant says so
    Then lawfulness-claimed is established
    And the exception held-by-another does not apply
    And the exception answered is not shown

  Scenario: Who says so is not told
    Given warrant.unlawful_by is unknown
    Then lawfulness-claimed is established
    And the exception held-by-another is not shown

  Scenario: A court of the requesting country says so
    Given warrant.unlawful_by is authority_of_the_requester
    Then lawfulness-claimed is excepted
    And the exception held-by-another applies

  Scenario: Asked, the bureau answered to the point
    Given a question
      | topic  | lawfulness         |
      | put_to | requesting_country |
      | answer | specific           |
    Then lawfulness-claimed is excepted
    And the exception answered applies

  Scenario: Asked, the bureau replied in general terms
    Given a question
      | topic  | lawfulness         |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then lawfulness-claimed is established
    And the exception answered does not apply

  Scenario: Nothing is said against the lawfulness
    Given warrant.lawful is yes
    Then lawfulness-claimed is not established

  Scenario: Nobody has looked at it
    Given warrant.lawful is unknown
    And warrant.unlawful_by is unknown
    Then lawfulness-claimed is undetermined

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then lawfulness-claimed does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then lawfulness-claimed is established

  Scenario: It answered about the facts and not about its law
    Given a question
      | topic  | description        |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then lawfulness-claimed is established
    And the exception answered does not apply
