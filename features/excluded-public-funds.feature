Feature: excluded-public-funds
  Damage to public funds from which nobody gained carries no red notice.

  Background:
    Given a red notice as of 2026-06-01
    And a charge
      | label               | contract without tender |
      | class               | public_funds_damage     |
      | gain                | not_alleged             |
      | violence            | not_alleged             |
      | victims             | not_alleged             |
      | deception_at_outset | not_alleged             |

  Scenario: A former mayor gave a contract without a tender, and nobody gained
    Then excluded-public-funds is established for charge 1
    And charge 1 is struck

  Scenario Outline: The class in which the requesting country puts it does not matter
    Given charge 1 has
      | class | <class> |
    Then excluded-public-funds is established for charge 1

    Examples:
      | class            |
      | abuse_of_office  |
      | tax_offence      |
      | customs_offence  |
      | licensing_breach |

  Scenario Outline: Other classes are other crimes
    Given charge 1 has
      | class | <class> |
    Then excluded-public-funds is not established for charge 1

    Examples:
      | class        |
      | embezzlement |
      | bribery      |
      | fraud        |
      | forgery      |

  Scenario Outline: Something graver than loss is alleged or shown
    Given charge 1 has
      | <fact> | <said> |
    Then excluded-public-funds is not established for charge 1

    Examples:
      | fact                | said                |
      | gain                | alleged_only        |
      | gain                | particularised      |
      | gain                | shown_independently |
      | violence            | particularised      |
      | victims             | particularised      |
      | deception_at_outset | particularised      |

  Scenario: Whether anybody gained is not known
    Given charge 1 has
      | gain | unknown |
    Then excluded-public-funds is undetermined for charge 1
    And excluded-public-funds is open for charge 1

  Scenario Outline: Gross negligence or corruption
    Given charge 1 has
      | <fact> | <said> |
    Then excluded-public-funds is excepted for charge 1
    And the exception graver-than-loss applies for charge 1

    Examples:
      | fact             | said           |
      | gross_negligence | alleged_only   |
      | gross_negligence | particularised |
      | corruption       | alleged_only   |
      | corruption       | particularised |

  Scenario: Neither gross negligence nor corruption
    Given charge 1 has
      | gross_negligence | not_alleged |
      | corruption       | not_alleged |
    Then excluded-public-funds is established for charge 1
    And the exception graver-than-loss does not apply for charge 1

  Scenario: Nothing is said of either
    Then excluded-public-funds is established for charge 1
    And the exception graver-than-loss is not shown for charge 1

  Scenario: It eases a serious crime
    Given charge 1 has
      | facilitates_serious_crime | yes |
    Then excluded-public-funds is excepted for charge 1
    And the exception serious-or-organised-crime applies for charge 1

  Scenario: No serious or organised crime behind it
    Given charge 1 has
      | facilitates_serious_crime | no |
      | organised_crime_suspected | no |
    Then excluded-public-funds is established for charge 1
    And the exception serious-or-organised-crime does not apply for charge 1

  Scenario: Whether there is one is not known
    Then the exception serious-or-organised-crime is not shown for charge 1

  Scenario: Found of particular importance after consultation
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then excluded-public-funds is excepted for charge 1
    And the exception particular-importance applies for charge 1

  Scenario: Not found of particular importance
    Given secretariat.particular_importance is no
    Then excluded-public-funds is established for charge 1
    And the exception particular-importance does not apply for charge 1

  Scenario: Whether it was found of particular importance is not known
    Then the exception particular-importance is not shown for charge 1

  Scenario: The day the list was published as it is
    Given the date is 2022-01-28
    Then excluded-public-funds is established for charge 1

  Scenario: The day before, the substance is asked about
    Given the date is 2022-01-27
    Then excluded-public-funds is not established for charge 1
    And administrative-in-substance is open for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then excluded-public-funds does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then excluded-public-funds is not established for charge 1

  Scenario: A diffusion is weighed under Article 35
    Given a diffusion as of 2026-06-01
    And a charge
      | label               | contract without tender |
      | class               | public_funds_damage     |
      | gain                | not_alleged             |
      | violence            | not_alleged             |
      | victims             | not_alleged             |
      | deception_at_outset | not_alleged             |
    And the charges are all
    Then excluded-public-funds does not apply
    And private-matter-diffusion is established

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then excluded-public-funds is undetermined for charge 1
