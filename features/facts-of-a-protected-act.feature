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

  Scenario Outline: Incitement to genocide over the radio
    Given charge 1 has
      | label          | direct and public incitement to genocide |
      | class          | genocide                                 |
      | matches_facts  | <matches>                                |
      | speech_content | incites_violence                         |
    Then facts-of-a-protected-act is excepted for charge 1
    And the exception words-that-harm applies for charge 1

    Examples:
      | matches |
      | no      |
      | unknown |

  Scenario Outline: The crime named, and what the words were
    Given charge 1 has
      | label          | what is charged |
      | class          | <class>         |
      | speech_content | <words>         |
    Then facts-of-a-protected-act is <status> for charge 1

    Examples:
      | class       | words               | status      |
      | hate_speech | hate_speech         | excepted    |
      | threats     | threat_or_extortion | excepted    |
      | incitement  | peaceful            | established |
      | murder      | hate_speech         | established |
      | terrorist_act | incites_violence  | established |

  Scenario: Incitement is charged, and what the words were is not known
    Given charge 1 has
      | class | incitement |
    Then facts-of-a-protected-act is established for charge 1
    And the exception words-that-harm is not shown for charge 1

  Scenario: A gathering, and no words that harm
    Given charge 1 has
      | class | incitement |
      | basis | assembly   |
    Then facts-of-a-protected-act is established for charge 1
    And the exception words-that-harm does not apply for charge 1

  Scenario: What is charged is not known, and the words call for violence
    Given charge 1 has
      | class          | unknown          |
      | speech_content | incites_violence |
    Then facts-of-a-protected-act is established for charge 1
    And the exception words-that-harm is not shown for charge 1
