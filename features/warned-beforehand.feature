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
