Feature: election-offence
  An election offence without money or forgery is likely to be political.

  Background:
    Given a red notice as of 2017-05-08
    And a charge
      | label         | calling for a boycott |
      | class         | election_offence      |
      | election_gain | no                    |

  Scenario: A call for a boycott
    Then election-offence is established

  Scenario: Votes bought for money
    Given charge 1 has
      | election_gain | yes |
    Then election-offence is not established

  Scenario: A fraud
    Given charge 1 has
      | class | fraud |
    Then election-offence is not established

  Scenario: Whether money was paid is not known
    Given charge 1 has
      | election_gain | unknown |
    Then election-offence is open for charge 1
    And election-offence for charge 1 misses charge.election_gain

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then election-offence is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then election-offence does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then election-offence is undetermined
