Feature: extradition-request-late
  A proposal: after an arrest the request for extradition has to come within a number of days.

  Background:
    Given a red notice as of 2024-05-06
    And the reform extradition-request-in-time is law
    And extradition.requested is no
    And an arrest
      | state | HR         |
      | date  | 2024-01-10 |

  Scenario: Four months after the arrest nobody has asked
    Then extradition-request-late is established
    And the exception reason-accepted is not shown
    And the outcome is grounds_established

  Scenario Outline: Sixty days to the day
    Given arrest 1 has
      | date | <day> |
    And the arrests are all
    Then extradition-request-late is <status>

    Examples:
      | day        | status          |
      | 2024-03-06 | established     |
      | 2024-03-07 | not established |

  Scenario: Forty days, as one state's own law has it
    Given the parameter extradition.request_days is 40
    And arrest 1 has
      | date | 2024-03-07 |
    Then extradition-request-late is established

  Scenario: It was asked for
    Given extradition.requested is yes
    Then extradition-request-late is not established

  Scenario: Whether it was asked for is not known
    Given extradition.requested is unknown
    Then extradition-request-late is undetermined
    And extradition-request-late misses extradition.requested

  Scenario: Arrested this year, on what day is not known
    Given arrest 1 has
      | date | 2024-03 |
    Then extradition-request-late is undetermined
    And extradition-request-late misses arrest.date

  Scenario: Never arrested
    Given no arrests
    Then extradition-request-late is not established

  Scenario: The state of arrest does not hand over its own nationals
    Given extradition.reason_not_requested is own_national
    Then extradition-request-late is excepted
    And the exception reason-accepted applies

  Scenario: The reason given is none that practice accepts
    Given extradition.reason_not_requested is other_reason
    Then extradition-request-late is established
    And the exception reason-accepted does not apply

  Scenario: A diffusion
    Given a diffusion as of 2024-05-06
    And extradition.requested is no
    And an arrest
      | date | 2024-01-10 |
    Then extradition-request-late is established

  Scenario: A yellow notice asks for no arrest
    Given a yellow notice as of 2024-05-06
    Then extradition-request-late does not apply

  Scenario Outline: The first day of the Rules
    Given the date is <day>
    And arrest 1 has
      | date | 2012-01-10 |
    Then extradition-request-late <status>

    Examples:
      | day        | status         |
      | 2012-07-01 | is established |
      | 2012-06-30 | does not apply |
