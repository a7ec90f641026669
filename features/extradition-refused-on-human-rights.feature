Feature: extradition-refused-on-human-rights
  A court that refuses to hand a person over for what they would face there decides the case.

  Background:
    Given a red notice as of 2022-05-16
    And requesting_country is XA
    And a refusal
      | state      | XB           |
      | date       | 2021-03-11   |
      | ground     | human_rights |
      | final      | yes          |
      | reasoned   | yes          |
      | same_facts | yes          |

  Scenario: Refused for fundamental rights in general
    Then extradition-refused-on-human-rights is established
    And the exception does-not-decide-this-case does not apply
    And the exception doubts-removed is not shown
    And the outcome is grounds_established

  Scenario: Refused for the risk of torture
    Given refusal 1 has
      | ground | torture |
    Then extradition-refused-on-human-rights is established

  Scenario: Refused for an unfair trial
    Given refusal 1 has
      | ground | unfair_trial |
    Then extradition-refused-on-human-rights is established

  Scenario: Refused as political, which mirrors another article
    Given refusal 1 has
      | ground | political |
    And the refusals are all
    Then extradition-refused-on-human-rights is not established
    And extradition-refused-on-analogous-ground is established

  Scenario: Refused for double jeopardy: an addendum
    Given refusal 1 has
      | ground | ne_bis_in_idem |
    And the refusals are all
    Then extradition-refused-on-human-rights is not established
    And extradition-refused-on-other-ground is established

  Scenario: Refused for limitation: an addendum
    Given refusal 1 has
      | ground | limitation |
    And the refusals are all
    Then extradition-refused-on-human-rights is not established
    And extradition-refused-on-other-ground is established

  Scenario: The ground is not known
    Given refusal 1 has
      | ground | unknown |
    Then extradition-refused-on-human-rights is undetermined
    And extradition-refused-on-human-rights misses refusal.ground

  Scenario: Not final, and there is no other
    Given refusal 1 has
      | final | no |
    And the refusals are all
    Then extradition-refused-on-human-rights is excepted
    And the exception does-not-decide-this-case applies
    And extradition-refusal-not-final is established

  Scenario: Without reasons, as by a minister, and there is no other
    Given refusal 1 has
      | reasoned | no |
    And the refusals are all
    Then extradition-refused-on-human-rights is excepted

  Scenario: On other facts, and there is no other
    Given refusal 1 has
      | same_facts | no |
    And the refusals are all
    Then extradition-refused-on-human-rights is excepted

  Scenario: Whether it is final is not known
    Given refusal 1 has
      | final | unknown |
    Then extradition-refused-on-human-rights is open
    And extradition-refused-on-human-rights misses refusal.final
    And the exception does-not-decide-this-case is not shown

  Scenario: The requesting country answered what the court found to the point
    Given a question
      | topic  | fair_trial         |
      | put_to | requesting_country |
      | answer | specific           |
    Then extradition-refused-on-human-rights is excepted
    And the exception doubts-removed applies

  Scenario: It gave general assurances
    Given a question
      | topic  | fair_trial         |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then extradition-refused-on-human-rights is established
    And the exception doubts-removed does not apply

  Scenario: It answered another question to the point
    Given a question
      | topic  | penalty            |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then extradition-refused-on-human-rights is established

  Scenario: No state has refused
    Given no refusals
    Then extradition-refused-on-human-rights is not established

  Scenario: The day before it began
    Given the date is 1984-12-30
    Then extradition-refused-on-human-rights does not apply

  Scenario: On the day it began
    Given the date is 1984-12-31
    And refusal 1 has
      | date | 1984-06-01 |
    Then extradition-refused-on-human-rights is established
