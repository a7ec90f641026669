Feature: co-accused-protected
  Protection or a refusal for a co-accused is noted and compared.

  Background:
    Given a red notice as of 2020-10-09
    And a co_accused
      | same_case   | yes        |
      | protected   | yes        |
      | extradition | not_sought |

  Scenario: A co-accused is a refugee
    Then co-accused-protected is established

  Scenario: Extradition of a co-accused was refused
    Given co_accused 1 has
      | protected   | no      |
      | extradition | refused |
    Then co-accused-protected is established

  Scenario: Neither
    Given co_accused 1 has
      | protected | no |
    And the co_accused_persons are all
    Then co-accused-protected is not established

  Scenario: Not known
    Given co_accused 1 has
      | protected | unknown |
    Then co-accused-protected is undetermined
    And co-accused-protected misses co_accused.protected

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then co-accused-protected does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then co-accused-protected is established
