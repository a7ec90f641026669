Feature: private-matter-diffusion
  For a diffusion a private, family or administrative matter is a doubt, never a bar.

  Background:
    Given a diffusion as of 2020-05-04
    And a charge
      | label | failure to repay a loan |
      | class | unpaid_debt             |

  Scenario: An ordinary debt
    Then private-matter-diffusion is established
    And charge 1 is not settled

  Scenario: A private quarrel under another name
    Given charge 1 has
      | group | private_dispute |
      | class | other           |
    Then private-matter-diffusion is established

  Scenario: Adultery
    Given charge 1 has
      | label | adultery |
      | class | adultery |
    Then private-matter-diffusion is established

  Scenario: Drugs for own use
    Given charge 1 has
      | label | two grams of hashish        |
      | class | drug_possession_for_own_use |
    Then private-matter-diffusion is established

  Scenario: A bank fraud
    Given charge 1 has
      | label | bank fraud |
      | group | none       |
      | class | fraud      |
    Then private-matter-diffusion is not established

  Scenario: Nobody has looked at the group
    Given charge 1 has
      | label | bank fraud |
      | class | fraud      |
    Then private-matter-diffusion is undetermined
    And private-matter-diffusion is untouched

  Scenario: Organised crime is suspected, with facts
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then private-matter-diffusion is excepted
    And the exception serious-or-organised-crime applies

  Scenario: The conduct eases a serious crime
    Given charge 1 has
      | facilitates_serious_crime | yes |
    Then private-matter-diffusion is excepted
    And the exception serious-or-organised-crime applies

  Scenario: Neither serious nor organised crime is behind it
    Given charge 1 has
      | facilitates_serious_crime | no |
      | organised_crime_suspected | no |
    Then private-matter-diffusion is established
    And the exception serious-or-organised-crime does not apply

  Scenario: Nothing is said of serious or organised crime
    Then private-matter-diffusion is established
    And the exception serious-or-organised-crime is not shown

  Scenario: Deception from the start is described
    Given charge 1 has
      | deception_at_outset | particularised |
    Then private-matter-diffusion is excepted
    And the exception deception-described applies

  Scenario: Deception is not described
    Given charge 1 has
      | deception_at_outset | not_alleged |
    Then private-matter-diffusion is established
    And the exception deception-described does not apply

  Scenario: What is said of deception is not known
    Then private-matter-diffusion is established
    And the exception deception-described is not shown

  Scenario: A red notice is measured against Article 83 instead
    Given a red notice as of 2020-05-04
    Then private-matter-diffusion does not apply

  Scenario: An unpaid debt beside a robbery
    Given a charge
      | label | robbery |
      | class | robbery |
      | group | none    |
    Then private-matter-diffusion is not established

  Scenario: An unpaid debt and defamation, nothing else
    Given a charge
      | label | defamation of the lender |
      | class | defamation               |
    Then private-matter-diffusion is established

  Scenario: Beside a charge whose group nobody has looked at
    Given a charge
      | label | threats |
      | class | threats |
    Then private-matter-diffusion is undetermined
    And private-matter-diffusion is open

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then private-matter-diffusion is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then private-matter-diffusion does not apply

  Scenario: Neither the offence nor its group is known
    Given charge 1 has
      | class | unknown |
    Then private-matter-diffusion is untouched

  Scenario Outline: Mere damage to public funds, and what is graver
    Given a diffusion as of 2026-06-01
    And a charge
      | label               | contract without tender |
      | class               | public_funds_damage     |
      | gain                | not_alleged             |
      | violence            | not_alleged             |
      | victims             | not_alleged             |
      | deception_at_outset | not_alleged             |
      | corruption          | <corruption>            |
      | gross_negligence    | not_alleged             |
    And the charges are all
    Then private-matter-diffusion is <status>
    And the exception graver-than-loss <word>

    Examples:
      | corruption   | status      | word           |
      | not_alleged  | established | does not apply |
      | unknown      | established | is not shown   |
      | alleged_only | excepted    | applies        |

  Scenario: A building without a permit, since the item stands on the list
    Given a diffusion as of 2026-06-01
    And a charge
      | label | building without a permit |
      | class | planning_breach           |
    And the charges are all
    Then private-matter-diffusion is established
