Feature: suspended-sentence
  A sentence suspended in whole is hardly one to be served: a doubt.

  Background:
    Given a red notice as of 2020-05-04
    And notice.sought_for is sentence
    And sentence.kind is custody
    And sentence.imposed is 12
    And sentence.suspended is yes

  Scenario: Twelve months, all suspended
    Then suspended-sentence is established

  Scenario: Community service
    Given sentence.kind is other
    And sentence.suspended is no
    Then suspended-sentence is established

  Scenario: To be served
    Given sentence.suspended is no
    Then suspended-sentence is not established

  Scenario: Whether it is suspended is not known
    Given sentence.suspended is unknown
    Then suspended-sentence is undetermined
    And suspended-sentence is untouched
    And suspended-sentence misses sentence.suspended

  Scenario: Sought for prosecution
    Given notice.sought_for is prosecution
    Then suspended-sentence is not established

  Scenario: The suspension was revoked
    Given sentence.enforceable is yes
    Then suspended-sentence is excepted
    And the exception enforceable applies

  Scenario: The sentence cannot be enforced
    Given sentence.enforceable is no
    Then suspended-sentence is established
    And the exception enforceable does not apply

  Scenario: Whether it can be enforced is not known
    Then suspended-sentence is established
    And the exception enforceable is not shown

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then suspended-sentence is excepted
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then suspended-sentence is established
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then suspended-sentence is established
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then suspended-sentence is established
    And the exception particular-importance does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then suspended-sentence is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then suspended-sentence does not apply

  Scenario: What the person is sought for is not known
    Given notice.sought_for is unknown
    Then suspended-sentence is undetermined

  Scenario: Twelve months, all suspended, and of what kind is not known
    Given sentence.kind is unknown
    Then suspended-sentence is established
