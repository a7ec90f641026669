Feature: requester-watched
  A proposal: every alert of a listed country is doubted for being its own.

  Background:
    Given a red notice as of 2024-05-06
    And the reform watched-countries is law
    And requesting_country is BY

  Scenario: A listed country
    Then requester-watched is established
    And the outcome is serious_doubts

  Scenario: An ordinary robbery of a listed country is doubted all the same
    Given a charge
      | label    | robbery        |
      | class    | robbery        |
      | violence | particularised |
    Then requester-watched is established
    And the outcome is serious_doubts

  Scenario: A country outside the list
    Given requesting_country is NO
    Then requester-watched is not established

  Scenario: Which country asks is not known
    Given requesting_country is unknown
    Then requester-watched is untouched
    And requester-watched misses requesting_country

  Scenario Outline: Another list
    Given the parameter requester.watched is NO, SE
    And requesting_country is <country>
    Then requester-watched is <status>

    Examples:
      | country | status          |
      | SE      | established     |
      | BY      | not established |

  Scenario: A diffusion
    Given a diffusion as of 2024-05-06
    And requesting_country is RU
    Then requester-watched is established

  Scenario: A yellow notice seeks a missing person
    Given a yellow notice as of 2024-05-06
    Then requester-watched does not apply

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then requester-watched is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then requester-watched does not apply
