Feature: office-in-another-country
  A political or diplomatic office of another country speaks strongly against a request for the one who holds it.

  Background:
    Given a red notice as of 2024-11-30
    And requesting_country is XA
    And person.serves_state is XB
    And person.nationalities are exactly XB
    And person.role is minister
    And person.in_office is yes
    And a charge
      | label | corruption |
      | class | bribery    |

  Scenario: A serving minister of another country
    Then office-in-another-country is established
    And the exception own-country-asks does not apply
    And the exception immunity-waived is not shown
    And the outcome is serious_doubts

  Scenario Outline: The post
    Given person.role is <role>
    Then office-in-another-country is <status>

    Examples:
      | role             | status          |
      | politician       | established     |
      | diplomat         | established     |
      | senior_official  | not established |
      | former_minister  | not established |

  Scenario: The office has ended
    Given person.in_office is no
    Then office-in-another-country is not established

  Scenario: Whether the person was in office is not known
    Given person.in_office is unknown
    Then office-in-another-country is undetermined

  Scenario: Their own country asks
    Given person.serves_state is XA
    And person.nationalities are exactly XA
    Then office-in-another-country is excepted
    And the exception own-country-asks applies

  Scenario: A foreigner who serves the requesting country
    Given person.serves_state is XA
    Then office-in-another-country is excepted
    And the exception own-country-asks applies

  Scenario: The country of nationality objected, and whom the person serves is not stated
    Given person.serves_state is unknown
    And person.nationalities is unknown
    And neutrality.objection_from_nationality_state is yes
    Then office-in-another-country is established

  Scenario: An international tribunal asks
    Given neutrality.requester_kind is international_tribunal
    Then office-in-another-country is excepted
    And the exception tribunal-asks applies

  Scenario: A killing at home, apart from the office, told with its victim
    Given charge 1 has
      | class    | murder         |
      | capacity | private        |
      | victims  | particularised |
    Then office-in-another-country is excepted
    And the exception private-crime-described applies

  Scenario: A private crime that is only alleged
    Given charge 1 has
      | capacity | private      |
      | gain     | alleged_only |
      | violence | not_alleged  |
      | victims  | not_alleged  |
    Then office-in-another-country is established

  Scenario: The state served has waived the immunity
    Given person.immunity_waived is yes
    Then office-in-another-country is excepted
    And the exception immunity-waived applies

  Scenario: Members decided for publication
    Given neutrality.dispute is decided_for_publication
    Then office-in-another-country is excepted
    And the exception decided-for-publication applies

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then office-in-another-country is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then office-in-another-country does not apply

  Scenario: An act of office, no waiver and no decision of members
    Given neutrality.requester_kind is national_bureau
    And person.immunity_waived is no
    And neutrality.dispute is none
    And charge 1 has
      | capacity | official_act |
    And the charges are all
    Then office-in-another-country is established
    And the exception tribunal-asks does not apply
    And the exception private-crime-described does not apply
    And the exception immunity-waived does not apply
    And the exception decided-for-publication does not apply

  Scenario: What office it is is not known
    Given person.role is unknown
    Then office-in-another-country is undetermined
    And office-in-another-country misses person.role

  Scenario: A national of the requesting country, whose state has not spoken, and whom they serve is not known
    Given person.serves_state is unknown
    And person.nationalities are exactly XA
    And neutrality.objection_from_nationality_state is no
    Then office-in-another-country is excepted
    And the exception own-country-asks applies
