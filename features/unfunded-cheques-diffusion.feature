Feature: unfunded-cheques-diffusion
  For a diffusion an unfunded cheque without dishonest intent is a doubt.

  Background:
    Given a diffusion as of 2020-05-04
    And a charge
      | label         | unfunded cheque |
      | cheque_intent | not_described   |
      | class         | unfunded_cheque |

  Scenario: Intent is not described
    Then unfunded-cheques-diffusion is established
    And charge 1 is not settled

  Scenario: Intent is shown to be absent
    Given charge 1 has
      | cheque_intent | shown_absent |
    Then unfunded-cheques-diffusion is established

  Scenario: Intent is described
    Given charge 1 has
      | cheque_intent | described |
    Then unfunded-cheques-diffusion is not established

  Scenario: Nothing is known of intent
    Given charge 1 has
      | cheque_intent | unknown |
    Then unfunded-cheques-diffusion is undetermined
    And unfunded-cheques-diffusion misses charge.cheque_intent

  Scenario: Organised crime is suspected, with facts
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then unfunded-cheques-diffusion is excepted
    And the exception serious-or-organised-crime applies

  Scenario: The conduct eases a serious crime
    Given charge 1 has
      | facilitates_serious_crime | yes |
    Then unfunded-cheques-diffusion is excepted
    And the exception serious-or-organised-crime applies

  Scenario: Neither serious nor organised crime is behind it
    Given charge 1 has
      | facilitates_serious_crime | no |
      | organised_crime_suspected | no |
    Then unfunded-cheques-diffusion is established
    And the exception serious-or-organised-crime does not apply

  Scenario: Nothing is said of serious or organised crime
    Then unfunded-cheques-diffusion is established
    And the exception serious-or-organised-crime is not shown

  Scenario: The cheque beside a bank fraud
    Given a charge
      | label | bank fraud |
      | class | fraud      |
    Then unfunded-cheques-diffusion is not established

  Scenario: Two cheques, intent described for neither
    Given a charge
      | label         | second cheque   |
      | cheque_intent | not_described   |
      | class         | unfunded_cheque |
    Then unfunded-cheques-diffusion is established

  Scenario: Intent is described for one of two cheques
    Given a charge
      | label         | second cheque   |
      | cheque_intent | described       |
      | class         | unfunded_cheque |
    Then unfunded-cheques-diffusion is not established

  Scenario: A red notice has rules of its own
    Given a red notice as of 2020-05-04
    Then unfunded-cheques-diffusion does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then unfunded-cheques-diffusion is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then unfunded-cheques-diffusion does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then unfunded-cheques-diffusion is undetermined
