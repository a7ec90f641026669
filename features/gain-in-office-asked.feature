Feature: gain-in-office-asked
  Where an office-holder's act is charged without facts on gain, the bureau is asked who gained.

  Background:
    Given a red notice as of 2019-11-05
    And person.role is former_minister
    And no questions
    And a charge
      | label    | bribery         |
      | class    | bribery         |
      | capacity | office_for_gain |
      | gain     | alleged_only    |

  Scenario: A bribe is alleged and no more
    Then gain-in-office-asked is established
    And the exception answered does not apply
    And article-3-doubtful is untouched

  Scenario: The bribe is described
    Given charge 1 has
      | gain | particularised |
    Then gain-in-office-asked is not established

  Scenario: A decree without anybody's gain
    Given charge 1 has
      | class    | abuse_of_office |
      | capacity | official_act    |
      | gain     | not_alleged     |
    Then gain-in-office-asked is established

  Scenario: The bureau answered with the sum and the day
    Given a question
      | topic  | personal_gain      |
      | put_to | requesting_country |
      | answer | specific           |
    Then gain-in-office-asked is excepted
    And the exception answered applies

  Scenario Outline: A general assurance, or an answer to another question
    Given a question
      | topic  | <topic>            |
      | put_to | requesting_country |
      | answer | <answer>           |
    Then gain-in-office-asked is established
    And the exception answered does not apply

    Examples:
      | topic         | answer   |
      | personal_gain | generic  |
      | warrant       | specific |

  Scenario: What was asked and answered is not known
    Given the questions may be more
    Then gain-in-office-asked is established
    And the exception answered is not shown

  Scenario: A private dealing of a minister
    Given charge 1 has
      | capacity | private |
    Then gain-in-office-asked is not established

  Scenario: A businessman
    Given person.role is businessperson
    Then gain-in-office-asked is not established

  Scenario Outline: One element is not known
    Given person.role is <role>
    And charge 1 has
      | capacity | <capacity> |
      | gain     | <gain>     |
    Then gain-in-office-asked is undetermined

    Examples:
      | role            | capacity        | gain         |
      | unknown         | office_for_gain | alleged_only |
      | former_minister | unknown         | alleged_only |
      | former_minister | office_for_gain | unknown      |

  Scenario: The role and the capacity are not known, and the bureau answered
    Given person.role is unknown
    And a question
      | topic  | personal_gain      |
      | put_to | requesting_country |
      | answer | specific           |
    Then gain-in-office-asked is undetermined
    And the exception answered is not shown

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then gain-in-office-asked is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then gain-in-office-asked does not apply
