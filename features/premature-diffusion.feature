Feature: premature-diffusion
  A diffusion that asks for arrest needs a case that has gone far enough.

  Background:
    Given a diffusion as of 2019-09-16
    And notice.sought_for is prosecution
    And purpose.seeks_arrest is yes
    And person.charge_filed is no
    And purpose.still_investigating is yes
    And purpose.aim is help_with_inquiry
    And extradition.will_be_sought is yes
    And extradition.location_known is no

  Scenario: No charge, evidence still sought, and the person wanted for questioning
    Then premature-diffusion is established
    And the weighing is 3

  Scenario: No charge and evidence still sought, but extradition is the aim
    Given purpose.aim is extradition
    Then premature-diffusion is not established
    And the weighing is 2

  Scenario: What it aims at is not known
    Given purpose.aim is unknown
    Then premature-diffusion is undetermined
    And premature-diffusion is open
    And the weighing is from 2 to 3

  Scenario: Only that no charge was filed is known
    Given purpose.aim is unknown
    And purpose.still_investigating is unknown
    Then premature-diffusion is undetermined
    And premature-diffusion is untouched
    And premature-diffusion misses purpose.still_investigating

  Scenario: A charge was filed
    Given person.charge_filed is yes
    And extradition.will_be_sought is no
    Then premature-diffusion is excepted
    And the exception charge-filed applies

  Scenario: No charge was filed
    Then premature-diffusion is established
    And the exception charge-filed does not apply
    And the exception location-only does not apply

  Scenario: Whether a charge was filed is not known
    Given person.charge_filed is unknown
    And extradition.will_be_sought is no
    Then premature-diffusion is established
    And the exception charge-filed is not shown

  Scenario: The diffusion asks only where the person is
    Given purpose.seeks_arrest is no
    Then premature-diffusion is excepted
    And the exception location-only applies

  Scenario: Whether it asks for arrest is not known
    Given purpose.seeks_arrest is unknown
    Then premature-diffusion is established
    And the exception location-only is not shown

  Scenario: The country of residence does not extradite its nationals
    Given purpose.aim is extradition
    And extradition.location_known is yes
    And extradition.requested is no
    And extradition.reason_not_requested is own_national
    Then premature-diffusion is excepted
    And the exception reason-accepted applies

  Scenario: No reason was given for not asking
    Given purpose.aim is extradition
    And extradition.location_known is yes
    And extradition.requested is no
    And extradition.reason_not_requested is none_given
    Then premature-diffusion is established
    And the exception reason-accepted does not apply

  Scenario: Whether there is a reason for not asking is not known
    Given purpose.aim is extradition
    And extradition.location_known is yes
    And extradition.requested is no
    Then premature-diffusion is established
    And the exception reason-accepted is not shown

  Scenario: The person is sought to serve a sentence
    Given notice.sought_for is sentence
    Then premature-diffusion is not established

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then premature-diffusion is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then premature-diffusion does not apply

  Scenario: Whether the whereabouts are known is not known, and the other signs are enough
    Given extradition.location_known is unknown
    Then premature-diffusion is established
    And the factor no-readiness counts from 0 to 1

  Scenario: Found and asked for at once, though only for questioning
    Given extradition.location_known is yes
    And extradition.requested is yes
    Then premature-diffusion is established
    And the factor no-readiness counts 0

  Scenario: Whether it will ask for extradition is not known, and the other signs are enough
    Given extradition.will_be_sought is unknown
    Then premature-diffusion is established
    And the factor no-readiness counts from 0 to 1

  Scenario: What the person is sought for is not known
    Given notice.sought_for is unknown
    Then premature-diffusion is undetermined

  Scenario: The inquiry is closed and the charge sheet will follow
    Given purpose.still_investigating is no
    Then premature-diffusion is not established
    And the weighing is 2
