Feature: slight-sentence-diffusion
  A very short sentence makes the interest of a diffusion doubtful.

  Background:
    Given a diffusion as of 2020-05-04
    And notice.sought_for is sentence
    And sentence.kind is custody
    And sentence.imposed is 3

  Scenario: Three months
    Then slight-sentence-diffusion is established
    And penalty-threshold-sentence does not apply

  Scenario: Exactly four months
    Given sentence.imposed is 4
    Then slight-sentence-diffusion is not established

  Scenario: Five months, too little for a red notice
    Given sentence.imposed is 5
    Then slight-sentence-diffusion is not established

  Scenario: A fine
    Given sentence.kind is fine
    And sentence.imposed is unknown
    Then slight-sentence-diffusion is established

  Scenario: The sentence is not known
    Given sentence.imposed is unknown
    Then slight-sentence-diffusion is undetermined
    And slight-sentence-diffusion is untouched
    And slight-sentence-diffusion misses sentence.imposed

  Scenario: Sought for prosecution after all
    Given notice.sought_for is prosecution
    Then slight-sentence-diffusion is excepted
    And the exception prosecution-sought applies

  Scenario: Sought to serve the sentence
    Then slight-sentence-diffusion is established
    And the exception prosecution-sought does not apply

  Scenario: It is not known what the person is sought for
    Given notice.sought_for is unknown
    Then slight-sentence-diffusion is established
    And the exception prosecution-sought is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then slight-sentence-diffusion is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then slight-sentence-diffusion does not apply

  Scenario: Three months, and of what kind is not known
    Given sentence.kind is unknown
    Then slight-sentence-diffusion is established
