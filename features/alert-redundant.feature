Feature: alert-redundant
  Two live alerts of one country about the same facts have to be met together.

  Background:
    Given a red notice as of 2018-07-02
    And requesting_country is IN

  Scenario: A diffusion of February is still live
    Given an alert
      | instrument | diffusion |
      | country    | IN        |
      | state      | live      |
      | same_facts | yes       |
    Then alert-redundant is established
    And the report says "diffusion"

  Scenario: It was withdrawn
    Given an alert
      | instrument | diffusion |
      | country    | IN        |
      | state      | withdrawn |
      | same_facts | yes       |
    And the alerts are all
    Then alert-redundant is not established

  Scenario: Another country's alert
    Given an alert
      | instrument | diffusion |
      | country    | AE        |
      | state      | live      |
      | same_facts | yes       |
    And the alerts are all
    Then alert-redundant is not established

  Scenario: Other alerts are not known of
    Then alert-redundant is undetermined
    And alert-redundant is untouched
    And alert-redundant misses alerts

  Scenario: The day the Rules came into force
    Given an alert
      | instrument | diffusion |
      | country    | IN        |
      | state      | live      |
      | same_facts | yes       |
    And the date is 2012-07-01
    Then alert-redundant is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then alert-redundant does not apply

  Scenario: The other alert is about other facts
    Given an alert
      | instrument | diffusion |
      | country    | IN        |
      | state      | live      |
      | same_facts | no        |
    And the alerts are all
    Then alert-redundant is not established
