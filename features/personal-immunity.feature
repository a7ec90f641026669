Feature: personal-immunity
  An office that carries personal immunity speaks strongly against another state's request.

  Background:
    Given a red notice as of 2020-06-29
    And requesting_country is IR
    And neutrality.requester_kind is national_bureau
    And person.serves_state is US
    And person.nationalities are exactly US
    And person.role is head_of_state_or_government
    And person.immunity is yes

  Scenario: A sitting head of state
    Then personal-immunity is established
    And the exception tribunal-asks does not apply
    And the exception immunity-waived is not shown
    And the outcome is serious_doubts

  Scenario: A former head of state
    Given person.role is former_head_of_state_or_government
    And person.immunity is no
    Then personal-immunity is not established

  Scenario: A head of government in office, of whose immunity nothing is stated
    Given person.immunity is unknown
    And person.in_office is yes
    Then personal-immunity is established

  Scenario: Whether the office carries immunity is not known
    Given person.immunity is unknown
    And person.role is diplomat
    Then personal-immunity is untouched
    And personal-immunity misses person.immunity

  Scenario: An international tribunal asks
    Given neutrality.requester_kind is international_tribunal
    Then personal-immunity is excepted
    And the exception tribunal-asks applies

  Scenario: What kind of requester is not known
    Given neutrality.requester_kind is unknown
    Then personal-immunity is established
    And the exception tribunal-asks is not shown

  Scenario: A diplomat whose own state waived the immunity
    Given person.role is diplomat
    And person.immunity_waived is yes
    Then personal-immunity is excepted
    And the exception immunity-waived applies

  Scenario: No waiver
    Given person.immunity_waived is no
    Then personal-immunity is established
    And the exception immunity-waived does not apply

  Scenario: The first day of the Constitution
    Given the date is 1956-06-13
    Then personal-immunity is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then personal-immunity does not apply

  Scenario: An ambassador is wanted by the state that sent them
    Given person.role is diplomat
    And person.serves_state is IR
    Then personal-immunity is excepted
    And the exception own-state applies

  Scenario: A national is wanted by their own state
    Given person.serves_state is unknown
    And person.nationalities is IR
    Then personal-immunity is excepted
    And the exception own-state applies

  Scenario: A foreign minister of another state
    Then personal-immunity is established
    And the exception own-state does not apply

  Scenario: Whom the person serves, and of what nationality they are, is not known
    Given person.serves_state is unknown
    And person.nationalities is unknown
    Then personal-immunity is established
    And the exception own-state is not shown

  Scenario: A head of state who has left office, of whose immunity nothing is stated
    Given person.immunity is unknown
    And person.in_office is no
    Then personal-immunity is undetermined
    And personal-immunity misses person.immunity

  Scenario: In office, and in which is not known
    Given person.immunity is unknown
    And person.role is unknown
    And person.in_office is yes
    Then personal-immunity is undetermined
    And personal-immunity misses person.role
