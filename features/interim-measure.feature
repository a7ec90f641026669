Feature: interim-measure
  An interim measure is a reason to doubt and supports a block.

  Background:
    Given a red notice as of 2021-12-20
    And rights.interim_measure is yes

  Scenario: A UN committee has asked states not to send the person back
    Then interim-measure is established

  Scenario: No such measure
    Given rights.interim_measure is no
    Then interim-measure is not established

  Scenario: The measure was lifted
    Given rights.interim_measure is unknown
    And rights.interim_measure was yes from 2021-01-10
    And rights.interim_measure was no from 2021-12-01
    Then interim-measure is not established

  Scenario: Not known
    Given rights.interim_measure is unknown
    Then interim-measure is undetermined
    And interim-measure misses rights.interim_measure

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then interim-measure does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then interim-measure is established
