Feature: ne-bis-in-idem-elsewhere
  A final decision of a state that does not bind the requesting country usually leads to an update.

  Background:
    Given a red notice as of 2023-06-12
    And requesting_country is RU
    And a proceeding
      | state      | BE        |
      | outcome    | acquitted |
      | final      | yes       |
      | same_facts | yes       |
      | recognised | no        |

  Scenario: Acquitted abroad
    Then ne-bis-in-idem-elsewhere is established
    And ne-bis-in-idem is untouched

  Scenario: Acquitted of other facts
    Given proceeding 1 has
      | same_facts | no |
    And the proceedings are all
    Then ne-bis-in-idem-elsewhere is not established

  Scenario: An appeal is pending
    Given proceeding 1 has
      | final | no |
    And the proceedings are all
    Then ne-bis-in-idem-elsewhere is not established

  Scenario: How it ended is not known
    Given proceeding 1 has
      | outcome | unknown |
    Then ne-bis-in-idem-elsewhere is undetermined
    And ne-bis-in-idem-elsewhere misses proceeding.outcome

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then ne-bis-in-idem-elsewhere does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then ne-bis-in-idem-elsewhere is established

  Scenario: Proceedings that were only discontinued
    Given proceeding 1 has
      | outcome | discontinued |
    And the proceedings are all
    Then ne-bis-in-idem-elsewhere is not established

  Scenario: The requesting country's own judgment is no other state's
    Given requesting_country is XA
    And proceeding 1 has
      | state | XA |
    And the proceedings are all
    Then ne-bis-in-idem-elsewhere is not established
