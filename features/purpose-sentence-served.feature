Feature: purpose-sentence-served
  A sentence that has been served calls for no surrender.

  Background:
    Given a red notice as of 2019-09-16
    And purpose.sentence_served is yes

  Scenario: Released with the sentence served
    Then purpose-sentence-served is established

  Scenario: A year remains
    Given purpose.sentence_served is no
    And no proceedings
    Then purpose-sentence-served is not established

  Scenario: What has been served is not known
    Given purpose.sentence_served is unknown
    Then purpose-sentence-served is undetermined
    And purpose-sentence-served is untouched
    And purpose-sentence-served misses purpose.sentence_served

  Scenario: Wanted again under another judgment
    Given purpose.wanted_again is yes
    Then purpose-sentence-served is excepted
    And the exception wanted-again applies

  Scenario: Not wanted for anything else
    Given purpose.wanted_again is no
    And no proceedings
    Then purpose-sentence-served is established
    And the exception wanted-again does not apply

  Scenario: Whether the person is wanted again is not known
    Then purpose-sentence-served is established
    And the exception wanted-again is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then purpose-sentence-served is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then purpose-sentence-served does not apply

  Scenario: The requesting country's own decision, told among the proceedings
    Given purpose.sentence_served is unknown
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | convicted_and_served |
      | final      | yes |
      | same_facts | yes |
    Then purpose-sentence-served is established
    And the exception wanted-again is not shown

  Scenario: That decision is not final
    Given purpose.sentence_served is no
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | convicted_and_served |
      | final      | no  |
      | same_facts | yes |
    And the proceedings are all
    Then purpose-sentence-served is not established

  Scenario: Another state decided so, which is looked at elsewhere
    Given purpose.sentence_served is no
    And requesting_country is BY
    And a proceeding
      | state      | PL  |
      | outcome    | convicted_and_served |
      | final      | yes |
      | same_facts | yes |
    And the proceedings are all
    Then purpose-sentence-served is not established

  Scenario: Whether its decision is on these facts is not known
    Given purpose.sentence_served is no
    And requesting_country is BY
    And a proceeding
      | state   | BY  |
      | outcome | convicted_and_served |
      | final   | yes |
    Then purpose-sentence-served is open
    And purpose-sentence-served misses proceeding.same_facts

  Scenario: Its own proceedings were opened again
    Given purpose.sentence_served is unknown
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | convicted_and_served |
      | final      | yes |
      | same_facts | yes |
      | reopened   | yes |
    Then purpose-sentence-served is excepted
    And the exception wanted-again applies

  Scenario: Its own decision ended in another way
    Given purpose.sentence_served is no
    And requesting_country is BY
    And a proceeding
      | state      | BY      |
      | outcome    | settled |
      | final      | yes     |
      | same_facts | yes     |
    And the proceedings are all
    Then purpose-sentence-served is not established

  Scenario: Its own proceedings were not opened again
    Given purpose.sentence_served is unknown
    And purpose.wanted_again is no
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | convicted_and_served |
      | final      | yes |
      | same_facts | yes |
      | reopened   | no  |
    And the proceedings are all
    Then purpose-sentence-served is established
    And the exception wanted-again does not apply
