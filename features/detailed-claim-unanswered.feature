Feature: detailed-claim-unanswered
  Silence on a claim about this very case leaves serious doubts; silence on a general one is one doubt.

  Background:
    Given a red notice as of 2024-03-11
    And requesting_country is KZ
    And rights.fair_trial is irregularities
    And a question
      | topic  | fair_trial         |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | still_silent       |

  Scenario: Defects of this trial, and silence
    Then detailed-claim-unanswered is established

  Scenario: A general reply
    Given question 1 has
      | answer | generic |
    Then detailed-claim-unanswered is established

  Scenario: An answer to the point
    Given question 1 has
      | answer | specific |
    And the questions are all
    Then detailed-claim-unanswered is not established

  Scenario: Silence first, and an answer to the point later
    Given a question
      | topic  | fair_trial         |
      | put_to | requesting_country |
      | answer | specific           |
    Then detailed-claim-unanswered is excepted
    And the exception answered applies

  Scenario: No answer since is known of
    Then detailed-claim-unanswered is established
    And the exception answered is not shown

  Scenario: The answer was to another question
    Given a question
      | topic  | warrant            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then detailed-claim-unanswered is established
    And the exception answered does not apply

  Scenario: Only reports on the country
    Given rights.fair_trial is general_only
    And rights.independent_court is none_shown
    And rights.lawyer_denied is no
    And rights.torture_risk is none_shown
    And rights.torture_evidence is not_alleged
    And rights.arbitrary_detention is none_shown
    And rights.discrimination is none_shown
    And rights.life_at_risk is none_shown
    And rights.family_pressured is no
    And person.past_torture is no
    Then detailed-claim-unanswered is not established
    And human-rights-question-unanswered is established

  Scenario: Torture told of this person, and silence on torture
    Given rights.fair_trial is none_shown
    And rights.torture_risk is personal
    And question 1 has
      | topic | torture |
    Then detailed-claim-unanswered is established

  Scenario: Torture told, and the question was of another matter
    Given rights.fair_trial is none_shown
    And rights.torture_risk is personal
    And question 1 has
      | topic | warrant |
    And the questions are all
    Then detailed-claim-unanswered is not established

  Scenario: Discrimination told of this person, and silence on human rights
    Given rights.fair_trial is none_shown
    And rights.discrimination is personal
    And question 1 has
      | topic | human_rights |
    Then detailed-claim-unanswered is established

  Scenario: Relatives pressed, and silence on the trial alone
    Given rights.fair_trial is none_shown
    And rights.family_pressured is yes
    And rights.independent_court is none_shown
    And rights.lawyer_denied is no
    And rights.torture_evidence is not_alleged
    And the questions are all
    Then detailed-claim-unanswered is not established

  Scenario: Nobody is known to have asked
    Given question 1 has
      | topic  | unknown |
      | put_to | unknown |
    Then detailed-claim-unanswered is undetermined

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then detailed-claim-unanswered does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then detailed-claim-unanswered is established

  Scenario: A general reply on the trial first, and an answer on human rights later
    Given question 1 has
      | answer | generic |
    And a question
      | topic  | human_rights       |
      | put_to | requesting_country |
      | answer | specific           |
    Then detailed-claim-unanswered is excepted
    And the exception answered applies

  Scenario Outline: Another defect of this very trial is told, and silence
    Given rights.fair_trial is none_shown
    And <fact> is <value>
    Then detailed-claim-unanswered is established

    Examples:
      | fact                     | value               |
      | rights.independent_court | lack_found_in_case  |
      | rights.lawyer_denied     | yes                 |
      | rights.torture_evidence  | shown_independently |

  Scenario Outline: Torture before, or evidence from it, is told, and silence on torture
    Given rights.fair_trial is none_shown
    And <fact> is <value>
    And question 1 has
      | topic | torture |
    Then detailed-claim-unanswered is established

    Examples:
      | fact                    | value          |
      | person.past_torture     | yes            |
      | rights.torture_evidence | particularised |

  Scenario Outline: Detention or danger to life told of this person, and silence on human rights
    Given rights.fair_trial is none_shown
    And <fact> is personal
    And question 1 has
      | topic | human_rights |
    Then detailed-claim-unanswered is established

    Examples:
      | fact                       |
      | rights.arbitrary_detention |
      | rights.life_at_risk        |

  Scenario: What is claimed of the trial is not known
    Given rights.fair_trial is unknown
    Then detailed-claim-unanswered is undetermined
    And detailed-claim-unanswered misses rights.fair_trial
