Feature: derogation-without-consultation
  Particular importance is found after consultation, or not at all.

  Background:
    Given a red notice as of 2020-05-04
    And secretariat.particular_importance is yes
    And secretariat.consulted_requester is no

  Scenario: The bureau was not consulted
    Then derogation-without-consultation is established

  Scenario: The bureau was consulted; written reasons are not asked for
    Given secretariat.consulted_requester is yes
    Then derogation-without-consultation is not established

  Scenario: No derogation was used
    Given secretariat.particular_importance is no
    Then derogation-without-consultation is not established

  Scenario: Whether the bureau was consulted is not known
    Given secretariat.consulted_requester is unknown
    Then derogation-without-consultation is undetermined
    And derogation-without-consultation misses secretariat.consulted_requester

  Scenario: Whether it was found of particular importance is not known
    Given secretariat.particular_importance is unknown
    Then derogation-without-consultation is undetermined

  Scenario: A diffusion needs no derogation
    Given a diffusion as of 2020-05-04
    Then derogation-without-consultation does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then derogation-without-consultation is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then derogation-without-consultation does not apply
