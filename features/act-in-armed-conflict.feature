Feature: act-in-armed-conflict
  Fighting in an armed conflict is left alone unless it breaks the laws of war.

  Background:
    Given a red notice as of 2013-03-01
    And a charge
      | label         | aggravated murder in an ambush |
      | class         | murder                         |
      | violence      | particularised                 |
      | conflict_link | part_of_conflict               |

  Scenario: A paramilitary group lies in wait for soldiers
    Then act-in-armed-conflict is established for charge 1
    And the exception international-crime is not shown for charge 1
    And the exception tribunal-asks is not shown for charge 1
    And the outcome is serious_doubts

  Scenario Outline: How it is connected with the conflict
    Given person.role is none
    And charge 1 has
      | conflict_link | <link> |
    Then act-in-armed-conflict is <status> for charge 1

    Examples:
      | link            | status          |
      | none            | not established |
      | during_conflict | not established |
      | unknown         | undetermined    |

  Scenario: Prisoners were shot
    Given charge 1 has
      | war_crime_quality | yes |
    Then act-in-armed-conflict is excepted for charge 1
    And the exception international-crime applies for charge 1

  Scenario: It is charged as a crime against humanity
    Given charge 1 has
      | class | crime_against_humanity |
    Then act-in-armed-conflict is excepted for charge 1

  Scenario: No breach of the laws of war is described
    Given charge 1 has
      | war_crime_quality | no |
    Then act-in-armed-conflict is established for charge 1
    And the exception international-crime does not apply for charge 1

  Scenario: An international tribunal asks
    Given neutrality.requester_kind is international_tribunal
    Then act-in-armed-conflict is excepted for charge 1
    And the exception tribunal-asks applies for charge 1

  Scenario: A national bureau asks
    Given neutrality.requester_kind is national_bureau
    And requesting_country is HR
    Then act-in-armed-conflict is established for charge 1
    And the exception tribunal-asks does not apply for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then act-in-armed-conflict is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then act-in-armed-conflict does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then act-in-armed-conflict is established for charge 1
    And the exception international-crime is not shown for charge 1

  Scenario: A volunteer in a war between states, charged as a mercenary
    Given neutrality.interstate_conflict is yes
    And charge 1 has
      | class         | mercenary_activity |
      | conflict_link | unknown            |
    Then act-in-armed-conflict is established

  Scenario: A mercenary in no conflict between states
    Given neutrality.interstate_conflict is no
    And neutrality.belligerent_request is no
    And charge 1 has
      | class         | mercenary_activity |
      | conflict_link | none               |
    Then act-in-armed-conflict is not established

  Scenario: A mercenary whom one side of the war seeks
    Given neutrality.belligerent_request is yes
    And charge 1 has
      | class         | mercenary_activity |
      | conflict_link | unknown            |
    Then act-in-armed-conflict is established

  Scenario Outline: A pilot of the other side, sought by a state at war
    Given neutrality.belligerent_request is yes
    And person.role is soldier
    And charge 1 has
      | label         | murder by bombing |
      | conflict_link | <link>            |
    Then act-in-armed-conflict is <status>

    Examples:
      | link             | status      |
      | unknown          | established |
      | part_of_conflict | established |
      | during_conflict  | excepted    |
      | none             | excepted    |

  Scenario: A pilot of the other side who robbed a bank in peacetime
    Given neutrality.belligerent_request is yes
    And person.role is soldier
    And charge 1 has
      | class         | robbery |
      | conflict_link | none    |
    Then act-in-armed-conflict is excepted
    And the exception apart-from-the-fighting applies

  Scenario Outline: One element of that is not told
    Given neutrality.belligerent_request is <war>
    And person.role is <role>
    And charge 1 has
      | conflict_link | unknown    |
      | violence      | <violence> |
    Then act-in-armed-conflict is undetermined
    And the exception apart-from-the-fighting is not shown

    Examples:
      | war     | role    | violence       |
      | unknown | soldier | particularised |
      | yes     | unknown | particularised |
      | yes     | soldier | unknown        |

  Scenario: A soldier of a country at peace
    Given neutrality.belligerent_request is no
    And person.role is soldier
    And charge 1 has
      | conflict_link | none |
    Then act-in-armed-conflict is not established

  Scenario: A civilian of the other side
    Given neutrality.belligerent_request is yes
    And person.role is businessperson
    And charge 1 has
      | conflict_link | none |
    Then act-in-armed-conflict is not established

  Scenario: A soldier of the other side, and no violence is described
    Given neutrality.belligerent_request is yes
    And person.role is soldier
    And charge 1 has
      | violence      | alleged_only |
      | conflict_link | none         |
    Then act-in-armed-conflict is not established

  Scenario: An ambush that was part of the fighting
    Then the exception apart-from-the-fighting does not apply for charge 1

  Scenario: A murder described, and nothing is told of a conflict or of who the person is
    Given charge 1 has
      | conflict_link | unknown |
    Then act-in-armed-conflict is untouched
