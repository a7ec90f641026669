Feature: act-of-a-soldier-asked
  Whether a soldier's violence was part of an armed conflict is asked.

  Background:
    Given a red notice as of 2013-03-01
    And person.role is soldier
    And a charge
      | label             | aggravated murder |
      | class             | murder            |
      | violence          | particularised    |
      | war_crime_quality | no                |

  Scenario: A soldier is charged with murder
    Then act-of-a-soldier-asked is established for charge 1
    And the exception apart-from-any-conflict is not shown for charge 1
    And the exception international-crime does not apply for charge 1

  Scenario Outline: How it is connected with a conflict
    Given charge 1 has
      | conflict_link | <link> |
    Then act-of-a-soldier-asked is <status> for charge 1

    Examples:
      | link             | status      |
      | part_of_conflict | established |
      | during_conflict  | excepted    |
      | none             | excepted    |

  Scenario: There was no armed conflict
    Given charge 1 has
      | conflict_link | none |
    Then act-of-a-soldier-asked is excepted for charge 1
    And the exception apart-from-any-conflict applies for charge 1

  Scenario: It was part of the fighting
    Given charge 1 has
      | conflict_link | part_of_conflict |
    Then act-of-a-soldier-asked is established for charge 1
    And the exception apart-from-any-conflict does not apply for charge 1

  Scenario: Prisoners were shot
    Given charge 1 has
      | war_crime_quality | yes |
    Then act-of-a-soldier-asked is excepted for charge 1
    And the exception international-crime applies for charge 1

  Scenario: It is charged as a war crime
    Given charge 1 has
      | class | war_crime |
    Then act-of-a-soldier-asked is excepted for charge 1

  Scenario: What is charged, and how it was done, is not known
    Given charge 1 has
      | class             | unknown |
      | war_crime_quality | unknown |
    Then act-of-a-soldier-asked is established for charge 1
    And the exception international-crime is not shown for charge 1

  Scenario: A soldier's bribe
    Given charge 1 has
      | class    | bribery     |
      | violence | not_alleged |
    Then act-of-a-soldier-asked is not established for charge 1

  Scenario: Whether violence is described is not known
    Given charge 1 has
      | violence | unknown |
    Then act-of-a-soldier-asked is undetermined for charge 1

  Scenario: A civilian
    Given person.role is none
    Then act-of-a-soldier-asked is not established for charge 1

  Scenario: The role is not known
    Given person.role is unknown
    Then act-of-a-soldier-asked is undetermined for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then act-of-a-soldier-asked is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then act-of-a-soldier-asked does not apply

  Scenario: A robbery with violence, and nothing is told of who the person is
    Given person.role is unknown
    Then act-of-a-soldier-asked is untouched
    And act-of-a-soldier-asked misses person.role
