Feature: fair-trial-question
  A concrete point on the trial is put to the requesting country.

  Background:
    Given a red notice as of 2022-10-03
    And requesting_country is BY
    And rights.lawyer_denied is yes
    And rights.military_court_for_civilian is no
    And rights.fair_trial is none_shown
    And rights.independent_court is none_shown

  Scenario: The lawyer was kept away and nobody is known to have asked why
    Then fair-trial-question is established
    And the exception answered is not shown

  Scenario: It was asked and answered to the point
    Given a question
      | topic  | fair_trial         |
      | put_to | requesting_country |
      | answer | specific           |
    Then fair-trial-question is excepted
    And the exception answered applies

  Scenario: Assurances of proper procedure are no answer
    Given a question
      | topic  | fair_trial         |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then fair-trial-question is established
    And the exception answered does not apply

  Scenario: A civilian before a military court is such a point too
    Given rights.lawyer_denied is no
    And rights.military_court_for_civilian is yes
    Then fair-trial-question is established

  Scenario: No concrete point
    Given rights.lawyer_denied is no
    Then fair-trial-question is not established

  Scenario: Whether there is one is not known
    Given rights.lawyer_denied is unknown
    Then fair-trial-question is undetermined
    And fair-trial-question misses rights.lawyer_denied

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then fair-trial-question does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then fair-trial-question is established

  Scenario: A lawyer was there, and which court sat is not known
    Given rights.lawyer_denied is no
    And rights.military_court_for_civilian is unknown
    Then fair-trial-question is undetermined
    And fair-trial-question misses rights.military_court_for_civilian

  Scenario: What it answered to the point was a question about the penalty
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then fair-trial-question is established
    And the exception answered does not apply

  Scenario Outline: What is said of the trial or the court is such a point too
    Given rights.lawyer_denied is no
    And <fact> is <value>
    Then fair-trial-question is established

    Examples:
      | fact                     | value              |
      | rights.fair_trial        | clear_denial       |
      | rights.independent_court | lack_found_in_case |

  Scenario Outline: It is not known what is said of the trial or the court
    Given rights.lawyer_denied is no
    And <fact> is unknown
    Then fair-trial-question is undetermined
    And fair-trial-question misses <fact>

    Examples:
      | fact                     |
      | rights.fair_trial        |
      | rights.independent_court |
