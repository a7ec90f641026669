Feature: purpose-acquitted
  Whom the requesting country's own courts have acquitted it does not seek.

  Background:
    Given a red notice as of 2019-09-16
    And purpose.acquitted is yes

  Scenario: The supreme court acquitted the person
    Then purpose-acquitted is established

  Scenario: The person's status is acquitted
    Given purpose.acquitted is unknown
    And person.status is acquitted
    Then purpose-acquitted is established

  Scenario: Convicted
    Given purpose.acquitted is no
    And person.status is convicted
    And no proceedings
    Then purpose-acquitted is not established

  Scenario: How the trial ended is not known
    Given purpose.acquitted is unknown
    Then purpose-acquitted is undetermined
    And purpose-acquitted is untouched
    And purpose-acquitted misses purpose.acquitted

  Scenario: The prosecutor has appealed and a new warrant is in force
    Given purpose.wanted_again is yes
    Then purpose-acquitted is excepted
    And the exception wanted-again applies

  Scenario: The acquittal stands and nothing else is open
    Given purpose.wanted_again is no
    And no proceedings
    Then purpose-acquitted is established
    And the exception wanted-again does not apply

  Scenario: Whether the person is wanted again is not known
    Then purpose-acquitted is established
    And the exception wanted-again is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then purpose-acquitted is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then purpose-acquitted does not apply

  Scenario: The requesting country's own decision, told among the proceedings
    Given purpose.acquitted is unknown
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | acquitted |
      | final      | yes |
      | same_facts | yes |
    Then purpose-acquitted is established
    And the exception wanted-again is not shown

  Scenario: That decision is not final
    Given purpose.acquitted is no
    And person.status is charged
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | acquitted |
      | final      | no  |
      | same_facts | yes |
    And the proceedings are all
    Then purpose-acquitted is not established

  Scenario: Another state decided so, which is looked at elsewhere
    Given purpose.acquitted is no
    And person.status is charged
    And requesting_country is BY
    And a proceeding
      | state      | PL  |
      | outcome    | acquitted |
      | final      | yes |
      | same_facts | yes |
    And the proceedings are all
    Then purpose-acquitted is not established

  Scenario: Whether its decision is on these facts is not known
    Given purpose.acquitted is no
    And person.status is charged
    And requesting_country is BY
    And a proceeding
      | state   | BY  |
      | outcome | acquitted |
      | final   | yes |
    Then purpose-acquitted is open
    And purpose-acquitted misses proceeding.same_facts

  Scenario: Its own proceedings were opened again
    Given purpose.acquitted is unknown
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | acquitted |
      | final      | yes |
      | same_facts | yes |
      | reopened   | yes |
    Then purpose-acquitted is excepted
    And the exception wanted-again applies

  Scenario: Its own decision ended in another way
    Given purpose.acquitted is no
    And person.status is charged
    And requesting_country is BY
    And a proceeding
      | state      | BY      |
      | outcome    | settled |
      | final      | yes     |
      | same_facts | yes     |
    And the proceedings are all
    Then purpose-acquitted is not established

  Scenario: Its own proceedings were not opened again
    Given purpose.acquitted is unknown
    And purpose.wanted_again is no
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | acquitted |
      | final      | yes |
      | same_facts | yes |
      | reopened   | no  |
    And the proceedings are all
    Then purpose-acquitted is established
    And the exception wanted-again does not apply
