Feature: identity-data
  A red notice needs one of two sets of identifiers.

  Background:
    Given a red notice as of 2020-05-04
    And notice.states_family_name is yes
    And notice.states_forename is yes
    And notice.states_sex is yes
    And notice.states_birth_year is no
    And notice.has_photograph is no

  Scenario: Left out
    Then identity-data is established

  Scenario: A good photograph with a parent's name is enough
    Given notice.has_photograph is yes
    And notice.has_parent_name is yes
    Then identity-data is not established

  Scenario: A name and a good photograph
    Given notice.has_photograph is yes
    Then identity-data is not established

  Scenario Outline: A good photograph with one other thing, and no name
    Given notice.has_photograph is yes
    And notice.states_family_name is no
    And notice.states_forename is no
    And <fact> is yes
    Then identity-data is not established

    Examples:
      | fact                                |
      | notice.has_alias                    |
      | notice.has_identity_document        |
      | notice.states_physical_description  |
      | notice.states_other_physical_detail |
      | notice.has_fingerprints             |
      | notice.has_dna                      |

  Scenario: A photograph and nothing else
    Given notice.has_photograph is yes
    And notice.states_family_name is no
    And notice.states_forename is no
    And notice.has_alias is no
    And notice.has_identity_document is no
    And notice.has_parent_name is no
    And notice.states_physical_description is no
    And notice.states_other_physical_detail is no
    And notice.has_fingerprints is no
    And notice.has_dna is no
    Then identity-data is established

  Scenario: Names, sex and year of birth with fingerprints
    Given notice.states_birth_year is yes
    And notice.has_fingerprints is yes
    Then identity-data is not established

  Scenario: Names, sex and year of birth, and nothing to tell the person by
    Given notice.states_birth_year is yes
    And notice.states_physical_description is no
    And notice.has_identity_document is no
    And notice.has_fingerprints is no
    And notice.has_dna is no
    Then identity-data is established

  Scenario: Stated
    Given notice.states_birth_year is yes
    And notice.has_identity_document is yes
    Then identity-data is not established

  Scenario: Nobody has seen the full text
    Given notice.states_birth_year is unknown
    And notice.has_photograph is unknown
    Then identity-data is undetermined
    And identity-data is untouched
    And identity-data misses notice.states_birth_year

  Scenario: The requesting country answered to the point
    Given a question
      | topic  | identity           |
      | put_by | commission         |
      | put_to | requesting_country |
      | put_on | 2020-02-01         |
      | due_on | 2020-03-01         |
      | answer | specific           |
    Then identity-data is excepted
    And the exception answered applies

  Scenario: Nothing is known of any question
    Then identity-data is established
    And the exception answered is not shown

  Scenario: No question was ever put
    Given no questions
    Then identity-data is established
    And the exception answered does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then identity-data is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then identity-data does not apply

  Scenario Outline: One of the first particulars is missing, and there is no photograph
    Given a red notice as of 2020-05-04
    And notice.states_family_name is <family>
    And notice.states_forename is <forename>
    And notice.states_sex is <sex>
    And notice.states_birth_year is yes
    And notice.states_physical_description is yes
    And notice.has_photograph is no
    Then identity-data is <status>

    Examples:
      | family  | forename | sex     | status          |
      | no      | yes      | yes     | established     |
      | yes     | no       | yes     | established     |
      | yes     | yes      | no      | established     |
      | unknown | yes      | yes     | undetermined    |
      | yes     | unknown  | yes     | undetermined    |
      | yes     | yes      | unknown | undetermined    |
      | yes     | yes      | yes     | not established |

  Scenario: Names, sex, year of birth and a DNA profile
    Given a red notice as of 2020-05-04
    And notice.states_family_name is yes
    And notice.states_forename is yes
    And notice.states_sex is yes
    And notice.states_birth_year is yes
    And notice.has_dna is yes
    Then identity-data is not established

  Scenario Outline: A good photograph with one further identifier
    Given a red notice as of 2020-05-04
    And notice.states_family_name is no
    And notice.has_photograph is yes
    And notice.<what> is yes
    Then identity-data is not established

    Examples:
      | what                         |
      | has_alias                    |
      | has_dna                      |
      | states_other_physical_detail |
