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

  Scenario: Racist propaganda
    Given charge 1 has
      | class          | hate_speech |
      | speech_content | hate_speech |
    Then charge-rests-on-expression is excepted
    And the exception words-that-harm applies

  Scenario: A charge of hatred over a peaceful post is no hatred by its name
    Given charge 1 has
      | class          | hate_speech |
      | speech_content | peaceful    |
    Then charge-rests-on-expression is established

  Scenario: Words about a private person
    Given charge 1 has
      | speech_target | private_persons |
    Then charge-rests-on-expression is excepted
    And the exception private-target applies

  Scenario Outline: Words about the state, a faith or a group of people
    Given charge 1 has
      | speech_target | <target> |
    Then charge-rests-on-expression is established
    And the exception private-target <answer>

    Examples:
      | target             | answer         |
      | state_or_officials | does not apply |
      | religion_or_ideas  | does not apply |
      | group_of_people    | does not apply |
      | unknown            | is not shown   |

  Scenario: The acts described are a crime that most countries know
    Given charge 1 has
      | ordinary_law_core | yes |
    Then charge-rests-on-expression is excepted
    And the exception ordinary-law-core applies

  Scenario: They are none
    Given charge 1 has
      | ordinary_law_core | no |
    Then charge-rests-on-expression is established
    And the exception ordinary-law-core does not apply

  Scenario: Whether they are is not known
    Then charge-rests-on-expression is established
    And the exception ordinary-law-core is not shown
