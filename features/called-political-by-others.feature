Feature: called-political-by-others
  What an assembly, a parliament or a government says of this very case is a position to be weighed.

  Background:
    Given a red notice as of 2013-06-03
    And a finding
      | body    | council_of_europe_assembly |
      | about   | this_case                  |
      | topic   | political_persecution      |
      | adverse | yes                        |
    And the findings are all

  Scenario: The Assembly of the Council of Europe called the case political
    Then called-political-by-others is established
    And the outcome is undetermined

  Scenario Outline: Who speaks, and of what
    Given finding 1 has
      | body  | <body>  |
      | about | <about> |
    Then called-political-by-others is <status>

    Examples:
      | body              | about             | status          |
      | osce              | this_person       | established     |
      | european_union    | this_case         | established     |
      | un_refugee_agency | this_person       | established     |
      | government        | this_case         | established     |
      | parliament        | this_case         | established     |
      | parliament        | this_group        | not established |
      | government        | country_generally | not established |
      | non_governmental  | this_case         | not established |
      | european_court    | this_case         | not established |

  Scenario Outline: It said something else
    Given finding 1 has
      | topic   | <topic>   |
      | adverse | <adverse> |
    Then called-political-by-others is not established

    Examples:
      | topic                 | adverse |
      | unfair_trial          | yes     |
      | political_persecution | no      |

  Scenario Outline: One element is not known
    Given finding 1 has
      | <fact> | unknown |
    Then called-political-by-others is undetermined
    And called-political-by-others misses finding.<fact>

    Examples:
      | fact    |
      | body    |
      | about   |
      | topic   |
      | adverse |

  Scenario: The first day of the Constitution
    Given the date is 1956-06-13
    Then called-political-by-others is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then called-political-by-others does not apply
