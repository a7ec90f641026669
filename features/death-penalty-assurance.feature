Feature: death-penalty-assurance
  Where death can be imposed, the requesting country is asked for an assurance.

  Background:
    Given a red notice as of 2016-02-19
    And requesting_country is IN
    And rights.death_penalty is yes

  Scenario: Death can be imposed and nothing is known of an assurance
    Then death-penalty-assurance is established
    And the exception answered is not shown

  Scenario: The person has been sentenced to death
    Given rights.death_penalty is unknown
    And sentence.kind is death
    Then death-penalty-assurance is established

  Scenario: The charge carries death, and whether it can be imposed is not known
    Given rights.death_penalty is unknown
    And a charge
      | label        | murder |
      | class        | murder |
      | penalty_kind | death  |
    Then death-penalty-assurance is open
    And death-penalty-assurance misses rights.death_penalty

  Scenario: The charge carries death, and it cannot be imposed on this person
    Given rights.death_penalty is no
    And sentence.kind is custody
    And a charge
      | label        | murder |
      | penalty_kind | death  |
    Then death-penalty-assurance is not established

  Scenario: An assurance was given
    Given rights.death_penalty_assurance is yes
    Then death-penalty-assurance is excepted
    And the exception answered applies

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | death_penalty      |
      | put_to | requesting_country |
      | answer | specific           |
    Then death-penalty-assurance is excepted

  Scenario: It was asked and refused in general terms
    Given rights.death_penalty_assurance is no
    And a question
      | topic  | death_penalty      |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then death-penalty-assurance is established
    And the exception answered does not apply

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then death-penalty-assurance does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then death-penalty-assurance is established

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then death-penalty-assurance is established
    And the exception answered is not shown

  Scenario: Whether the person faces death is not known, and the law provides for prison
    Given rights.death_penalty is unknown
    And a charge
      | penalty_kind | custody |
    Then death-penalty-assurance is undetermined
