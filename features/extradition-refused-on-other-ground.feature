Feature: extradition-refused-on-other-ground
  A refusal on any other ground does not end the alert; it is noted in an addendum.

  Background:
    Given a red notice as of 2019-05-06
    And requesting_country is BR
    And a refusal
      | state      | DE          |
      | ground     | nationality |
      | final      | yes         |
      | reasoned   | yes         |
      | same_facts | yes         |

  Scenario: Refused for nationality: an addendum, not a deletion
    Then extradition-refused-on-other-ground is established
    And extradition-refused-on-analogous-ground is untouched
    And the report says "addendum"

  Scenario: Refused because the papers came late
    Given refusal 1 has
      | ground | formal |
    Then extradition-refused-on-other-ground is established

  Scenario: Refused because the act is no crime in the other state
    Given refusal 1 has
      | ground | dual_criminality |
    Then extradition-refused-on-other-ground is established

  Scenario: Refused for limitation in the requested state
    Given refusal 1 has
      | ground | limitation |
    Then extradition-refused-on-other-ground is established

  Scenario Outline: Other grounds that lead to an addendum
    Given refusal 1 has
      | ground | <ground> |
    Then extradition-refused-on-other-ground is established

    Examples:
      | ground                   |
      | ne_bis_in_idem           |
      | speciality               |
      | insufficient_description |

  Scenario: Refused for what the person would face on return
    Given refusal 1 has
      | ground | human_rights |
    And the refusals are all
    Then extradition-refused-on-other-ground is not established

  Scenario: Refused as political
    Given refusal 1 has
      | ground | political |
    And the refusals are all
    Then extradition-refused-on-other-ground is not established

  Scenario: The ground is not known
    Given refusal 1 has
      | ground | unknown |
    Then extradition-refused-on-other-ground is undetermined
    And extradition-refused-on-other-ground misses refusal.ground

  Scenario: Before the resolution of 1984 is taken to hold
    Given the date is 1984-12-30
    Then extradition-refused-on-other-ground does not apply

  Scenario: On the day the resolution of 1984 is taken to hold
    Given the date is 1984-12-31
    Then extradition-refused-on-other-ground is established
