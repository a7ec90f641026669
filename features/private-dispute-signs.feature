Feature: private-dispute-signs
  Several signs together point to a private dispute.

  Background:
    Given a red notice as of 2020-05-04
    And dispute.contract is yes
    And dispute.civil_suit is yes
    And dispute.settlement_offered is yes
    And dispute.cooperates_with_creditor is no
    And dispute.complainant_influence is no
    And dispute.takeover is no
    And dispute.ownership is no
    And a charge
      | label               | fraud        |
      | deception_at_outset | alleged_only |
      | class               | fraud        |

  Scenario: Contract, civil suit and an offer to settle
    Then private-dispute-signs is established
    And the weighing is from 3 to 3
    And the factor contract counts 1

  Scenario: Two signs are common in true fraud cases
    Given dispute.settlement_offered is no
    Then private-dispute-signs is not established
    And the weighing is from 2 to 2

  Scenario: Two signs with influence shown
    Given dispute.settlement_offered is no
    And dispute.complainant_influence is yes
    Then private-dispute-signs is established
    And the weighing is from 4 to 4

  Scenario: Deception described takes two points away
    Given charge 1 has
      | deception_at_outset | particularised |
    Then private-dispute-signs is not established
    And the weighing is from 1 to 1
    And the factor deception-described counts -2

  Scenario: Deception shown independently
    Given charge 1 has
      | deception_at_outset | shown_independently |
    Then private-dispute-signs is not established

  Scenario: Violence by the person is described as well
    Given a charge
      | label               | murder         |
      | class               | murder         |
      | deception_at_outset | not_alleged    |
      | violence            | particularised |
    Then private-dispute-signs is excepted
    And the exception violence-described applies

  Scenario: No violence is alleged
    Given charge 1 has
      | violence | not_alleged |
    Then private-dispute-signs is established
    And the exception violence-described does not apply

  Scenario: What is said of violence is not known
    Then private-dispute-signs is established
    And the exception violence-described is not shown

  Scenario: What is said of deception is not known
    Given charge 1 has
      | deception_at_outset | unknown |
    Then private-dispute-signs is undetermined
    And private-dispute-signs is open
    And the weighing is from 1 to 3

  Scenario: One sign, the rest unknown
    Given dispute.civil_suit is unknown
    And dispute.takeover is unknown
    And dispute.settlement_offered is unknown
    And dispute.cooperates_with_creditor is unknown
    Then private-dispute-signs is undetermined
    And private-dispute-signs is untouched

  Scenario: Two signs and a quarrel over the business
    Given dispute.settlement_offered is no
    And dispute.ownership is yes
    Then private-dispute-signs is established
    And the factor takeover counts 1

  Scenario: The same signs behind a diffusion
    Given a diffusion as of 2020-05-04
    And dispute.contract is yes
    And dispute.civil_suit is yes
    And dispute.settlement_offered is yes
    And a charge
      | label               | fraud        |
      | deception_at_outset | alleged_only |
    Then private-dispute-signs is established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then private-dispute-signs is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then private-dispute-signs does not apply

  Scenario: Nobody has sued over the contract
    Given dispute.civil_suit is no
    Then private-dispute-signs is not established
    And the weighing is 2

  Scenario: A suit and an offer to settle, but there was no contract
    Given dispute.contract is no
    Then private-dispute-signs is not established
    And the weighing is 2

  Scenario: A suit and an offer to settle, and whether there was a contract is not known
    Given dispute.contract is unknown
    Then private-dispute-signs is open
    And private-dispute-signs misses dispute.contract

  Scenario: The debtor pays the creditor in instalments
    Given dispute.settlement_offered is no
    And dispute.cooperates_with_creditor is yes
    Then private-dispute-signs is established
    And the factor pays-creditor counts 1

  Scenario: The complainant has taken the debtor's company over
    Given dispute.settlement_offered is no
    And dispute.takeover is yes
    Then private-dispute-signs is established
    And the factor takeover counts 1
