Feature: diffusion-identity-missing
  A diffusion that fits many may stop the wrong person.

  Background:
    Given a diffusion as of 2019-09-16
    And notice.states_birth_year is no
    And notice.has_photograph is no
    And notice.has_fingerprints is no

  Scenario: A common name, no year of birth, no photograph, no fingerprints
    Then diffusion-identity-missing is established

  Scenario: No year of birth, but a good photograph
    Given notice.has_photograph is yes
    Then diffusion-identity-missing is not established

  Scenario: Names, sex and year of birth are there
    Given notice.states_birth_year is yes
    And notice.states_family_name is yes
    And notice.states_forename is yes
    And notice.states_sex is yes
    Then diffusion-identity-missing is not established

  Scenario: Whether there are fingerprints is not known
    Given notice.has_fingerprints is unknown
    Then diffusion-identity-missing is undetermined
    And diffusion-identity-missing is open
    And diffusion-identity-missing misses notice.has_fingerprints

  Scenario: Its text has not been seen
    Given notice.states_birth_year is unknown
    And notice.has_photograph is unknown
    And notice.has_fingerprints is unknown
    Then diffusion-identity-missing is undetermined
    And diffusion-identity-missing is untouched

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    Then diffusion-identity-missing is excepted
    And the exception answered applies

  Scenario: The requesting country was asked and kept silent
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | due_on | 2019-06-03         |
      | answer | silent             |
    And the questions are all
    Then diffusion-identity-missing is established
    And the exception answered does not apply

  Scenario: Whether anybody asked is not known
    Then diffusion-identity-missing is established
    And the exception answered is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then diffusion-identity-missing is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then diffusion-identity-missing does not apply

  Scenario Outline: One other particular is missing
    Given notice.states_birth_year is yes
    And notice.<what> is no
    Then diffusion-identity-missing is established

    Examples:
      | what               |
      | states_family_name |
      | states_forename    |
      | states_sex         |

  Scenario: Fingerprints tell the person apart
    Given notice.has_fingerprints is yes
    Then diffusion-identity-missing is not established

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then diffusion-identity-missing is established
    And the exception answered does not apply
