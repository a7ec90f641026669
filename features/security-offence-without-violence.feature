Feature: security-offence-without-violence
  Security, extremism and separatism are presumed political until a concrete violent act of this person is described.

  Background:
    Given a red notice as of 2020-11-02
    And a charge
      | label | calls for secession |
      | class | separatism          |

  Scenario: The bare charge
    Then security-offence-without-violence is established
    And the exception concrete-violent-act is not shown

  Scenario: Violence and terrorism are alleged and nothing more
    Given charge 1 has
      | violence      | alleged_only |
      | terrorist_act | alleged_only |
    Then security-offence-without-violence is established
    And the exception concrete-violent-act does not apply

  Scenario: The shooting of a border guard is described
    Given charge 1 has
      | violence | particularised |
    Then security-offence-without-violence is excepted
    And the exception concrete-violent-act applies

  Scenario: A bomb on a railway line, shown by a foreign court
    Given charge 1 has
      | violence      | not_alleged         |
      | terrorist_act | shown_independently |
    Then security-offence-without-violence is excepted

  Scenario: A fraud
    Given charge 1 has
      | class | fraud |
    Then security-offence-without-violence is not established

  Scenario: What was done is not known
    Given charge 1 has
      | class | unknown |
    Then security-offence-without-violence is untouched for charge 1
    And security-offence-without-violence for charge 1 misses charge.class

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then security-offence-without-violence is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then security-offence-without-violence does not apply
