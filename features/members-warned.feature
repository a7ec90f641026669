Feature: members-warned
  When members are told not to act on an alert, something is wrong with it.

  Background:
    Given a diffusion as of 2017-10-26

  Scenario: The recipients were told not to act on the diffusion
    Given secretariat.warned_members is yes
    Then members-warned is established

  Scenario: They were not
    Given secretariat.warned_members is no
    Then members-warned is not established

  Scenario: Whether they were is not known
    Then members-warned is undetermined
    And members-warned is untouched
    And members-warned misses secretariat.warned_members

  Scenario: The day the Rules came into force
    Given secretariat.warned_members is yes
    And the date is 2012-07-01
    Then members-warned is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then members-warned does not apply
