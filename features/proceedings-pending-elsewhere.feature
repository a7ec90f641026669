Feature: proceedings-pending-elsewhere
  A parallel prosecution does not end the alert; the record should say that there is one.

  Background:
    Given a diffusion as of 2023-09-04
    And requesting_country is UA
    And a proceeding
      | state      | KZ       |
      | kind       | criminal |
      | outcome    | pending  |
      | same_facts | yes      |

  Scenario: Two states pursue the same facts
    Then proceedings-pending-elsewhere is established

  Scenario: The proceedings are those of the requesting country
    Given proceeding 1 has
      | state | UA |
    And the proceedings are all
    Then proceedings-pending-elsewhere is not established

  Scenario: A civil suit is no prosecution
    Given proceeding 1 has
      | kind | civil |
    And the proceedings are all
    Then proceedings-pending-elsewhere is not established

  Scenario: Whether the facts are the same is not known
    Given proceeding 1 has
      | same_facts | unknown |
    Then proceedings-pending-elsewhere is undetermined
    And proceedings-pending-elsewhere misses proceeding.same_facts

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then proceedings-pending-elsewhere does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then proceedings-pending-elsewhere is established

  Scenario: The sentence passed elsewhere has been served
    Given proceeding 1 has
      | outcome | convicted_and_served |
    And the proceedings are all
    Then proceedings-pending-elsewhere is not established

  Scenario: The proceedings elsewhere are about other facts
    Given proceeding 1 has
      | same_facts | no |
    And the proceedings are all
    Then proceedings-pending-elsewhere is not established
