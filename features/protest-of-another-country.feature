Feature: protest-of-another-country
  What a protesting country argues is put to the requesting country.

  Background:
    Given a red notice as of 2021-09-14
    And third.states_protested is yes
    And neutrality.bureau_objected is no
    And neutrality.objection_from_nationality_state is no
    And neutrality.dispute is none
    And no questions

  Scenario: A government calls the case of its national political
    Then protest-of-another-country is established
    And the exception answered does not apply
    And the exception decided-for-publication does not apply
    And the outcome is undetermined

  Scenario: The bureau of another country objects
    Given third.states_protested is no
    And neutrality.bureau_objected is yes
    Then protest-of-another-country is established

  Scenario: The country of the person's nationality objects
    Given third.states_protested is no
    And neutrality.bureau_objected is unknown
    And neutrality.objection_from_nationality_state is yes
    Then protest-of-another-country is established

  Scenario: Whether the country of the person's nationality objects is not known
    Given third.states_protested is no
    And neutrality.objection_from_nationality_state is unknown
    Then protest-of-another-country is undetermined
    And protest-of-another-country misses neutrality.objection_from_nationality_state

  Scenario: Nobody protests
    Given third.states_protested is no
    Then protest-of-another-country is not established

  Scenario: Whether anybody protests is not known
    Given third.states_protested is unknown
    Then protest-of-another-country is untouched
    And protest-of-another-country misses third.states_protested

  Scenario: The requesting country answered the arguments
    Given a question
      | topic  | political_character |
      | put_to | requesting_country  |
      | answer | specific            |
    Then protest-of-another-country is excepted
    And the exception answered applies

  Scenario: Whether it answered is not known
    Given the questions may be more
    Then protest-of-another-country is established
    And the exception answered is not shown

  Scenario: The dispute was decided for publication
    Given neutrality.dispute is decided_for_publication
    Then protest-of-another-country is excepted
    And the exception decided-for-publication applies

  Scenario: How the dispute ended is not known
    Given neutrality.dispute is unknown
    Then protest-of-another-country is established
    And the exception decided-for-publication is not shown

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then protest-of-another-country is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then protest-of-another-country does not apply
