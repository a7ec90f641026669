Feature: charge-rests-on-expression
  Words are taken to be political unless they incite violence, threaten, extort, or are child abuse material.

  Background:
    Given a red notice as of 2019-09-03
    And a charge
      | label | extremism by a post online |
      | class | extremism                  |
      | basis | speech                     |

  Scenario: A post whose words are not known
    Then charge-rests-on-expression is established
    And the exception words-that-harm is not shown

  Scenario: A peaceful post
    Given charge 1 has
      | speech_content | peaceful |
    Then charge-rests-on-expression is established
    And the exception words-that-harm does not apply

  Scenario: A call to burn down houses
    Given charge 1 has
      | speech_content | incites_violence |
    Then charge-rests-on-expression is excepted
    And the exception words-that-harm applies

  Scenario: Extortion by publication
    Given charge 1 has
      | class          | extortion           |
      | speech_content | threat_or_extortion |
    Then charge-rests-on-expression is excepted

  Scenario: The charge rests on an act
    Given charge 1 has
      | basis | act |
    Then charge-rests-on-expression is not established

  Scenario: It is not known what the charge rests on
    Given charge 1 has
      | basis | unknown |
    Then charge-rests-on-expression is untouched for charge 1
    And charge-rests-on-expression for charge 1 misses charge.basis

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then charge-rests-on-expression is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then charge-rests-on-expression does not apply
