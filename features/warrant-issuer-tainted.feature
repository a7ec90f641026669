Feature: warrant-issuer-tainted
  A warrant falls with the judge who issued it corruptly, until another issues a new one.

  Background:
    Given a red notice as of 2019-09-16
    And warrant.issuer_tainted is yes

  Scenario: The investigating judge was removed for bribing a witness in this case
    Then warrant-issuer-tainted is established

  Scenario: Nothing was found against the judge
    Given warrant.issuer_tainted is no
    Then warrant-issuer-tainted is not established

  Scenario: An inquiry against the judge is under way
    Given warrant.issuer_tainted is unknown
    Then warrant-issuer-tainted is undetermined
    And warrant-issuer-tainted is untouched

  Scenario: Another judge issued a new warrant
    Given warrant.replaced is yes
    Then warrant-issuer-tainted is excepted
    And the exception new-warrant applies

  Scenario: Nobody issued a new warrant
    Given warrant.replaced is no
    Then warrant-issuer-tainted is established
    And the exception new-warrant does not apply

  Scenario: A new warrant is not known of
    Then warrant-issuer-tainted is established
    And the exception new-warrant is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then warrant-issuer-tainted is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then warrant-issuer-tainted does not apply
