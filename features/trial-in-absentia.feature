Feature: trial-in-absentia
  A trial in absentia alone is no ground; without notice and without a new trial it is.

  Background:
    Given a red notice as of 2018-06-05
    And requesting_country is EG
    And sentence.in_absentia is yes
    And sentence.notified is no
    And sentence.retrial_right is no
    And sentence.defended is no

  Scenario: Not notified, no new trial, not defended
    Then trial-in-absentia is established
    And the exception notified does not apply
    And the exception new-trial does not apply
    And the exception defended does not apply

  Scenario: Trial in absentia alone settles nothing
    Given sentence.notified is unknown
    And sentence.retrial_right is unknown
    And sentence.defended is unknown
    Then trial-in-absentia is open
    And trial-in-absentia misses sentence.notified
    And trial-in-absentia misses sentence.retrial_right

  Scenario: Not notified, and the requesting country has not shown that there is a new trial
    Given sentence.retrial_right is unknown
    And sentence.defended is unknown
    Then trial-in-absentia is established
    And the exception new-trial is not shown
    And the exception defended is not shown

  Scenario: No new trial, and the requesting country has not shown that there was notice
    Given sentence.notified is unknown
    Then trial-in-absentia is established
    And the exception notified is not shown

  Scenario: The person had notice and stayed away
    Given sentence.notified is yes
    Then trial-in-absentia is excepted
    And the exception notified applies

  Scenario: A full new trial is open
    Given sentence.retrial_right is yes
    Then trial-in-absentia is excepted
    And the exception new-trial applies

  Scenario: Defended by a lawyer of the person's choice
    Given sentence.defended is yes
    Then trial-in-absentia is excepted
    And the exception defended applies

  Scenario: Notified, and with a right to a new trial
    Given sentence.notified is yes
    And sentence.retrial_right is yes
    Then trial-in-absentia is not established

  Scenario: The person was there
    Given sentence.in_absentia is no
    Then trial-in-absentia is not established

  Scenario: The day before the Constitution
    Given the date is 1956-06-12
    Then trial-in-absentia does not apply

  Scenario: On the day of the Constitution
    Given the date is 1956-06-13
    Then trial-in-absentia is established

  Scenario: Whether the person was at the trial is not known
    Given sentence.in_absentia is unknown
    Then trial-in-absentia is undetermined

  Scenario: The person fled after learning of the inquiry
    Given trial.stayed_away is yes
    Then trial-in-absentia is excepted
    And the exception stayed-away applies

  Scenario: It is shown that the person knew nothing
    Given trial.stayed_away is no
    Then trial-in-absentia is established
    And the exception stayed-away does not apply

  Scenario: Whether the person fled is not known, and it is for the requesting country to show
    Then trial-in-absentia is established
    And the exception stayed-away is not shown

  Scenario: An appeal is open on return
    Given trial.appeal_right is yes
    Then trial-in-absentia is excepted
    And the exception appeal applies
    And trial-in-absentia-with-appeal is established

  Scenario: No appeal is open either
    Given trial.appeal_right is no
    Then trial-in-absentia is established
    And the exception appeal does not apply
