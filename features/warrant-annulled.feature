Feature: warrant-annulled
  A warrant that was annulled or lifted carries no alert.

  Background:
    Given a red notice as of 2019-09-16
    And warrant.annulled is yes

  Scenario: The court of appeal annulled the warrant
    Then warrant-annulled is established

  Scenario: The warrant was never annulled
    Given warrant.annulled is no
    Then warrant-annulled is not established

  Scenario: Whether it was annulled is not known
    Given warrant.annulled is unknown
    Then warrant-annulled is undetermined
    And warrant-annulled is untouched
    And warrant-annulled misses warrant.annulled

  Scenario: A new warrant was issued
    Given warrant.replaced is yes
    Then warrant-annulled is excepted
    And the exception new-warrant applies

  Scenario: A warrant is in force all the same
    Given warrant.valid is yes
    Then warrant-annulled is excepted
    And the exception new-warrant applies

  Scenario: No new warrant, and none in force
    Given warrant.replaced is no
    And warrant.valid is no
    Then warrant-annulled is established
    And the exception new-warrant does not apply

  Scenario: A new warrant is not known of
    Then warrant-annulled is established
    And the exception new-warrant is not shown

  Scenario: A diffusion too
    Given a diffusion as of 2019-09-16
    And warrant.annulled is yes
    Then warrant-annulled is established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then warrant-annulled is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then warrant-annulled does not apply
