Feature: refused-before-by-secretariat
  An earlier refusal by the General Secretariat on the same facts weighs.

  Background:
    Given a red notice as of 2019-07-15
    And requesting_country is IN
    And secretariat.refused_before is yes
    And secretariat.refusal_same_facts is yes
    And history.new_facts is no

  Scenario: Refused before on the same facts
    Then refused-before-by-secretariat is established
    And the exception other-facts does not apply
    And the exception new-facts does not apply

  Scenario: Refused before on other charges
    Given secretariat.refusal_same_facts is no
    Then refused-before-by-secretariat is excepted
    And the exception other-facts applies

  Scenario: Whether the facts were the same is not known
    Given secretariat.refusal_same_facts is unknown
    Then refused-before-by-secretariat is open
    And the exception other-facts is not shown
    And refused-before-by-secretariat misses secretariat.refusal_same_facts

  Scenario: New facts were put forward
    Given history.new_facts is yes
    Then refused-before-by-secretariat is excepted
    And the exception new-facts applies

  Scenario: Whether there is anything new is for the requesting country to show
    Given history.new_facts is unknown
    Then refused-before-by-secretariat is established
    And the exception new-facts is not shown

  Scenario: Never refused before
    Given secretariat.refused_before is no
    Then refused-before-by-secretariat is not established

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then refused-before-by-secretariat does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then refused-before-by-secretariat is established

  Scenario: The first red notice failed on the conditions of red notices, and so may the second
    Given history.refused_for_conditions_only is yes
    Then refused-before-by-secretariat is established
    And the exception notice-conditions-only does not apply

  Scenario: It failed only on those conditions, and now there is a diffusion
    Given a diffusion as of 2019-07-15
    And secretariat.refused_before is yes
    And secretariat.refusal_same_facts is yes
    And history.new_facts is no
    And history.refused_for_conditions_only is yes
    Then refused-before-by-secretariat is excepted
    And the exception notice-conditions-only applies

  Scenario: A diffusion after a refusal whose grounds are not known
    Given a diffusion as of 2019-07-15
    And secretariat.refused_before is yes
    And secretariat.refusal_same_facts is yes
    And history.new_facts is no
    Then refused-before-by-secretariat is established
    And the exception notice-conditions-only is not shown

  Scenario: Whether the General Secretariat ever refused is not known
    Given secretariat.refused_before is unknown
    Then refused-before-by-secretariat is undetermined
