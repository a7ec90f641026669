Feature: charge-rests-on-religious-practice
  A charge named extremism that rests on worship is religious, whatever its name.

  Background:
    Given a red notice as of 2021-02-15
    And a charge
      | label | organising an extremist community |
      | class | extremism                         |
      | basis | religious_practice                |

  Scenario: Prayer meetings at home
    Then charge-rests-on-religious-practice is established
    And the exception violence-described is not shown
    And the exception gain-described is not shown

  Scenario: Neither violence nor gain
    Given charge 1 has
      | violence | not_alleged  |
      | gain     | alleged_only |
    Then charge-rests-on-religious-practice is established
    And the exception violence-described does not apply
    And the exception gain-described does not apply

  Scenario: Beatings of members who left are described
    Given charge 1 has
      | violence | particularised |
    Then charge-rests-on-religious-practice is excepted
    And the exception violence-described applies

  Scenario: Savings of members traced to the preacher's account
    Given charge 1 has
      | gain | shown_independently |
    Then charge-rests-on-religious-practice is excepted
    And the exception gain-described applies

  Scenario: The charge rests on an act
    Given charge 1 has
      | basis | act |
    Then charge-rests-on-religious-practice is not established

  Scenario: It is not known what the charge rests on
    Given charge 1 has
      | basis | unknown |
    Then charge-rests-on-religious-practice is untouched for charge 1
    And charge-rests-on-religious-practice for charge 1 misses charge.basis

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then charge-rests-on-religious-practice is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then charge-rests-on-religious-practice does not apply

  Scenario: Sermons that call for attacks
    Given charge 1 has
      | speech_content | incites_violence |
    Then charge-rests-on-religious-practice is excepted for charge 1
    And the exception words-that-harm applies for charge 1

  Scenario: Sermons without a harsh word
    Given charge 1 has
      | speech_content | peaceful |
    Then charge-rests-on-religious-practice is established for charge 1
    And the exception words-that-harm does not apply for charge 1

  Scenario: What was said is not known
    Then charge-rests-on-religious-practice is established for charge 1
    And the exception words-that-harm is not shown for charge 1
