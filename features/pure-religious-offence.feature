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
    And the exception words-that-harm is not shown
    And the exception recognised-as-terrorist does not apply
    And the exception connected-crime-outweighs is not shown
    And the report says "belief, worship, a change of religion"

  Scenario: A charge of sorcery that describes the beating of a neighbour
    Given charge 1 has
      | class             | sorcery |
      | ordinary_law_core | yes     |
    Then pure-religious-offence is excepted
    And the exception ordinary-law-core applies

  Scenario: Nothing but belief in the facts
    Given charge 1 has
      | ordinary_law_core | no           |
      | violence          | alleged_only |
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

  Scenario: A sermon against a faith that calls for killing its followers
    Given charge 1 has
      | basis          | speech           |
      | speech_content | incites_violence |
    Then pure-religious-offence is excepted for charge 1
    And the exception words-that-harm applies for charge 1

  Scenario: Pages of a holy book are torn
    Given charge 1 has
      | basis          | speech   |
      | speech_content | peaceful |
    Then pure-religious-offence is established for charge 1
    And the exception words-that-harm does not apply for charge 1

  Scenario Outline: Belonging to a religious group that the requesting country forbids
    Given charge 1 has
      | class        | membership_religious_group |
      | organisation | <listed>                   |
    Then pure-religious-offence is <status> for charge 1

    Examples:
      | listed                  | status      |
      | requesting_country_only | established |
      | not_designated          | established |
      | unknown                 | established |
      | widely_designated       | excepted    |

  Scenario: A religious group on the list of the United Nations
    Given charge 1 has
      | class        | membership_religious_group |
      | organisation | un_listed                  |
    Then pure-religious-offence is excepted for charge 1
    And the exception recognised-as-terrorist applies for charge 1

  Scenario: A religious group, and who lists it is not known
    Given charge 1 has
      | class | membership_religious_group |
    Then pure-religious-offence is established for charge 1
    And the exception recognised-as-terrorist is not shown for charge 1

  Scenario: A kidnapping for the sake of a conversion
    Given charge 1 has
      | connected_to_another | yes |
    And a charge
      | label                | kidnapping     |
      | class                | kidnapping     |
      | victims              | particularised |
      | connected_to_another | yes            |
    Then pure-religious-offence is excepted for charge 1
    And the exception connected-crime-outweighs applies for charge 1

  Scenario: Nothing is connected with it
    Given charge 1 has
      | connected_to_another | no |
    Then pure-religious-offence is established for charge 1
    And the exception connected-crime-outweighs does not apply for charge 1

  Scenario: A beating in the course of a forbidden rite is described
    Given charge 1 has
      | violence | particularised |
    Then pure-religious-offence is excepted for charge 1
    And the exception ordinary-law-core applies for charge 1
