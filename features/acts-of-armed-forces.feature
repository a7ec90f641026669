Feature: acts-of-armed-forces
  An act of a state's armed forces is military, unless a breach of the laws of war is described.

  Background:
    Given a red notice as of 2020-06-29
    And requesting_country is IR
    And neutrality.requester_kind is national_bureau
    And neutrality.military_act is yes
    And a charge
      | label | murder by a military strike |
      | class | murder                      |

  Scenario: A strike ordered abroad
    Then acts-of-armed-forces is established
    And the exception international-crime-described is not shown
    And the exception tribunal-asks does not apply
    And the outcome is serious_doubts

  Scenario: No breach of the laws of war is described
    Given charge 1 has
      | war_crime_quality | no |
    Then acts-of-armed-forces is established
    And the exception international-crime-described does not apply

  Scenario: The shooting of prisoners is described
    Given charge 1 has
      | class             | war_crime |
      | war_crime_quality | yes       |
    Then acts-of-armed-forces is excepted
    And the exception international-crime-described applies

  Scenario: An international tribunal asks
    Given neutrality.requester_kind is international_tribunal
    Then acts-of-armed-forces is excepted
    And the exception tribunal-asks applies

  Scenario: What kind of requester is not known
    Given neutrality.requester_kind is unknown
    Then acts-of-armed-forces is established
    And the exception tribunal-asks is not shown

  Scenario: A soldier who robbed a shop
    Given neutrality.military_act is no
    Then acts-of-armed-forces is not established

  Scenario: Whether it was an act of armed forces is not known
    Given neutrality.military_act is unknown
    Then acts-of-armed-forces is untouched
    And acts-of-armed-forces misses neutrality.military_act

  Scenario: The first day of the Constitution
    Given the date is 1956-06-13
    Then acts-of-armed-forces is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then acts-of-armed-forces does not apply

  Scenario Outline: It is charged as an international crime
    Given charge 1 has
      | class | <class> |
    Then acts-of-armed-forces is excepted
    And the exception international-crime-described applies

    Examples:
      | class                  |
      | genocide               |
      | crime_against_humanity |
      | war_crime              |

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class             | unknown |
      | war_crime_quality | no      |
    Then acts-of-armed-forces is established
    And the exception international-crime-described is not shown
