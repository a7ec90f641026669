Feature: arrested-now
  A detention is told before all else, and is never a ground.

  Background:
    Given a red notice as of 2022-06-15
    And requesting_country is XA

  Scenario: The person is in detention now
    Given impact.detained_now is yes
    Then arrested-now is established
    And the report says "provisional measures"

  Scenario: Extradition is close
    Given impact.extradition_imminent is yes
    Then arrested-now is established

  Scenario: An arrest has not ended
    Given an arrest
      | detained | yes |
    Then arrested-now is established

  Scenario: The person is free
    Given impact.detained_now is no
    And impact.extradition_imminent is no
    And no arrests
    Then arrested-now is not established

  Scenario: Who was stopped and let go is not held
    Given impact.detained_now is no
    And impact.extradition_imminent is no
    And an arrest
      | detained | no |
    And the arrests are all
    Then arrested-now is not established

  Scenario: Nothing is said of it
    Then arrested-now is undetermined

  Scenario: There was no such measure before the Statute
    Given a red notice as of 2017-03-10
    And impact.detained_now is yes
    Then arrested-now does not apply
