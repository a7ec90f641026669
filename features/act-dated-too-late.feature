Feature: act-dated-too-late
  An act cannot be later than the warrant for it, the alert about it or the day on which the alert is screened.

  Background:
    Given a red notice as of 2024-03-01
    And a charge
      | label        | fraud      |
      | committed_on | 2023-05-10 |
    And warrant.issued_on is 2023-06-01
    And record.requested_on is 2023-07-01
    And record.published_on is 2023-08-01
    And record.circulated_on is 2023-07-02
    And no questions

  Scenario: The dates follow one another
    Then act-dated-too-late is not established for charge 1

  Scenario Outline: The act is later than a paper
    Given <fact> is <day>
    Then act-dated-too-late is established for charge 1
    And the exception dates-explained does not apply for charge 1

    Examples:
      | fact                 | day        |
      | warrant.issued_on    | 2023-05-09 |
      | record.requested_on  | 2023-05-09 |
      | record.published_on  | 2023-05-09 |
      | record.circulated_on | 2023-05-09 |

  Scenario Outline: Not even the papers are dated
    Given <fact> is unknown
    Then act-dated-too-late is undetermined for charge 1
    And act-dated-too-late for charge 1 misses <fact>

    Examples:
      | fact                 |
      | warrant.issued_on    |
      | record.requested_on  |
      | record.published_on  |
      | record.circulated_on |

  Scenario: On the day of the warrant itself
    Given warrant.issued_on is 2023-05-10
    Then act-dated-too-late is not established for charge 1

  Scenario: The act is dated after the day of the screening
    Given charge 1 has
      | committed_on | 2032-05-10 |
    And warrant.issued_on is unknown
    Then act-dated-too-late is established for charge 1

  Scenario: Only the month is told, and part of it lies before the warrant
    Given charge 1 has
      | committed_on | 2023-06 |
    Then act-dated-too-late is undetermined for charge 1

  Scenario: The day of the act is not known
    Given charge 1 has
      | committed_on | unknown |
    Then act-dated-too-late is undetermined for charge 1
    And act-dated-too-late for charge 1 misses charge.committed_on

  Scenario: The bureau explained the dates
    Given warrant.issued_on is 2023-05-09
    And a question
      | topic  | data_quality       |
      | put_to | requesting_country |
      | answer | specific           |
    Then act-dated-too-late is excepted for charge 1
    And the exception dates-explained applies for charge 1

  Scenario Outline: The dates were not explained, or it is not known
    Given warrant.issued_on is 2023-05-09
    And a question
      | topic  | <topic>            |
      | put_to | requesting_country |
      | answer | <answer>           |
    And the questions are all
    Then act-dated-too-late is established for charge 1
    And the exception dates-explained <exception> for charge 1

    Examples:
      | topic        | answer   | exception      |
      | unknown      | specific | is not shown   |
      | data_quality | unknown  | is not shown   |
      | data_quality | generic  | does not apply |
      | penalty      | specific | does not apply |

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then act-dated-too-late is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then act-dated-too-late does not apply
