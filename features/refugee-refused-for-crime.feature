Feature: refugee-refused-for-crime
  Members are asked to tell INTERPOL when status is refused for serious crimes.

  Background:
    Given a red notice as of 2019-06-03
    And refugee.refused_for_crime is yes

  Scenario: Status was refused for serious crimes
    Then refugee-refused-for-crime is established

  Scenario: It was refused for another reason
    Given refugee.refused_for_crime is no
    Then refugee-refused-for-crime is not established

  Scenario: The reason is not known
    Given refugee.refused_for_crime is unknown
    Then refugee-refused-for-crime is undetermined
    And refugee-refused-for-crime misses refugee.refused_for_crime

  Scenario: The bar on torture knows no exclusion
    Given a finding
      | body    | european_court |
      | about   | this_person    |
      | topic   | torture        |
      | adverse | yes            |
    Then refugee-refused-for-crime is established
    And torture-risk is established

  Scenario: The day before the resolution is taken to hold
    Given the date is 2017-09-29
    Then refugee-refused-for-crime does not apply

  Scenario: On the day the resolution is taken to hold
    Given the date is 2017-09-30
    Then refugee-refused-for-crime is established
