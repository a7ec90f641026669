Feature: death-penalty-after-unfair-trial
  With something concrete against the fairness of the trial the death penalty weighs as two doubts.

  Background:
    Given a red notice as of 2019-04-15
    And requesting_country is IR
    And rights.death_penalty is yes
    And rights.death_penalty_assurance is no
    And rights.fair_trial is irregularities
    And rights.independent_court is none_shown
    And rights.lawyer_denied is no
    And rights.military_court_for_civilian is no

  Scenario: Irregularities in a case of life and death
    Then death-penalty-after-unfair-trial is established
    And the exception trial-not-in-doubt does not apply
    And the exception assured does not apply
    And the outcome is serious_doubts

  Scenario: Nothing concrete against the trial
    Given rights.fair_trial is none_shown
    Then death-penalty-after-unfair-trial is excepted
    And the exception trial-not-in-doubt applies

  Scenario: General reports on the courts are nothing concrete
    Given rights.fair_trial is general_only
    And rights.independent_court is general_only
    Then death-penalty-after-unfair-trial is excepted

  Scenario: What the trial was like is not known
    Given rights.fair_trial is unknown
    Then death-penalty-after-unfair-trial is open
    And the exception trial-not-in-doubt is not shown
    And death-penalty-after-unfair-trial misses rights.fair_trial

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

  Scenario Outline: One defect of the trial is enough
    Given a red notice as of 2020-01-15
    And requesting_country is SA
    And rights.death_penalty is yes
    And rights.death_penalty_assurance is no
    And <fact> is <value>
    Then death-penalty-after-unfair-trial is established
    And the exception trial-not-in-doubt does not apply

    Examples:
      | fact                               | value              |
      | rights.independent_court           | lack_found_in_case |
      | rights.lawyer_denied               | yes                |
      | rights.military_court_for_civilian | yes                |

  Scenario: Nothing is known of the trial
    Given a red notice as of 2020-01-15
    And requesting_country is SA
    And rights.death_penalty is yes
    And rights.death_penalty_assurance is no
    Then death-penalty-after-unfair-trial is undetermined
    And the exception trial-not-in-doubt is not shown
