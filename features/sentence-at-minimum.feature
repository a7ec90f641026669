Feature: sentence-at-minimum
  At exactly the minimum the seriousness is looked at again.

  Background:
    Given a red notice as of 2024-10-01
    And notice.sought_for is sentence
    And sentence.kind is custody
    And sentence.imposed is 6

  Scenario: Six months
    Then sentence-at-minimum is established
    And penalty-threshold-sentence is not established
    And the exception answered is not shown

  Scenario: One month more
    Given sentence.imposed is 7
    Then sentence-at-minimum is not established

  Scenario: One month less falls under the minimum itself
    Given sentence.imposed is 5
    Then sentence-at-minimum is not established

  Scenario: The sentence is not known
    Given sentence.imposed is unknown
    Then sentence-at-minimum is undetermined
    And sentence-at-minimum misses sentence.imposed

  Scenario: Of what kind it is is not known
    Given sentence.kind is unknown
    Then sentence-at-minimum is undetermined

  Scenario: A person sought for prosecution has no sentence yet
    Given notice.sought_for is prosecution
    Then sentence-at-minimum is not established

  Scenario: The requesting country said what makes it serious
    Given a question
      | topic  | interest           |
      | put_to | requesting_country |
      | answer | specific           |
    Then sentence-at-minimum is excepted
    And the exception answered applies

  Scenario: Nobody asked
    Given no questions
    Then sentence-at-minimum is established
    And the exception answered does not apply

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2024-10-01
    Then sentence-at-minimum does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then sentence-at-minimum is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then sentence-at-minimum does not apply

  Scenario: A fine
    Given sentence.kind is fine
    Then sentence-at-minimum is not established

  Scenario: Whether the person is sought for a sentence is not known
    Given notice.sought_for is unknown
    Then sentence-at-minimum is undetermined
