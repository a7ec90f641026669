Feature: trial-in-absentia-with-appeal
  An appeal on return is weighed; it does not by itself cure a trial without notice.

  Background:
    Given a red notice as of 2024-06-05
    And requesting_country is EG
    And sentence.in_absentia is yes
    And sentence.notified is no
    And sentence.retrial_right is no
    And sentence.defended is no
    And trial.appeal_right is yes
    And trial.stayed_away is no

  Scenario: No notice, no new trial, an appeal
    Then trial-in-absentia-with-appeal is established
    And the exception notified does not apply
    And the exception new-trial does not apply
    And the exception defended does not apply
    And the exception stayed-away does not apply

  Scenario: No appeal: then it bars
    Given trial.appeal_right is no
    Then trial-in-absentia-with-appeal is not established
    And trial-in-absentia is established

  Scenario: Whether an appeal is open is not known
    Given trial.appeal_right is unknown
    Then trial-in-absentia-with-appeal is open
    And trial-in-absentia-with-appeal misses trial.appeal_right

  Scenario: Only the want of notice is stated
    Given sentence.retrial_right is unknown
    And sentence.defended is unknown
    And trial.stayed_away is unknown
    Then trial-in-absentia-with-appeal is established
    And the exception new-trial is not shown
    And the exception defended is not shown
    And the exception stayed-away is not shown

  Scenario: Only the want of a new trial is stated
    Given sentence.notified is unknown
    Then trial-in-absentia-with-appeal is established
    And the exception notified is not shown

  Scenario: Neither is stated
    Given sentence.notified is unknown
    And sentence.retrial_right is unknown
    Then trial-in-absentia-with-appeal is open

  Scenario: Notified
    Given sentence.notified is yes
    Then trial-in-absentia-with-appeal is excepted
    And the exception notified applies

  Scenario: A new trial is open
    Given sentence.retrial_right is yes
    Then trial-in-absentia-with-appeal is excepted
    And the exception new-trial applies

  Scenario: Notified, and a new trial is open
    Given sentence.notified is yes
    And sentence.retrial_right is yes
    Then trial-in-absentia-with-appeal is not established

  Scenario: Defended by a lawyer of choice
    Given sentence.defended is yes
    Then trial-in-absentia-with-appeal is excepted
    And the exception defended applies

  Scenario: The person stayed away
    Given trial.stayed_away is yes
    Then trial-in-absentia-with-appeal is excepted
    And the exception stayed-away applies

  Scenario: The person was there
    Given sentence.in_absentia is no
    Then trial-in-absentia-with-appeal is not established

  Scenario: Whether the person was there is not known
    Given sentence.in_absentia is unknown
    Then trial-in-absentia-with-appeal is undetermined

  Scenario: The day before it began
    Given the date is 1956-06-12
    Then trial-in-absentia-with-appeal does not apply

  Scenario: On the day it began
    Given the date is 1956-06-13
    Then trial-in-absentia-with-appeal is established
