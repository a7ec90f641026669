Feature: rare-offence
  Dual criminality is no condition, but an offence that most states do not know is noted.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label                | insult of a flag |
      | crime_in_most_states | no               |
      | class                | other            |

  Scenario: Most states do not know the offence
    Then rare-offence is established for charge 1
    And charge 1 is not settled

  Scenario: Most states punish it
    Given charge 1 has
      | label                | fraud |
      | crime_in_most_states | yes   |
      | class                | fraud |
    Then rare-offence is not established for charge 1

  Scenario: Nobody has compared
    Given charge 1 has
      | crime_in_most_states | unknown |
    Then rare-offence is undetermined for charge 1
    And rare-offence is untouched for charge 1

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then rare-offence is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then rare-offence does not apply
