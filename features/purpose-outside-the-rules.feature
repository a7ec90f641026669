Feature: purpose-outside-the-rules
  Data may be processed only for the purposes that INTERPOL's rules name.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The alert serves to collect a bank's debt
    Given purpose.aim is recover_debt
    Then purpose-outside-the-rules is established
    And the report says "recover debt"

  Scenario: The Commission found the purpose outside the rules
    Given purpose.within_interpol_purposes is no
    Then purpose-outside-the-rules is established

  Scenario: A search for extradition
    Given purpose.aim is extradition
    And purpose.within_interpol_purposes is yes
    Then purpose-outside-the-rules is not established

  Scenario: What the alert is for is not known
    Then purpose-outside-the-rules is undetermined
    And purpose-outside-the-rules is untouched
    And purpose-outside-the-rules misses purpose.aim

  Scenario: A yellow notice too
    Given a yellow notice as of 2019-09-16
    And purpose.within_interpol_purposes is no
    Then purpose-outside-the-rules is established

  Scenario: The day the Rules came into force
    Given purpose.aim is recover_debt
    And the date is 2012-07-01
    Then purpose-outside-the-rules is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then purpose-outside-the-rules does not apply
