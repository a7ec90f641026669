Feature: proceedings-transferred-by-requester
  A country that has handed its case to another has no more use for an arrest.

  Background:
    Given a diffusion as of 2023-09-04
    And requesting_country is PL
    And a proceeding
      | state                    | LT               |
      | kind                     | criminal         |
      | outcome                  | transferred_away |
      | same_facts               | yes              |
      | transferred_by_requester | yes              |

  Scenario: The requesting country itself handed the case over
    Then proceedings-transferred-by-requester is established
    And the exception other-facts does not apply

  Scenario: The other state took the case up by itself
    Given proceeding 1 has
      | transferred_by_requester | no |
    And the proceedings are all
    Then proceedings-transferred-by-requester is not established

  Scenario: What was handed over is another case
    Given proceeding 1 has
      | same_facts | no |
    And the proceedings are all
    Then proceedings-transferred-by-requester is excepted
    And the exception other-facts applies

  Scenario: Whether it is the same case is not known
    Given proceeding 1 has
      | same_facts | unknown |
    Then proceedings-transferred-by-requester is open
    And the exception other-facts is not shown

  Scenario: Who handed it over is not known
    Given proceeding 1 has
      | transferred_by_requester | unknown |
    Then proceedings-transferred-by-requester is undetermined
    And proceedings-transferred-by-requester misses proceeding.transferred_by_requester

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then proceedings-transferred-by-requester does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then proceedings-transferred-by-requester is established
