Feature: right-to-leave
  Everyone may leave any country; a general rule against it touches Article 2.

  Background:
    Given a red notice as of 2013-03-01
    And a charge
      | label            | illegal emigration |
      | class            | illegal_emigration |
      | exit_restriction | general_rule       |

  Scenario: Everybody needs leave to go
    Then right-to-leave is established for charge 1

  Scenario: A court had forbidden this person to leave
    Given charge 1 has
      | exit_restriction | order_against_person |
    Then right-to-leave is not established for charge 1

  Scenario: What forbade it is not known
    Given charge 1 has
      | exit_restriction | unknown |
    Then right-to-leave is undetermined for charge 1

  Scenario: Entering without a visa
    Given charge 1 has
      | class          | immigration_breach |
      | border_conduct | entering           |
    Then right-to-leave is not established for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then right-to-leave is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then right-to-leave does not apply

  Scenario: Whether it was by leaving is not known
    Given charge 1 has
      | class | immigration_breach |
    Then right-to-leave is undetermined for charge 1
