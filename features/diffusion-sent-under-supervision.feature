Feature: diffusion-sent-under-supervision
  Since 10 March 2022 Moscow's diffusions go out only after review.

  Background:
    Given a diffusion as of 2023-05-02
    And requesting_country is RU
    And record.circulated_on is 2023-01-20
    And record.reviewed_before_release is no

  Scenario: Sent in 2023 without review
    Then diffusion-sent-under-supervision is established
    And the factor not-reviewed counts 1
    And the factor sent-since counts 1

  Scenario: Sent on the first day of the supervision
    Given record.circulated_on is 2022-03-10
    Then diffusion-sent-under-supervision is established

  Scenario: Sent the day before, and screened a year later
    Given record.circulated_on is 2022-03-09
    Then diffusion-sent-under-supervision is not established

  Scenario: Screened on the first day
    Given the date is 2022-03-10
    And record.circulated_on is 2022-03-10
    Then diffusion-sent-under-supervision is established

  Scenario: Screened the day before the supervision began
    Given the date is 2022-03-09
    Then diffusion-sent-under-supervision does not apply

  Scenario: Reviewed first
    Given record.reviewed_before_release is yes
    Then diffusion-sent-under-supervision is not established

  Scenario: When it was reviewed is not known
    Given record.reviewed_before_release is unknown
    Then diffusion-sent-under-supervision is undetermined
    And diffusion-sent-under-supervision is untouched
    And the weighing is from 1 to 2
    And diffusion-sent-under-supervision misses record.reviewed_before_release

  Scenario: Another country's diffusion
    Given requesting_country is IT
    Then diffusion-sent-under-supervision is not established

  Scenario: The day of circulation is not known
    Given record.circulated_on is unknown
    Then diffusion-sent-under-supervision is undetermined

  Scenario: The requesting country is not known
    Given requesting_country is unknown
    Then diffusion-sent-under-supervision is undetermined
