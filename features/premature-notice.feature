Feature: premature-notice
  A red notice is not there to help an inquiry along.

  Background:
    Given a red notice as of 2017-10-27
    And notice.sought_for is prosecution
    And person.charge_filed is no
    And purpose.still_investigating is yes
    And extradition.location_known is yes
    And extradition.requested is no

  Scenario: No charge sheet, evidence still sought, and no request though the whereabouts are known
    Then premature-notice is established
    And the factor no-charge-filed counts 1
    And the factor no-readiness counts 1
    And the weighing is from 3 to 4
    And the outcome is serious_doubts

  Scenario: A judge's warrant in a running inquiry, and extradition has been asked for
    Given extradition.requested is yes
    And extradition.will_be_sought is yes
    And purpose.aim is extradition
    Then premature-notice is not established
    And the weighing is 2

  Scenario: The person is only wanted for questioning
    Given purpose.aim is help_with_inquiry
    Then premature-notice is established
    And the weighing is 4

  Scenario: The requesting country gave no assurance that it will ask for extradition
    Given extradition.location_known is no
    And extradition.will_be_sought is no
    Then premature-notice is established

  Scenario: No charge sheet and evidence still sought; readiness is not known
    Given extradition.requested is unknown
    And purpose.aim is extradition
    Then premature-notice is undetermined
    And premature-notice is open
    And the weighing is from 2 to 3

  Scenario: Only that no charge sheet was filed is known
    Given purpose.still_investigating is unknown
    And extradition.location_known is unknown
    And extradition.requested is unknown
    Then premature-notice is undetermined
    And premature-notice is untouched
    And premature-notice misses purpose.still_investigating

  Scenario: A charge sheet was filed the day before
    Given person.charge_filed is yes
    And purpose.aim is help_with_inquiry
    Then premature-notice is excepted
    And the exception charge-filed applies

  Scenario: No charge sheet at all
    Then premature-notice is established
    And the exception charge-filed does not apply

  Scenario: Whether a charge was filed is not known
    Given person.charge_filed is unknown
    And purpose.aim is help_with_inquiry
    Then premature-notice is established
    And the exception charge-filed is not shown

  Scenario: The country of residence does not extradite its nationals, and extradition is the aim
    Given purpose.aim is extradition
    And extradition.reason_not_requested is own_national
    Then premature-notice is excepted
    And the exception reason-accepted applies

  Scenario: The same reason, but the person is wanted for questioning
    Given purpose.aim is help_with_inquiry
    And extradition.reason_not_requested is own_national
    Then premature-notice is established
    And the exception reason-accepted does not apply

  Scenario: Whether there is a reason is not known
    Given purpose.aim is extradition
    Then premature-notice is established
    And the exception reason-accepted is not shown

  Scenario: The person is sought to serve a sentence
    Given notice.sought_for is sentence
    Then premature-notice is not established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then premature-notice is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then premature-notice does not apply

  Scenario: What the person is sought for is not known
    Given notice.sought_for is unknown
    Then premature-notice is undetermined

  Scenario: The inquiry is closed, and what the notice aims at is not known
    Given purpose.still_investigating is no
    Then premature-notice is open
    And the weighing is from 2 to 3

  Scenario: No reason was given for not asking for extradition
    Given extradition.reason_not_requested is none_given
    Then premature-notice is established
    And the exception reason-accepted does not apply
