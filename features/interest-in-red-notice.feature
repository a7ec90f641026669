Feature: interest-in-red-notice
  A red notice must be of interest for international police cooperation.

  Background:
    Given a red notice as of 2020-05-04
    And person.likely_abroad is no
    And notice.others_can_use is no
    And a charge
      | label | theft |
      | class | theft |

  Scenario: At home, nothing to be done elsewhere, no border crossed
    Given charge 1 has
      | cross_border | no |
    Then interest-in-red-notice is established
    And the exception cross-border does not apply

  Scenario: Likely to be abroad
    Given person.likely_abroad is yes
    Then interest-in-red-notice is not established

  Scenario: At home, but police elsewhere can use the data
    Given notice.others_can_use is yes
    Then interest-in-red-notice is not established

  Scenario: Nothing is known of where the person is or of any use elsewhere
    Given person.likely_abroad is unknown
    And notice.others_can_use is unknown
    Then interest-in-red-notice is undetermined
    And interest-in-red-notice is untouched
    And interest-in-red-notice misses person.likely_abroad

  Scenario: At home, and the use elsewhere is not known
    Given notice.others_can_use is unknown
    Then interest-in-red-notice is undetermined
    And interest-in-red-notice is open

  Scenario: A charge crosses a border
    Given charge 1 has
      | cross_border | yes |
    Then interest-in-red-notice is excepted
    And the exception cross-border applies

  Scenario: It is not known whether a charge crosses a border
    Then interest-in-red-notice is established
    And the exception cross-border is not shown

  Scenario: Particular importance does not replace the interest
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Given charge 1 has
      | cross_border | no |
    Then interest-in-red-notice is established
    And the outcome is grounds_established
    And the scope is whole

  Scenario: The day the Rules came into force
    Given charge 1 has
      | cross_border | no |
    And the date is 2012-07-01
    Then interest-in-red-notice is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then interest-in-red-notice does not apply
