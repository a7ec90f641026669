Feature: child-found
  A notice to find a child who has been found needs a reason to go on.

  Background:
    Given a yellow notice as of 2023-03-01
    And family.child_found is yes

  Scenario: The child has been found
    Then child-found is established
    And the exception travel-risk is not shown

  Scenario: The child is still sought
    Given family.child_found is no
    Then child-found is not established

  Scenario: It is not known whether the child was found
    Given family.child_found is unknown
    Then child-found is undetermined
    And child-found is untouched

  Scenario: The child may be taken further
    Given family.travel_risk is yes
    Then child-found is excepted
    And the exception travel-risk applies

  Scenario: No further travel threatens
    Given family.travel_risk is no
    Then child-found is established
    And the exception travel-risk does not apply

  Scenario: A red notice is not for the child
    Given a red notice as of 2023-03-01
    Then child-found does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then child-found is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then child-found does not apply
