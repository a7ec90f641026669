Feature: disputed-territory
  Entry, property and office in a disputed territory are a side in the dispute; murder there is murder.

  Background:
    Given a red notice as of 2016-10-03
    And neutrality.disputed_territory is yes
    And a charge
      | label                       | unlawful entry     |
      | class                       | immigration_breach |
      | concerns_disputed_territory | yes                |

  Scenario: Entry into the territory without leave of the requesting country
    Then disputed-territory is established
    And the exception ordinary-law-core is not shown

  Scenario: No ordinary crime in it
    Given charge 1 has
      | ordinary_law_core | no |
    Then disputed-territory is established
    And the exception ordinary-law-core does not apply

  Scenario: The house was set on fire
    Given charge 1 has
      | ordinary_law_core | yes |
    Then disputed-territory is excepted
    And the exception ordinary-law-core applies

  Scenario: A murder in the territory that is not about it
    Given charge 1 has
      | class                       | murder |
      | concerns_disputed_territory | no     |
    Then disputed-territory is not established

  Scenario: What the charge is about is not known
    Given charge 1 has
      | concerns_disputed_territory | unknown |
    Then disputed-territory is open for charge 1
    And disputed-territory for charge 1 misses charge.concerns_disputed_territory

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then disputed-territory is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then disputed-territory does not apply

  Scenario: Nobody disputes the territory
    Given neutrality.disputed_territory is no
    Then disputed-territory is not established

  Scenario: Whether the territory is disputed is not known
    Given neutrality.disputed_territory is unknown
    Then disputed-territory is undetermined
