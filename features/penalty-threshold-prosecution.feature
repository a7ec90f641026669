Feature: penalty-threshold-prosecution
  A red notice for prosecution needs an offence punishable by at least two years.

  Background:
    Given a red notice as of 2018-07-02
    And notice.sought_for is prosecution
    And a charge
      | label           | theft   |
      | penalty_kind    | custody |
      | maximum_penalty | 23      |
      | class           | theft   |

  Scenario: Below the threshold the charge is barred
    Then penalty-threshold-prosecution is established for charge 1
    And the outcome is grounds_established
    And the report says "at most 23 months"

  Scenario: Exactly at the threshold it passes
    Given charge 1 has
      | maximum_penalty | 24 |
    Then penalty-threshold-prosecution is not established for charge 1

  Scenario: Far above it
    Given charge 1 has
      | maximum_penalty | 10 years |
    Then penalty-threshold-prosecution is not established for charge 1

  Scenario: A fine only
    Given charge 1 has
      | penalty_kind    | fine    |
      | maximum_penalty | unknown |
    Then penalty-threshold-prosecution is established for charge 1

  Scenario: No penalty at all
    Given charge 1 has
      | penalty_kind    | none    |
      | maximum_penalty | unknown |
    Then penalty-threshold-prosecution is established for charge 1

  Scenario: Life imprisonment is more severe
    Given charge 1 has
      | penalty_kind    | life    |
      | maximum_penalty | unknown |
    Then penalty-threshold-prosecution is not established for charge 1

  Scenario: The death penalty is judged elsewhere
    Given charge 1 has
      | penalty_kind    | death   |
      | maximum_penalty | unknown |
    Then penalty-threshold-prosecution is not established for charge 1

  Scenario: The maximum is not known
    Given charge 1 has
      | maximum_penalty | unknown |
    Then penalty-threshold-prosecution is undetermined for charge 1
    And penalty-threshold-prosecution for charge 1 misses charge.maximum_penalty

  Scenario: Neither kind nor maximum is known
    Given charge 1 has
      | penalty_kind    | unknown |
      | maximum_penalty | unknown |
    Then penalty-threshold-prosecution is undetermined for charge 1
    And penalty-threshold-prosecution is untouched for charge 1

  Scenario: Sought to serve a sentence
    Given notice.sought_for is sentence
    Then penalty-threshold-prosecution is not established for charge 1

  Scenario: It is not known what the person is sought for
    Given notice.sought_for is unknown
    Then penalty-threshold-prosecution is undetermined for charge 1
    And penalty-threshold-prosecution is untouched for charge 1

  Scenario: One of three charges is below: the others carry it
    Given a charge
      | label           | fraud    |
      | class           | fraud    |
      | penalty_kind    | custody  |
      | maximum_penalty | 10 years |
    And a charge
      | label           | forgery |
      | class           | forgery |
      | penalty_kind    | custody |
      | maximum_penalty | 60      |
    And charge 1 has
      | group | none |
    And charge 2 has
      | group | none |
    And charge 3 has
      | group | none |
    Then penalty-threshold-prosecution is established for charge 1
    And penalty-threshold-prosecution is not established for charge 2
    And penalty-threshold-prosecution is not established for charge 3
    And charge 1 is not settled
    And charge 2 is not settled
    And charge 3 is not settled

  Scenario: The same three charges if each is measured alone
    Given a charge
      | label           | fraud    |
      | class           | fraud    |
      | penalty_kind    | custody  |
      | maximum_penalty | 10 years |
    And a charge
      | label           | forgery |
      | class           | forgery |
      | penalty_kind    | custody |
      | maximum_penalty | 60      |
    And charge 1 has
      | group | none |
    And charge 2 has
      | group | none |
    And charge 3 has
      | group | none |
    And the parameter multi_offence is each_alone
    Then the outcome is grounds_established
    And the scope is part
    And charge 1 is struck
    And charge 2 is not settled
    And charge 3 is not settled

  Scenario: What another charge carries is not known
    Given a charge
      | label | fraud |
      | class | fraud |
      | group | none  |
    And charge 1 has
      | group | none |
    Then penalty-threshold-prosecution is established for charge 1
    And charge 1 is not settled

  Scenario: A charge that breaks another rule is struck by itself, whatever carries the others
    Given a charge
      | label           | fraud   |
      | class           | fraud   |
      | group           | none    |
      | penalty_kind    | custody |
      | maximum_penalty | 60      |
    And a charge
      | label           | treason |
      | class           | treason |
      | penalty_kind    | custody |
      | maximum_penalty | 120     |
    Then charge 3 is struck

  Scenario: The same three charges if all must pass
    Given a charge
      | label           | fraud    |
      | class           | fraud    |
      | penalty_kind    | custody  |
      | maximum_penalty | 10 years |
    And the parameter multi_offence is all_pass
    Then the outcome is grounds_established
    And the scope is whole

  Scenario: Two maxima below the threshold are not added up
    Given a charge
      | label           | forgery |
      | class           | forgery |
      | penalty_kind    | custody |
      | maximum_penalty | 12      |
    Then penalty-threshold-prosecution is established for charge 1
    And penalty-threshold-prosecution is established for charge 2
    And the scope is whole

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then penalty-threshold-prosecution is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then penalty-threshold-prosecution is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then penalty-threshold-prosecution is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then penalty-threshold-prosecution is established for charge 1
    And the exception particular-importance does not apply

  Scenario: Another reading of the derogation changes nothing here
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then penalty-threshold-prosecution is excepted for charge 1

  Scenario: The day before the rules of 2012
    Given the date is 2012-06-30
    Then penalty-threshold-prosecution does not apply

  Scenario: The first day of the rules of 2012
    Given the date is 2012-07-01
    Then penalty-threshold-prosecution is established for charge 1

  Scenario: The same case as a diffusion is not measured against Article 83
    Given a diffusion as of 2018-07-02
    And notice.sought_for is prosecution
    And a charge
      | label           | theft   |
      | penalty_kind    | custody |
      | maximum_penalty | 23      |
    Then penalty-threshold-prosecution does not apply
    And charge 1 is not settled
