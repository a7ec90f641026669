Feature: retention-first-period-passed
  An alert older than the period that is reported, and not extended, is to be asked about.

  Background:
    Given a red notice as of 2019-09-16
    And record.published_on is 2014-09-15
    And record.extended is no

  Scenario: Five years and a day, and never extended
    Then retention-first-period-passed is established
    And the factor not-extended counts 1
    And the factor first-period-passed counts 1
    And the weighing is 2

  Scenario: Five years to the day
    Given record.published_on is 2014-09-16
    And record.circulated_on is 2014-09-16
    Then retention-first-period-passed is not established

  Scenario: Old, but extended
    Given record.extended is yes
    Then retention-first-period-passed is not established
    And the weighing is 1

  Scenario: Old, and nobody knows whether it was extended
    Given record.extended is unknown
    Then retention-first-period-passed is undetermined
    And retention-first-period-passed is untouched
    And the weighing is from 1 to 2
    And retention-first-period-passed misses record.extended

  Scenario: Not extended, and its age is not known
    Given record.published_on is unknown
    Then retention-first-period-passed is undetermined
    And retention-first-period-passed is untouched

  Scenario: A diffusion counts from its circulation
    Given a diffusion as of 2019-09-16
    And record.circulated_on is 2010-01-01
    And record.extended is no
    Then retention-first-period-passed is established

  Scenario: The day the Rules came into force
    Given record.published_on is 2007-06-30
    And the date is 2012-07-01
    Then retention-first-period-passed is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then retention-first-period-passed does not apply

  Scenario: Published and circulated only after the day that is screened
    Given record.published_on is 2019-10-01
    And record.circulated_on is 2019-10-01
    Then retention-first-period-passed is not established
    And the factor first-period-passed counts 0
