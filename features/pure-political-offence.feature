Feature: pure-political-offence
  Treason, espionage and their like are no business of INTERPOL; what stands beside them is judged by itself.

  Background:
    Given a red notice as of 2018-04-10
    And a charge
      | label | treason |
      | class | treason |

  Scenario: Treason with nothing said of a person or property harmed
    Then pure-political-offence is established for charge 1
    And the exception ordinary-law-core is not shown
    And the exception words-that-harm is not shown
    And the outcome is grounds_established
    And the report says "treason protects the political order"

  Scenario: Treason and a bribe with a money trail: the bribe is tested alone
    Given a charge
      | label    | accepting a bribe   |
      | class    | bribery             |
      | gain     | shown_independently |
      | violence | not_alleged         |
    Then pure-political-offence is established for charge 1
    And pure-political-offence is not established for charge 2
    And the scope is part
    And charge 1 is struck
    And article-3-predominance is untouched

  Scenario: Sedition by a bomb that killed passers-by
    Given charge 1 has
      | class             | sedition |
      | ordinary_law_core | yes      |
    Then pure-political-offence is excepted
    And the exception ordinary-law-core applies

  Scenario: The facts hold no ordinary crime
    Given charge 1 has
      | ordinary_law_core | no |
    Then pure-political-offence is established
    And the exception ordinary-law-core does not apply

  Scenario: A press charge over an article that calls for killings
    Given charge 1 has
      | class             | press_offence    |
      | speech_content    | incites_violence |
      | ordinary_law_core | no               |
    Then pure-political-offence is excepted
    And the exception words-that-harm applies

  Scenario: A press charge over a peaceful article
    Given charge 1 has
      | class          | press_offence |
      | speech_content | peaceful      |
    Then pure-political-offence is established
    And the exception words-that-harm does not apply

  Scenario: Called treason at home, a robbery by what was done
    Given charge 1 has
      | label | treason |
      | class | robbery |
    Then pure-political-offence is not established

  Scenario: What was done is not known
    Given charge 1 has
      | class | unknown |
    Then pure-political-offence is untouched for charge 1
    And pure-political-offence for charge 1 misses charge.class

  Scenario: A diffusion is treated alike
    Given instrument is diffusion
    Then pure-political-offence is established

  Scenario: The first day of the Constitution
    Given the date is 1956-06-13
    Then pure-political-offence is established

  Scenario: The day before
    Given the date is 1956-06-12
    Then pure-political-offence does not apply

  Scenario: Sedition with a bomb that this person planted
    Given charge 1 has
      | class    | sedition       |
      | violence | particularised |
    Then pure-political-offence is excepted
    And the exception violence-described applies

  Scenario: Sedition without violence
    Given charge 1 has
      | class    | sedition    |
      | violence | not_alleged |
    Then pure-political-offence is established
    And the exception violence-described does not apply

  Scenario: Whether violence is described is not known
    Then pure-political-offence is established
    And the exception violence-described is not shown

  Scenario Outline: Membership of a prohibited organisation of any kind
    Given charge 1 has
      | class        | <class>        |
      | organisation | <organisation> |
    Then pure-political-offence is <status>
    And the exception terrorist-organisation <answer>

    Examples:
      | class                          | organisation            | status      | answer         |
      | membership_banned_party        | not_designated          | established | does not apply |
      | membership_banned_organisation | requesting_country_only | established | does not apply |
      | membership_banned_organisation | un_listed               | excepted    | applies        |
      | membership_banned_organisation | widely_designated       | excepted    | applies        |
      | membership_banned_organisation | regional_list           | excepted    | applies        |
      | membership_banned_organisation | unknown                 | established | is not shown   |
      | espionage                      | un_listed               | established | does not apply |

  Scenario: A connected charge describes violence
    Given charge 1 has
      | connected_to_another | yes |
    And a charge
      | label                | murder         |
      | class                | murder         |
      | violence             | particularised |
      | connected_to_another | yes            |
    Then pure-political-offence is excepted for charge 1
    And the exception connected-crime-outweighs applies for charge 1

  Scenario: It is connected with nothing else
    Given charge 1 has
      | connected_to_another | no |
    Then pure-political-offence is established for charge 1
    And the exception connected-crime-outweighs does not apply for charge 1

  Scenario: Whether it is connected with another charge is not known
    Given charge 1 has
      | connected_to_another | unknown |
    Then pure-political-offence is established for charge 1
    And the exception connected-crime-outweighs is not shown for charge 1
