Feature: offence-against-rights
  A charge that punishes people for their sexual orientation curtails human rights by itself.

  Background:
    Given a red notice as of 2023-02-06
    And a charge
      | label    | acts against nature |
      | class    | homosexuality       |
      | violence | not_alleged         |
      | victims  | not_alleged         |

  Scenario: Nothing but relations between adults
    Then offence-against-rights is established for charge 1
    And the exception harm-described does not apply for charge 1
    And the outcome is serious_doubts

  Scenario: What the alert says of force and victims is not known
    Given charge 1 has
      | violence | unknown |
      | victims  | unknown |
    Then offence-against-rights is established for charge 1
    And the exception harm-described is not shown for charge 1

  Scenario Outline: Force or a victim is told with facts
    Given charge 1 has
      | <fact> | <value> |
    Then offence-against-rights is excepted for charge 1
    And the exception harm-described applies for charge 1

    Examples:
      | fact     | value               |
      | violence | particularised      |
      | violence | shown_independently |
      | victims  | particularised      |
      | victims  | shown_independently |

  Scenario: Force is only alleged
    Given charge 1 has
      | violence | alleged_only |
    Then offence-against-rights is established for charge 1

  Scenario Outline: Another class
    Given charge 1 has
      | class | <class> |
    Then offence-against-rights is not established for charge 1

    Examples:
      | class                     |
      | sexual_violence           |
      | child_sexual_exploitation |
      | adultery                  |
      | abortion                  |

  Scenario: The class is not known
    Given charge 1 has
      | class | unknown |
    Then offence-against-rights is undetermined for charge 1
    And offence-against-rights for charge 1 misses charge.class

  Scenario: A diffusion
    Given a diffusion as of 2023-02-06
    And a charge
      | label | acts against nature |
      | class | homosexuality       |
    Then offence-against-rights is established for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then offence-against-rights is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then offence-against-rights does not apply
