Feature: retention-expired
  When the retention period ends without an extension, the data go.

  Background:
    Given a red notice as of 2019-09-16
    And record.expires_on is 2019-06-30

  Scenario: The period ended in June and the notice is still there
    Then retention-expired is established

  Scenario: On the last day of the period
    Given record.expires_on is 2019-09-16
    And record.kept_past_expiry is no
    Then retention-expired is not established

  Scenario: The day after
    Given record.expires_on is 2019-09-15
    Then retention-expired is established

  Scenario: The Commission says that the data are kept beyond their period
    Given record.expires_on is unknown
    And record.kept_past_expiry is yes
    Then retention-expired is established

  Scenario: The period runs on
    Given record.expires_on is 2021-06-30
    And record.kept_past_expiry is no
    Then retention-expired is not established

  Scenario: Nothing is known of the period
    Given record.expires_on is unknown
    Then retention-expired is undetermined
    And retention-expired is untouched
    And retention-expired misses record.expires_on

  Scenario: Extended in time, with reasons
    Given record.extended is yes
    And record.extension_reasoned is yes
    Then retention-expired is excepted
    And the exception extended applies

  Scenario: Extended without reasons
    Given record.extended is yes
    And record.extension_reasoned is no
    Then retention-expired is established
    And the exception extended does not apply

  Scenario: Extended, and whether with reasons is not known
    Given record.extended is yes
    Then retention-expired is established
    And the exception extended is not shown

  Scenario: The data were deleted when the period ended
    Given record.kept_past_expiry is no
    Then retention-expired is excepted
    And the exception not-kept applies

  Scenario: The data are still there
    Given record.kept_past_expiry is yes
    Then retention-expired is established
    And the exception not-kept does not apply

  Scenario: Whether the data are still there is not known
    Then retention-expired is established
    And the exception not-kept is not shown

  Scenario: The day the Rules came into force
    Given record.expires_on is 2012-06-30
    And the date is 2012-07-01
    Then retention-expired is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then retention-expired does not apply

  Scenario: Nobody extended the period
    Given record.extended is no
    Then retention-expired is established
    And the exception extended does not apply
