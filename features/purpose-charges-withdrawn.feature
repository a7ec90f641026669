Feature: purpose-charges-withdrawn
  Without a charge there is nothing to arrest for.

  Background:
    Given a diffusion as of 2019-09-16
    And purpose.charges_withdrawn is yes

  Scenario: The prosecutor dropped the case
    Then purpose-charges-withdrawn is established

  Scenario: The charges stand
    Given purpose.charges_withdrawn is no
    And no proceedings
    Then purpose-charges-withdrawn is not established

  Scenario: Whether the charges still stand is not known
    Given purpose.charges_withdrawn is unknown
    Then purpose-charges-withdrawn is undetermined
    And purpose-charges-withdrawn is untouched
    And purpose-charges-withdrawn misses purpose.charges_withdrawn

  Scenario: Charged anew under a new warrant
    Given purpose.wanted_again is yes
    Then purpose-charges-withdrawn is excepted
    And the exception wanted-again applies

  Scenario: Nothing else is open
    Given purpose.wanted_again is no
    And no proceedings
    Then purpose-charges-withdrawn is established
    And the exception wanted-again does not apply

  Scenario: Whether the person is wanted again is not known
    Then purpose-charges-withdrawn is established
    And the exception wanted-again is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then purpose-charges-withdrawn is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then purpose-charges-withdrawn does not apply

  Scenario: The requesting country's own decision, told among the proceedings
    Given purpose.charges_withdrawn is unknown
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | definitively_discontinued |
      | final      | yes |
      | same_facts | yes |
    Then purpose-charges-withdrawn is established
    And the exception wanted-again is not shown

  Scenario: That decision is not final
    Given purpose.charges_withdrawn is no
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | definitively_discontinued |
      | final      | no  |
      | same_facts | yes |
    And the proceedings are all
    Then purpose-charges-withdrawn is not established

  Scenario: Another state decided so, which is looked at elsewhere
    Given purpose.charges_withdrawn is no
    And requesting_country is BY
    And a proceeding
      | state      | PL  |
      | outcome    | definitively_discontinued |
      | final      | yes |
      | same_facts | yes |
    And the proceedings are all
    Then purpose-charges-withdrawn is not established

  Scenario: Whether its decision is on these facts is not known
    Given purpose.charges_withdrawn is no
    And requesting_country is BY
    And a proceeding
      | state   | BY  |
      | outcome | definitively_discontinued |
      | final   | yes |
    Then purpose-charges-withdrawn is open
    And purpose-charges-withdrawn misses proceeding.same_facts

  Scenario: Its own proceedings were opened again
    Given purpose.charges_withdrawn is unknown
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | definitively_discontinued |
      | final      | yes |
      | same_facts | yes |
      | reopened   | yes |
    Then purpose-charges-withdrawn is excepted
    And the exception wanted-again applies

  Scenario: Its own decision ended in another way
    Given purpose.charges_withdrawn is no
    And requesting_country is BY
    And a proceeding
      | state      | BY      |
      | outcome    | settled |
      | final      | yes     |
      | same_facts | yes     |
    And the proceedings are all
    Then purpose-charges-withdrawn is not established

  Scenario: Its own proceedings were not opened again
    Given purpose.charges_withdrawn is unknown
    And purpose.wanted_again is no
    And requesting_country is BY
    And a proceeding
      | state      | BY  |
      | outcome    | definitively_discontinued |
      | final      | yes |
      | same_facts | yes |
      | reopened   | no  |
    And the proceedings are all
    Then purpose-charges-withdrawn is established
    And the exception wanted-again does not apply
