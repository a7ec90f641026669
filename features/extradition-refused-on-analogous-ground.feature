Feature: extradition-refused-on-analogous-ground
  A refusal that rests on principles like INTERPOL's own is a strong reason to doubt.

  Background:
    Given a red notice as of 2014-08-22
    And requesting_country is TR
    And a refusal
      | state      | IT         |
      | date       | 2014-03-11 |
      | ground     | political  |
      | final      | yes        |
      | reasoned   | yes        |
      | same_facts | yes        |

  Scenario: Refused as political, in a final and reasoned decision on these facts
    Then extradition-refused-on-analogous-ground is established
    And the exception does-not-decide-this-case does not apply
    And the outcome is serious_doubts
    And the report says "Italy refused extradition to Turkey (ground: political)"

  Scenario Outline: A ground that has a rule of its own
    Given refusal 1 has
      | ground | <ground> |
    And the refusals are all
    Then extradition-refused-on-analogous-ground is not established
    And <rule> is established

    Examples:
      | ground         | rule                                  |
      | torture        | extradition-refused-on-human-rights   |
      | unfair_trial   | extradition-refused-on-human-rights   |
      | human_rights   | extradition-refused-on-human-rights   |
      | ne_bis_in_idem | extradition-refused-on-other-ground   |
      | limitation     | extradition-refused-on-other-ground   |

  Scenario: Refused for discrimination
    Given refusal 1 has
      | ground | discrimination |
    Then extradition-refused-on-analogous-ground is established

  Scenario: Refused for nationality, and other refusals may not be known
    Given refusal 1 has
      | ground | nationality |
    Then extradition-refused-on-analogous-ground is untouched

  Scenario: Refused for nationality, and nothing else
    Given refusal 1 has
      | ground | nationality |
    And the refusals are all
    Then extradition-refused-on-analogous-ground is not established

  Scenario: Refugee status as a ground is read under the refugee policy
    Given refusal 1 has
      | ground | refugee_status |
    And the refusals are all
    Then extradition-refused-on-analogous-ground is not established

  Scenario: The refusal is not final and there is no other
    Given refusal 1 has
      | final | no |
    And the refusals are all
    Then extradition-refused-on-analogous-ground is excepted
    And the exception does-not-decide-this-case applies

  Scenario: The refusal gives no reasons, and others may not be known
    Given refusal 1 has
      | reasoned | no |
    Then extradition-refused-on-analogous-ground is open
    And the exception does-not-decide-this-case is not shown

  Scenario: Whether it is final is not known
    Given refusal 1 has
      | final | unknown |
    Then extradition-refused-on-analogous-ground is open
    And extradition-refused-on-analogous-ground misses refusal.final

  Scenario: A second refusal meets everything
    Given refusal 1 has
      | final | no |
    And a refusal
      | state      | ES        |
      | ground     | political |
      | final      | yes       |
      | reasoned   | yes       |
      | same_facts | yes       |
    Then extradition-refused-on-analogous-ground is established

  Scenario: No state has refused
    Given no refusals
    Then extradition-refused-on-analogous-ground is not established

  Scenario: A reform that counts fewer grounds
    Given the parameter refusals.mirror_grounds is torture, unfair_trial
    And the refusals are all
    Then extradition-refused-on-analogous-ground is not established

  Scenario: Before the resolution of 1984 is taken to hold
    Given the date is 1984-12-30
    Then extradition-refused-on-analogous-ground does not apply

  Scenario: On the day the resolution of 1984 is taken to hold
    Given the date is 1984-12-31
    And refusal 1 has
      | date | 1984-06-01 |
    Then extradition-refused-on-analogous-ground is established

  Scenario: The refusal concerned other facts, and there is no other
    Given refusal 1 has
      | same_facts | no |
    And the refusals are all
    Then extradition-refused-on-analogous-ground is excepted
    And the exception does-not-decide-this-case applies
