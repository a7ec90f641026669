Feature: ne-bis-in-idem
  Nobody is tried twice for the same facts where the first decision binds the requesting country.

  Background:
    Given a red notice as of 2023-06-12
    And requesting_country is RS
    And a proceeding
      | state      | HR        |
      | kind       | criminal  |
      | outcome    | acquitted |
      | final      | yes       |
      | same_facts | yes       |
      | recognised | yes       |

  Scenario: A final acquittal that a treaty makes binding
    Then ne-bis-in-idem is established
    And the exception does-not-decide-this-case does not apply
    And the outcome is grounds_established

  Scenario: A sentence served in full
    Given proceeding 1 has
      | outcome | convicted_and_served |
    Then ne-bis-in-idem is established

  Scenario: A final conviction, served or not
    Given proceeding 1 has
      | outcome | convicted |
    Then ne-bis-in-idem is established

  Scenario: A definitive discontinuance is no decision on guilt or innocence
    Given proceeding 1 has
      | outcome | definitively_discontinued |
    And the proceedings are all
    Then ne-bis-in-idem is excepted
    And the exception does-not-decide-this-case applies
    And proceedings-closed-elsewhere is established

  Scenario: The judgment is the requesting country's own
    Given proceeding 1 has
      | state | RS |
    And the proceedings are all
    Then ne-bis-in-idem is not established
    And ne-bis-in-idem-elsewhere is not established
    And ne-bis-in-idem-recognition is not established
    And purpose-acquitted is established

  Scenario: Its own conviction is what the notice rests on
    Given proceeding 1 has
      | state   | RS        |
      | outcome | convicted |
    And the proceedings are all
    Then ne-bis-in-idem is not established

  Scenario: Whose judgment it is is not known
    Given proceeding 1 has
      | state | unknown |
    Then ne-bis-in-idem is open
    And ne-bis-in-idem misses proceeding.state

  Scenario: Another state's decision that does not bind the requesting country
    Given proceeding 1 has
      | recognised | no |
    Then ne-bis-in-idem is untouched
    And ne-bis-in-idem-elsewhere is established

  Scenario: Other facts
    Given proceeding 1 has
      | same_facts | no |
    And the proceedings are all
    Then ne-bis-in-idem is excepted
    And the exception does-not-decide-this-case applies

  Scenario: Whether the facts are the same is not known, and it is for the applicant to show
    Given proceeding 1 has
      | same_facts | unknown |
    Then ne-bis-in-idem is open
    And the exception does-not-decide-this-case is not shown
    And ne-bis-in-idem misses proceeding.same_facts

  Scenario: The decision is not final
    Given proceeding 1 has
      | final | no |
    And the proceedings are all
    Then ne-bis-in-idem is excepted

  Scenario: A case dropped for want of evidence can be taken up again
    Given proceeding 1 has
      | outcome | dismissed |
    And the proceedings are all
    Then ne-bis-in-idem is excepted

  Scenario: Whether it binds is not known
    Given proceeding 1 has
      | recognised | unknown |
    Then ne-bis-in-idem is undetermined
    And ne-bis-in-idem misses proceeding.recognised
    And ne-bis-in-idem-recognition is established

  Scenario: No other proceedings
    Given no proceedings
    Then ne-bis-in-idem is not established

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then ne-bis-in-idem does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then ne-bis-in-idem is established
