Feature: connected-with-political-charge
  Connected charges are judged together, separate ones apart.

  Background:
    Given a red notice as of 2013-03-01
    And a charge
      | label                | forgery of a leave pass |
      | class                | forgery                 |
      | violence             | not_alleged             |
      | gain                 | not_alleged             |
      | victims              | not_alleged             |
      | connected_to_another | yes                     |
    And a charge
      | label                | desertion   |
      | class                | desertion   |
      | violence             | not_alleged |
      | gain                 | not_alleged |
      | victims              | not_alleged |
      | connected_to_another | yes         |

  Scenario: A forged paper to desert
    Then connected-with-political-charge is established for charge 1
    And connected-with-political-charge is not established for charge 2
    And charge 1 is struck
    And charge 2 is struck

  Scenario: These two are all that is charged
    Given the charges are all
    Then connected-with-political-charge is established for charge 1
    And the exception grave-crime-in-the-whole does not apply for charge 1
    And the scope is whole

  Scenario: The papers served another purpose
    Given charge 1 has
      | connected_to_another | no |
    And charge 2 has
      | connected_to_another | no |
    Then connected-with-political-charge is not established for charge 1
    And charge 2 is struck

  Scenario: Nobody says whether they are connected
    Given charge 1 has
      | connected_to_another | unknown |
    And charge 2 has
      | connected_to_another | unknown |
    Then connected-with-political-charge is undetermined for charge 1
    And connected-with-political-charge for charge 1 misses charge.connected_to_another

  Scenario: A guard was killed in order to desert
    Given charge 1 has
      | label    | murder of a guard |
      | class    | murder            |
      | violence | particularised    |
    Then connected-with-political-charge is excepted for charge 1
    And the exception grave-crime-in-the-whole applies for charge 1

  Scenario: A forged paper to emigrate
    Given charge 2 has
      | label | illegal emigration |
      | class | illegal_emigration |
    Then connected-with-political-charge is established for charge 1

  Scenario: A forged paper and a theft
    Given charge 2 has
      | label | theft |
      | class | theft |
    And the charges are all
    Then connected-with-political-charge is not established for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then connected-with-political-charge is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then connected-with-political-charge does not apply

  Scenario: A third charge may still be stated
    Given the charges may be more
    Then connected-with-political-charge is established for charge 1
    And the exception grave-crime-in-the-whole is not shown for charge 1
