Feature: election-offence
  Election offences are ordinary crime to begin with; a harmless protest, misuse or partisanship bring Article 3 in.

  Background:
    Given a red notice as of 2013-03-01
    And neutrality.partisan_effect is no
    And neutrality.interstate_conflict is no
    And context.near_election is no
    And a charge
      | label    | hindering an election |
      | class    | election_offence      |
      | basis    | act                   |
      | violence | not_alleged           |
      | victims  | not_alleged           |
      | gain     | not_alleged           |
      | election_gain | no               |

  Scenario: Valid ballots are destroyed
    Then election-offence is not established for charge 1

  Scenario: Votes are bought
    Given charge 1 has
      | gain          | particularised |
      | election_gain | yes            |
    Then election-offence is not established for charge 1

  Scenario: A sit-in before a polling station
    Given charge 1 has
      | basis | assembly |
    Then election-offence is established for charge 1

  Scenario: A call for a boycott
    Given charge 1 has
      | basis | speech |
    Then election-offence is established for charge 1

  Scenario Outline: A gathering that did harm
    Given charge 1 has
      | basis  | assembly |
      | <fact> | <value>  |
    Then election-offence is <status> for charge 1

    Examples:
      | fact          | value          | status          |
      | violence      | particularised | not established |
      | victims       | particularised | not established |
      | gain          | particularised | not established |
      | election_gain | yes            | not established |
      | violence      | alleged_only   | established     |
      | violence      | unknown        | undetermined    |

  Scenario Outline: Charges close to an election
    Given context.near_election is yes
    And <fact> is yes
    Then election-offence is established for charge 1

    Examples:
      | fact                               |
      | person.in_opposition               |
      | context.opponents_charged_together |
      | context.prosecution_directed       |

  Scenario: Close to an election, against nobody's opponent
    Given context.near_election is yes
    And person.in_opposition is no
    And context.opponents_charged_together is no
    And context.prosecution_directed is no
    Then election-offence is not established for charge 1

  Scenario: Close to an election, and whether the person is an opponent is not known
    Given context.near_election is yes
    Then election-offence is undetermined for charge 1
    And election-offence for charge 1 misses person.in_opposition

  Scenario: To act would be to take a side
    Given neutrality.partisan_effect is yes
    Then election-offence is established for charge 1

  Scenario: An election abroad, in a quarrel between two states
    Given neutrality.interstate_conflict is yes
    Then election-offence is established for charge 1

  Scenario: A riot
    Given charge 1 has
      | class | riot     |
      | basis | assembly |
    Then election-offence is not established for charge 1

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown  |
      | basis | assembly |
    Then election-offence is undetermined for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    And charge 1 has
      | basis | assembly |
    Then election-offence is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then election-offence does not apply

  Scenario: Whether it is partisan, or part of a quarrel between states, is not known
    Given neutrality.partisan_effect is unknown
    And neutrality.interstate_conflict is unknown
    Then election-offence is undetermined for charge 1

  Scenario: What the charge rests on is not known
    Given charge 1 has
      | basis | unknown |
    Then election-offence is undetermined for charge 1
    And election-offence for charge 1 misses charge.basis

  Scenario Outline: A sit-in, and whether anybody gained or was hurt is not known
    Given charge 1 has
      | basis  | assembly |
      | <fact> | unknown  |
    Then election-offence is undetermined for charge 1
    And election-offence for charge 1 misses charge.<fact>

    Examples:
      | fact          |
      | victims       |
      | gain          |
      | election_gain |

  Scenario: Against an opponent, and how close the election was is not known
    Given context.near_election is unknown
    And person.in_opposition is yes
    Then election-offence is undetermined for charge 1
    And election-offence for charge 1 misses context.near_election
