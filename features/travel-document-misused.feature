Feature: travel-document-misused
  The database of lost and stolen documents is no tool to hold a person.

  Background:
    Given an other notice as of 2019-09-16
    And document.entered is yes

  Scenario: Entered as stolen although the person carries it
    Given document.false is yes
    Then travel-document-misused is established

  Scenario: Entered after the red notice had been refused
    Given document.after_refusal is yes
    Then travel-document-misused is established

  Scenario: Entered to stop the person at a border
    Given document.used_to_restrict is yes
    Then travel-document-misused is established

  Scenario: Really lost
    Given document.false is no
    And document.after_refusal is no
    And document.used_to_restrict is no
    Then travel-document-misused is not established

  Scenario: No document was entered
    Given document.entered is no
    And document.after_refusal is yes
    Then travel-document-misused is not established

  Scenario: Why it was entered is not known
    Then travel-document-misused is undetermined
    And travel-document-misused misses document.false

  Scenario: A court ordered the revocation and the bureau has explained it
    Given document.after_refusal is yes
    And document.revoked_by_court is yes
    Then travel-document-misused is excepted
    And the exception revoked-by-court applies

  Scenario: No court had a hand in it
    Given document.after_refusal is yes
    And document.revoked_by_court is no
    Then travel-document-misused is established
    And the exception revoked-by-court does not apply

  Scenario: Whether a court ordered it is not known
    Given document.after_refusal is yes
    Then travel-document-misused is established
    And the exception revoked-by-court is not shown

  Scenario: The day the Rules came into force
    Given document.false is yes
    And the date is 2012-07-01
    Then travel-document-misused is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then travel-document-misused does not apply

  Scenario: Reported as stolen without reason, and whether it was entered is not known
    Given document.false is yes
    And document.entered is unknown
    Then travel-document-misused is undetermined
