Feature: missing-soldier
  A soldier lost in a conflict or wanted over service is not looked for through INTERPOL.

  Background:
    Given a yellow notice as of 2013-03-01

  Scenario Outline: What lies behind the disappearance
    Given neutrality.disappearance is <what>
    Then missing-soldier is <status>

    Examples:
      | what                  | status          |
      | conflict_or_operation | established     |
      | service_offence       | established     |
      | nothing_of_service    | not established |

  Scenario: Nothing is known of it
    Then missing-soldier is undetermined

  Scenario: A red notice
    Given a red notice as of 2013-03-01
    Then missing-soldier does not apply

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    And neutrality.disappearance is service_offence
    Then missing-soldier is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then missing-soldier does not apply
