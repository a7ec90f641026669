Feature: charge-rests-on-office-or-kinship
  Having held office, or being someone's relative, is neither a shield nor a crime.

  Background:
    Given a red notice as of 2015-03-20
    And a charge
      | label | complicity in misrule |
      | class | abuse_of_office       |
      | basis | office_held           |

  Scenario: A former deputy minister, and nothing but the post
    Then charge-rests-on-office-or-kinship is established
    And the exception violence-described is not shown
    And the exception gain-described is not shown
    And the exception private-act is not shown

  Scenario: A brother of the fallen president
    Given charge 1 has
      | basis    | kinship      |
      | violence | not_alleged  |
      | gain     | alleged_only |
    Then charge-rests-on-office-or-kinship is established
    And the exception violence-described does not apply
    And the exception gain-described does not apply

  Scenario: Payments to the deputy minister's own account, with dates and sums
    Given charge 1 has
      | gain | particularised |
    Then charge-rests-on-office-or-kinship is excepted
    And the exception gain-described applies

  Scenario: An order to shoot, with time and place
    Given charge 1 has
      | violence | particularised |
    Then charge-rests-on-office-or-kinship is excepted
    And the exception violence-described applies

  Scenario: A private quarrel of the president's brother, outside any office
    Given charge 1 has
      | basis            | kinship |
      | capacity         | private |
    Then charge-rests-on-office-or-kinship is excepted
    And the exception private-act applies

  Scenario: Done in office
    Given charge 1 has
      | capacity | office_for_gain |
    Then charge-rests-on-office-or-kinship is established
    And the exception private-act does not apply

  Scenario: The charge rests on an act
    Given charge 1 has
      | basis | act |
    Then charge-rests-on-office-or-kinship is not established

  Scenario: It is not known what the charge rests on
    Given charge 1 has
      | basis | unknown |
    Then charge-rests-on-office-or-kinship is untouched for charge 1
    And charge-rests-on-office-or-kinship for charge 1 misses charge.basis

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then charge-rests-on-office-or-kinship is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then charge-rests-on-office-or-kinship does not apply
