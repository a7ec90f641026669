Feature: co-accused-non-compliant
  Data of a co-accused already found contrary to the rules weigh for the others.

  Background:
    Given a red notice as of 2020-10-09
    And requesting_country is BY
    And a co_accused
      | same_case | yes                   |
      | data      | deleted_non_compliant |

  Scenario: A relative's data in the same case were deleted
    Then co-accused-non-compliant is established
    And the exception other-case does not apply

  Scenario: The request about the other was never let in
    Given co_accused 1 has
      | data | refused_at_gate |
    Then co-accused-non-compliant is established

  Scenario: The source withdrew the other alert
    Given co_accused 1 has
      | data | withdrawn |
    And the co_accused_persons are all
    Then co-accused-non-compliant is not established

  Scenario: The other's data were kept
    Given co_accused 1 has
      | data | kept |
    And the co_accused_persons are all
    Then co-accused-non-compliant is not established

  Scenario: Another case
    Given co_accused 1 has
      | same_case | no |
    And the co_accused_persons are all
    Then co-accused-non-compliant is excepted
    And the exception other-case applies

  Scenario: Whether it is the same case is not known
    Given co_accused 1 has
      | same_case | unknown |
    Then co-accused-non-compliant is open
    And the exception other-case is not shown
    And co-accused-non-compliant misses co_accused.same_case

  Scenario: What became of the other's data is not known
    Given co_accused 1 has
      | data | unknown |
    Then co-accused-non-compliant is undetermined
    And co-accused-non-compliant misses co_accused.data

  Scenario: The day before the Rules on the Processing of Data
    Given the date is 2012-06-30
    Then co-accused-non-compliant does not apply

  Scenario: On the first day of the Rules on the Processing of Data
    Given the date is 2012-07-01
    Then co-accused-non-compliant is established
