Feature: pure-religious-offence
  Belief, worship and a change of religion are no business of INTERPOL.

  Background:
    Given a diffusion as of 2018-04-10
    And a charge
      | label | blasphemy |
      | class | blasphemy |

  Scenario: Blasphemy
    Then pure-religious-offence is established
    And the exception ordinary-law-core is not shown
    And the report says "belief, worship or a change of religion"

  Scenario: A charge of sorcery that describes the beating of a neighbour
    Given charge 1 has
      | class             | sorcery |
      | ordinary_law_core | yes     |
    Then pure-religious-offence is excepted
    And the exception ordinary-law-core applies

  Scenario: Nothing but belief in the facts
    Given charge 1 has
      | ordinary_law_core | no |
    Then pure-religious-offence is established
    And the exception ordinary-law-core does not apply

  Scenario: A preacher charged with keeping the congregation's money
    Given person.role is clergy
    And charge 1 has
      | class | embezzlement   |
      | gain  | particularised |
    Then pure-religious-offence is not established

  Scenario: What was done is not known
    Given charge 1 has
      | class | unknown |
    Then pure-religious-offence is untouched for charge 1
    And pure-religious-offence for charge 1 misses charge.class

  Scenario: The first day of the Constitution
    Given the date is 1956-06-13
    Then pure-religious-offence is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then pure-religious-offence does not apply
