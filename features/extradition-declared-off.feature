Feature: extradition-declared-off
  An alert for arrest without the aim of extradition has no purpose.

  Background:
    Given a red notice as of 2019-09-16
    And extradition.declared_not_sought is yes

  Scenario: The ministry writes that it will not ask for extradition
    Then extradition-declared-off is established
    And the outcome is grounds_established

  Scenario: It means to ask
    Given extradition.declared_not_sought is no
    Then extradition-declared-off is not established

  Scenario: It has said nothing
    Given extradition.declared_not_sought is unknown
    Then extradition-declared-off is undetermined
    And extradition-declared-off is untouched
    And extradition-declared-off misses extradition.declared_not_sought

  Scenario: It will not ask the country of the person's nationality, which does not extradite its own
    Given extradition.reason_not_requested is own_national
    Then extradition-declared-off is excepted
    And the exception one-country-only applies

  Scenario: The statement is meant for every country
    Given extradition.reason_not_requested is none_given
    Then extradition-declared-off is established
    And the exception one-country-only does not apply

  Scenario: What the statement covers is not known
    Then extradition-declared-off is established
    And the exception one-country-only is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then extradition-declared-off is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then extradition-declared-off does not apply
