Feature: death-penalty-after-unfair-trial
  With something concrete against the fairness of the trial the death penalty weighs as two doubts.

  Background:
    Given a red notice as of 2019-04-15
    And requesting_country is IR
    And rights.death_penalty is yes
    And rights.death_penalty_assurance is no
    And rights.military_court_for_civilian is yes

  Scenario: A civilian before a military court, in a case of life and death
    Then death-penalty-after-unfair-trial is established
    And the exception trial-not-in-doubt does not apply
    And the exception assured does not apply
    And the outcome is serious_doubts

  Scenario: A competent body has found the trial unfair
    Given rights.military_court_for_civilian is no
    And a finding
      | body    | un_human_rights_committee |
      | about   | this_case                 |
      | topic   | unfair_trial              |
      | adverse | yes                       |
    Then death-penalty-after-unfair-trial is established
    And the exception trial-not-in-doubt does not apply

  Scenario: Asked about the trial, the requesting country kept silent
    Given rights.military_court_for_civilian is no
    And a question
      | topic  | fair_trial         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | still_silent       |
    Then death-penalty-after-unfair-trial is established

  Scenario: Nothing concrete against the trial
    Given rights.military_court_for_civilian is no
    And no findings
    And no questions
    Then death-penalty-after-unfair-trial is excepted
    And the exception trial-not-in-doubt applies

  Scenario: What only the person says of the trial is nothing concrete
    Given rights.military_court_for_civilian is no
    And rights.fair_trial is clear_denial
    And rights.lawyer_denied is yes
    And no findings
    And no questions
    Then death-penalty-after-unfair-trial is excepted

  Scenario: A finding about the country in general is nothing concrete
    Given rights.military_court_for_civilian is no
    And a finding
      | body    | un_human_rights_committee |
      | about   | country_generally         |
      | topic   | unfair_trial              |
      | adverse | yes                       |
    And the findings are all
    And no questions
    Then death-penalty-after-unfair-trial is excepted

  Scenario: What the trial was like is not known
    Given rights.military_court_for_civilian is unknown
    Then death-penalty-after-unfair-trial is open
    And the exception trial-not-in-doubt is not shown
    And death-penalty-after-unfair-trial misses rights.military_court_for_civilian

  Scenario: A credible assurance was given
    Given rights.death_penalty_assurance is yes
    Then death-penalty-after-unfair-trial is excepted
    And the exception assured applies

  Scenario: Whether there is an assurance is not known
    Given rights.death_penalty_assurance is unknown
    Then death-penalty-after-unfair-trial is established
    And the exception assured is not shown

  Scenario: Death cannot be imposed
    Given rights.death_penalty is no
    Then death-penalty-after-unfair-trial is not established

  Scenario: Irregularities with no death penalty in sight open nothing here
    Given rights.death_penalty is unknown
    Then death-penalty-after-unfair-trial is untouched

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then death-penalty-after-unfair-trial does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then death-penalty-after-unfair-trial is established

  Scenario: Nothing is known of the trial
    Given a red notice as of 2020-01-15
    And requesting_country is SA
    And rights.death_penalty is yes
    And rights.death_penalty_assurance is no
    Then death-penalty-after-unfair-trial is undetermined
    And the exception trial-not-in-doubt is not shown

  Scenario: A competent body found something else in the case
    Given rights.military_court_for_civilian is no
    And a finding
      | body    | un_human_rights_committee |
      | about   | this_case                 |
      | topic   | free_expression           |
      | adverse | yes                       |
    And the findings are all
    And no questions
    Then death-penalty-after-unfair-trial is excepted

  Scenario: Asked about the trial, the requesting country answered to the point
    Given rights.military_court_for_civilian is no
    And no findings
    And a question
      | topic  | fair_trial         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then death-penalty-after-unfair-trial is excepted

  Scenario: It kept silent on another matter
    Given rights.military_court_for_civilian is no
    And no findings
    And a question
      | topic  | penalty            |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | still_silent       |
    And the questions are all
    Then death-penalty-after-unfair-trial is excepted
