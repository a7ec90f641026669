Feature: earlier-torture
  Who was tortured before has reason to fear it again.

  Background:
    Given a red notice as of 2017-05-10
    And requesting_country is TR
    And person.past_torture is yes

  Scenario: The person was tortured by the requesting country
    Then earlier-torture is established

  Scenario: The person was not
    Given person.past_torture is no
    Then earlier-torture is not established

  Scenario: It is not known
    Given person.past_torture is unknown
    Then earlier-torture is undetermined
    And earlier-torture misses person.past_torture

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then earlier-torture does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then earlier-torture is established
