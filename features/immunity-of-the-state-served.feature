Feature: immunity-of-the-state-served
  A national in the service of another state has that state's immunity.

  Background:
    Given a red notice as of 2020-06-29
    And requesting_country is XA
    And person.immunity is yes
    And person.serves_state is XB
    And person.nationalities are exactly XA, XB

  Scenario: Wanted by one state of nationality, in the service of the other
    Then immunity-of-the-state-served is established
    And the exception immunity-waived is not shown

  Scenario: In the service of the state that asks
    Given person.serves_state is XA
    Then immunity-of-the-state-served is not established

  Scenario: Whom the person serves is not known
    Given person.serves_state is unknown
    Then immunity-of-the-state-served is open
    And immunity-of-the-state-served misses person.serves_state

  Scenario: Not a national of the state that asks
    Given person.nationalities are exactly XB
    Then immunity-of-the-state-served is not established
    And personal-immunity is established

  Scenario: The nationalities are not known
    Given person.nationalities is unknown
    Then immunity-of-the-state-served is untouched

  Scenario: The office carries no immunity
    Given person.immunity is no
    Then immunity-of-the-state-served is not established

  Scenario: Whether it does is not known
    Given person.immunity is unknown
    Then immunity-of-the-state-served is undetermined

  Scenario: The state served has waived it
    Given person.immunity_waived is yes
    Then immunity-of-the-state-served is excepted
    And the exception immunity-waived applies

  Scenario: It has not
    Given person.immunity_waived is no
    Then immunity-of-the-state-served is established
    And the exception immunity-waived does not apply

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then immunity-of-the-state-served does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then immunity-of-the-state-served is established
