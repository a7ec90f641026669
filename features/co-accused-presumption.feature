Feature: co-accused-presumption
  A reform would presume that what was decided for a co-accused holds for this person.

  Background:
    Given a red notice as of 2025-03-03
    And requesting_country is BY
    And the parameter co_accused.presumption is yes
    And a co_accused
      | same_case | yes                   |
      | data      | deleted_non_compliant |

  Scenario: Under the reform
    Then co-accused-presumption is established
    And the exception other-case does not apply
    And the exception difference-shown is not shown

  Scenario: The requesting country has shown what differs
    Given a question
      | topic  | co_accused         |
      | put_to | requesting_country |
      | answer | specific           |
    Then co-accused-presumption is excepted
    And the exception difference-shown applies

  Scenario: It has shown nothing that differs
    Given a question
      | topic  | co_accused         |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then co-accused-presumption is established
    And the exception difference-shown does not apply

  Scenario: Another case
    Given co_accused 1 has
      | same_case | no |
    And the co_accused_persons are all
    Then co-accused-presumption is excepted
    And the exception other-case applies

  Scenario: Whether it is the same case is not known
    Given co_accused 1 has
      | same_case | unknown |
    Then co-accused-presumption is open
    And the exception other-case is not shown

  Scenario: What became of the other's data is not known
    Given co_accused 1 has
      | data | unknown |
    Then co-accused-presumption is undetermined
    And co-accused-presumption misses co_accused.data

  Scenario: The law as it stands presumes nothing
    Given the parameter co_accused.presumption is no
    Then co-accused-presumption is not established

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then co-accused-presumption does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then co-accused-presumption is established

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then co-accused-presumption is established
    And the exception difference-shown does not apply

  Scenario: The co-accused's data were kept
    Given co_accused 1 has
      | data | kept |
    And the co_accused_persons are all
    Then co-accused-presumption is not established
