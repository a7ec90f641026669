Feature: charge-rests-on-assembly
  Taking part in an assembly or a lawful association is taken to be political unless this person was violent.

  Background:
    Given a red notice as of 2019-09-03
    And a charge
      | label | taking part in an unauthorised march |
      | class | unauthorised_assembly                |

  Scenario: A march whose course is not known
    Then charge-rests-on-assembly is established
    And the exception violence-described is not shown

  Scenario: Others threw stones; of this person violence is only alleged
    Given charge 1 has
      | violence | alleged_only |
    Then charge-rests-on-assembly is established
    And the exception violence-described does not apply

  Scenario: This person broke an officer's arm, and the notice says how
    Given charge 1 has
      | violence | particularised |
    Then charge-rests-on-assembly is excepted
    And the exception violence-described applies

  Scenario: Belonging to a movement, charged as extremism
    Given charge 1 has
      | class | extremism   |
      | basis | association |
    Then charge-rests-on-assembly is established

  Scenario: Belonging to a mafia is no association in this sense
    Given charge 1 has
      | class | organised_crime |
      | basis | association     |
    Then charge-rests-on-assembly is not established

  Scenario: A burglary
    Given charge 1 has
      | class | burglary |
      | basis | act      |
    Then charge-rests-on-assembly is not established

  Scenario: Class and basis are not known
    Given charge 1 has
      | class | unknown |
    Then charge-rests-on-assembly is untouched for charge 1
    And charge-rests-on-assembly for charge 1 misses charge.basis

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then charge-rests-on-assembly is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then charge-rests-on-assembly does not apply

  Scenario: The person called for violence in the gathering
    Given charge 1 has
      | speech_content | incites_violence |
    Then charge-rests-on-assembly is excepted
    And the exception incitement-described applies

  Scenario: The person spoke peacefully
    Given charge 1 has
      | speech_content | peaceful |
    Then the exception incitement-described does not apply

  Scenario: What the person said is not known
    Then the exception incitement-described is not shown

  Scenario: Running an association without a licence
    Given charge 1 has
      | class | association_rules |
      | basis | association       |
    Then charge-rests-on-assembly is established

  Scenario Outline: Riot and hooliganism in a case about a protest, and at a football match
    Given context.related_to_protest is <protest>
    And charge 1 has
      | class | <class> |
      | basis | act     |
    Then charge-rests-on-assembly is <status>

    Examples:
      | class      | protest | status          |
      | riot       | yes     | established     |
      | hooliganism | yes    | established     |
      | hooliganism | no     | not established |
      | hooliganism | unknown | undetermined   |
      | robbery    | yes     | not established |

  Scenario: A grant from abroad to an association, charged as laundering
    Given charge 1 has
      | class    | money_laundering |
      | basis    | association      |
      | violence | not_alleged      |
    Then charge-rests-on-assembly is established

  Scenario: Laundering, and what it rests on is not known
    Given a red notice as of 2024-11-30
    And a charge
      | label | money laundering |
      | class | money_laundering |
    Then charge-rests-on-assembly is untouched
