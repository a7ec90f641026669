Feature: child-with-custodian
  A child who lives with a lawful custodian at a known place is not missing.

  Background:
    Given a yellow notice as of 2025-03-03
    And family.child_found is yes
    And family.child_with_custodian is yes

  Scenario: With the mother, who has custody where they live
    Then child-with-custodian is established
    And the outcome is grounds_established

  Scenario: At a known place, without lawful custody
    Given family.child_with_custodian is no
    Then child-with-custodian is not established
    And child-found is established

  Scenario: Nobody knows where the child is
    Given family.child_found is no
    Then child-with-custodian is not established

  Scenario: Whether the place is known is not known
    Given family.child_found is unknown
    Then child-with-custodian is undetermined

  Scenario: Whether there is custody is not known
    Given family.child_with_custodian is unknown
    Then child-with-custodian is undetermined
    And child-with-custodian misses family.child_with_custodian

  Scenario: A red notice against the parent has its own rules
    Given a red notice as of 2025-03-03
    Then child-with-custodian does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then child-with-custodian is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then child-with-custodian does not apply
