Feature: travel-document-beside-alert
  An entry of the travel document is a record of its own and outlives the alert.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: Stopped at the border on a passport entered as stolen
    Given document.used_to_restrict is yes
    Then travel-document-beside-alert is established

  Scenario: Entered after an earlier notice was deleted
    Given document.after_refusal is yes
    Then travel-document-beside-alert is established

  Scenario: The entry is right
    Given document.used_to_restrict is no
    And document.after_refusal is no
    And document.false is no
    Then travel-document-beside-alert is not established

  Scenario: Nothing is known of the passport
    Then travel-document-beside-alert is undetermined
    And travel-document-beside-alert is untouched
    And travel-document-beside-alert misses document.used_to_restrict

  Scenario: A court ordered the revocation and the bureau has explained it
    Given document.used_to_restrict is yes
    And document.revoked_by_court is yes
    Then travel-document-beside-alert is excepted
    And the exception revoked-by-court applies

  Scenario: No court had a hand in it
    Given document.used_to_restrict is yes
    And document.revoked_by_court is no
    Then travel-document-beside-alert is established
    And the exception revoked-by-court does not apply

  Scenario: Whether a court ordered it is not known
    Given document.used_to_restrict is yes
    Then travel-document-beside-alert is established
    And the exception revoked-by-court is not shown

  Scenario: The day the Rules came into force
    Given document.used_to_restrict is yes
    And the date is 2012-07-01
    Then travel-document-beside-alert is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then travel-document-beside-alert does not apply

  Scenario: A passport in the person's pocket, entered as stolen
    Given document.false is yes
    Then travel-document-beside-alert is established
