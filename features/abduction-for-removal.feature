Feature: abduction-for-removal
  An alert serves extradition or another lawful way, not what an abduction failed to do.

  Background:
    Given a red notice as of 2024-03-11
    And requesting_country is TJ
    And treatment.abduction is attempted

  Scenario: A police record of the other state tells of the attempt
    Then abduction-for-removal is established

  Scenario: It was carried out
    Given treatment.abduction is carried_out
    Then abduction-for-removal is established

  Scenario: Only the person says so
    Given treatment.abduction is said
    Then abduction-for-removal is not established
    And abduction-claimed is established

  Scenario: Nothing of the kind
    Given treatment.abduction is none
    Then abduction-for-removal is not established

  Scenario: It is not known
    Given treatment.abduction is unknown
    Then abduction-for-removal is undetermined
    And abduction-for-removal misses treatment.abduction

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then abduction-for-removal does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then abduction-for-removal is established
