Feature: civil-matter-under-another-name
  A civil matter under the name of a crime carries no red notice if no deception is alleged.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label               | misappropriation |
      | civil_in_substance  | yes              |
      | deception_at_outset | not_alleged      |
      | class               | embezzlement     |

  Scenario: A partner kept the machines until paid
    Then civil-matter-under-another-name is established for charge 1
    And the exception deception-alleged does not apply

  Scenario: The notice alleges deception in a word
    Given charge 1 has
      | deception_at_outset | alleged_only |
    Then civil-matter-under-another-name is excepted for charge 1
    And the exception deception-alleged applies
    And civil-in-substance is established for charge 1

  Scenario: The notice describes the deception
    Given charge 1 has
      | deception_at_outset | particularised |
    Then civil-matter-under-another-name is excepted for charge 1
    And the exception deception-alleged applies

  Scenario: What the notice says of deception is not known
    Given charge 1 has
      | deception_at_outset | unknown |
    Then civil-matter-under-another-name is undetermined for charge 1
    And civil-matter-under-another-name is open for charge 1
    And the exception deception-alleged is not shown

  Scenario: Not civil in substance
    Given charge 1 has
      | civil_in_substance | no |
    Then civil-matter-under-another-name is not established for charge 1

  Scenario: A murder: no deception is alleged, and nobody asks whether it is civil
    Given charge 1 has
      | label              | murder  |
      | civil_in_substance | unknown |
      | class              | murder  |
    Then civil-matter-under-another-name is undetermined for charge 1
    And civil-matter-under-another-name is untouched for charge 1

  Scenario: Organised crime is suspected, with facts
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then civil-matter-under-another-name is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: The conduct eases a serious crime
    Given charge 1 has
      | facilitates_serious_crime | yes |
    Then civil-matter-under-another-name is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: Neither serious nor organised crime is behind it
    Given charge 1 has
      | facilitates_serious_crime | no |
      | organised_crime_suspected | no |
    Then civil-matter-under-another-name is established for charge 1
    And the exception serious-or-organised-crime does not apply

  Scenario: Nothing is said of serious or organised crime
    Then civil-matter-under-another-name is established for charge 1
    And the exception serious-or-organised-crime is not shown

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then civil-matter-under-another-name is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then civil-matter-under-another-name is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then civil-matter-under-another-name is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then civil-matter-under-another-name is established for charge 1
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then civil-matter-under-another-name is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then civil-matter-under-another-name is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then civil-matter-under-another-name does not apply
