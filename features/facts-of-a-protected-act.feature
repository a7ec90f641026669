Feature: facts-of-a-protected-act
  The wording of a charge does not carry facts that are speech, worship, a gathering, an office or a kinship.

  Background:
    Given a red notice as of 2024-12-10
    And a charge
      | label         | murder |
      | class         | murder |
      | basis         | speech |
      | matches_facts | no     |

  Scenario: Murder is charged and harsh words after the killing are told
    Then facts-of-a-protected-act is established for charge 1

  Scenario Outline: What the facts tell
    Given charge 1 has
      | basis | <basis> |
    Then facts-of-a-protected-act is <status> for charge 1

    Examples:
      | basis              | status          |
      | assembly           | established     |
      | association        | established     |
      | religious_practice | established     |
      | office_held        | established     |
      | kinship            | established     |
      | act                | not established |
      | unknown            | undetermined    |

  Scenario: The facts amount to the charge
    Given charge 1 has
      | matches_facts | yes |
    Then facts-of-a-protected-act is not established for charge 1

  Scenario: Whether they do is not known
    Given charge 1 has
      | matches_facts | unknown |
    Then facts-of-a-protected-act is undetermined for charge 1

  Scenario: The first day of the section on coherence
    Given the date is 2013-02-28
    Then facts-of-a-protected-act is established for charge 1

  Scenario: The day before
    Given the date is 2013-02-27
    Then facts-of-a-protected-act does not apply
