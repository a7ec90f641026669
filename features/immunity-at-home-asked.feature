Feature: immunity-at-home-asked
  Whether an office-holder's immunity at home was lifted is for the requesting country to say.

  Background:
    Given a red notice as of 2021-03-04
    And requesting_country is MD
    And person.role is politician
    And person.immunity is yes
    And person.serves_state is MD
    And person.immunity_waived is no
    And no questions

  Scenario: A member of parliament sought by the own country
    Then immunity-at-home-asked is established
    And the exception waived does not apply
    And the exception answered does not apply
    And personal-immunity is excepted

  Scenario: Parliament lifted the immunity
    Given person.immunity_waived is yes
    Then immunity-at-home-asked is excepted
    And the exception waived applies

  Scenario: Whether it was lifted is not known
    Given person.immunity_waived is unknown
    Then immunity-at-home-asked is established
    And the exception waived is not shown

  Scenario: The bureau was asked and answered to the point
    Given a question
      | topic  | political_character |
      | put_to | requesting_country  |
      | answer | specific            |
    Then immunity-at-home-asked is excepted
    And the exception answered applies

  Scenario: What the bureau answered is not known
    Given the questions may be more
    Then immunity-at-home-asked is established
    And the exception answered is not shown

  Scenario: An office of another country
    Given person.serves_state is RO
    And person.nationalities are exactly RO
    Then immunity-at-home-asked is not established

  Scenario: An ambassador of the requesting country
    Given person.role is diplomat
    Then immunity-at-home-asked is not established

  Scenario: What office it is is not known
    Given person.role is unknown
    Then immunity-at-home-asked is undetermined

  Scenario: No immunity
    Given person.immunity is no
    Then immunity-at-home-asked is not established

  Scenario: Whether the office carries immunity is not known
    Given person.immunity is unknown
    Then immunity-at-home-asked is undetermined

  Scenario: Which country is served is not known
    Given person.serves_state is unknown
    Then immunity-at-home-asked is undetermined

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then immunity-at-home-asked is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then immunity-at-home-asked does not apply

  Scenario: A national of the country that asks, and nothing more is told
    Given a red notice as of 2024-11-30
    And requesting_country is XA
    And person.nationalities is XA
    Then immunity-at-home-asked is untouched
