Feature: warned-beforehand
  A warning sent to INTERPOL before the alert belongs in the file.

  Background:
    Given a diffusion as of 2015-09-01

  Scenario: The person had written to INTERPOL in July
    Given secretariat.warned_beforehand is yes
    Then warned-beforehand is established

  Scenario: Nobody had written
    Given secretariat.warned_beforehand is no
    Then warned-beforehand is not established

  Scenario: Whether a letter arrived is not known
    Then warned-beforehand is undetermined
    And warned-beforehand is untouched
    And warned-beforehand misses secretariat.warned_beforehand

  Scenario: The day the Rules came into force
    Given secretariat.warned_beforehand is yes
    And the date is 2012-07-01
    Then warned-beforehand is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then warned-beforehand does not apply
