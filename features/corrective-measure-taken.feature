Feature: corrective-measure-taken
  A corrective measure over this very alert is a sign against it.

  Background:
    Given a red notice as of 2019-09-16

  Scenario: The General Secretariat took a measure over this notice
    Given secretariat.corrective_measure is yes
    Then corrective-measure-taken is established

  Scenario: It took none
    Given secretariat.corrective_measure is no
    Then corrective-measure-taken is not established

  Scenario: Measures over other notices of the same country are no fact of this case
    Then corrective-measure-taken is undetermined
    And corrective-measure-taken is untouched
    And corrective-measure-taken misses secretariat.corrective_measure

  Scenario: The day the Rules came into force
    Given secretariat.corrective_measure is yes
    And the date is 2012-07-01
    Then corrective-measure-taken is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then corrective-measure-taken does not apply
