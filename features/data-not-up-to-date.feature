Feature: data-not-up-to-date
  A record has to follow the proceedings.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The case has gone to trial and the notice still speaks of an inquiry
    Given notice.up_to_date is no
    Then data-not-up-to-date is established

  Scenario: The notice is up to date
    Given notice.up_to_date is yes
    Then data-not-up-to-date is not established

  Scenario: Nobody has compared it with the state of the case
    Then data-not-up-to-date is undetermined
    And data-not-up-to-date is untouched
    And data-not-up-to-date misses notice.up_to_date

  Scenario: The day the Rules came into force
    Given notice.up_to_date is no
    And the date is 2012-07-01
    Then data-not-up-to-date is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then data-not-up-to-date does not apply
