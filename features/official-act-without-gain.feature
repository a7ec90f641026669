Feature: official-act-without-gain
  A decision of office by which nobody gained is generally no ordinary crime.

  Background:
    Given a red notice as of 2019-11-05
    And person.role is former_minister
    And a charge
      | label    | embezzlement by an order to release a loan |
      | class    | embezzlement                               |
      | capacity | official_act                               |

  Scenario: Loss to the treasury and nobody's gain
    Given charge 1 has
      | gain     | not_alleged |
      | violence | not_alleged |
    Then official-act-without-gain is established
    And the exception gain-described does not apply
    And the exception violence-described does not apply
    And gain-in-office-asked is established

  Scenario: The gain of a favoured firm is told with its sum
    Given charge 1 has
      | gain | particularised |
    Then official-act-without-gain is excepted
    And the exception gain-described applies

  Scenario: Whether gain or violence is described is not known
    Then official-act-without-gain is established
    And the exception gain-described is not shown
    And the exception violence-described is not shown

  Scenario: An order by which people were beaten, described
    Given charge 1 has
      | class    | abuse_of_office |
      | violence | particularised  |
    Then official-act-without-gain is excepted
    And the exception violence-described applies

  Scenario Outline: Bribes, private dealings and protected work are no acts of office
    Given charge 1 has
      | capacity | <capacity> |
    Then official-act-without-gain is not established

    Examples:
      | capacity        |
      | office_for_gain |
      | private         |
      | protected_work  |
      | office_for_violence |

  Scenario: In what capacity the person acted is not known
    Given charge 1 has
      | capacity | unknown |
    Then official-act-without-gain is undetermined
    And official-act-without-gain for charge 1 misses charge.capacity

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then official-act-without-gain is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then official-act-without-gain does not apply

  Scenario: Abuse of office by a former minister, whose capacity nobody states
    Given charge 1 has
      | class    | abuse_of_office |
      | capacity | unknown         |
      | gain     | not_alleged     |
    Then official-act-without-gain is established

  Scenario: Abuse of office for gain
    Given charge 1 has
      | class    | abuse_of_office |
      | capacity | office_for_gain |
    Then official-act-without-gain is excepted
    And the exception another-capacity applies

  Scenario: Abuse of office charged against a private person
    Given charge 1 has
      | class    | abuse_of_office |
      | capacity | private         |
    And person.role is none
    Then official-act-without-gain is not established

  Scenario Outline: Which office the person held, or what is charged, is not known
    Given charge 1 has
      | capacity | unknown |
      | class    | <class> |
    And person.role is <role>
    Then official-act-without-gain is undetermined
    And official-act-without-gain for charge 1 misses <missing>

    Examples:
      | class           | role            | missing      |
      | abuse_of_office | unknown         | person.role  |
      | unknown         | former_minister | charge.class |
