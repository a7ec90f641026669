Feature: extradition-not-sought-after-arrest
  A country that is told of an arrest has to act at once.

  Background:
    Given a red notice as of 2019-09-16
    And extradition.requested is no
    And an arrest
      | state             | HR                  |
      | date              | 2018-07-25          |
      | told_to_requester | yes                 |
      | end               | released_no_request |

  Scenario: Released after forty days because no request came, and none has come since
    Then extradition-not-sought-after-arrest is established
    And the factor arrest-passed counts 1
    And the factor still-no-request counts 1

  Scenario: No request within the time of the arresting state
    Given arrest 1 has
      | end               | released_bail |
      | requested_in_time | no            |
    Then extradition-not-sought-after-arrest is established

  Scenario: Released because the court refused
    Given arrest 1 has
      | end               | released_refusal |
      | requested_in_time | yes              |
    And the arrests are all
    Then extradition-not-sought-after-arrest is not established

  Scenario: The requesting country was never told
    Given arrest 1 has
      | told_to_requester | no |
    And the arrests are all
    Then extradition-not-sought-after-arrest is not established

  Scenario: A full request came later
    Given extradition.requested is yes
    Then extradition-not-sought-after-arrest is not established

  Scenario: Whether a request has come since is not known
    Given extradition.requested is unknown
    Then extradition-not-sought-after-arrest is undetermined
    And extradition-not-sought-after-arrest is untouched
    And the weighing is from 1 to 2
    And extradition-not-sought-after-arrest misses extradition.requested

  Scenario: Extradition is sought from another country first
    Given extradition.reason_not_requested is sought_elsewhere
    Then extradition-not-sought-after-arrest is excepted
    And the exception reason-accepted applies

  Scenario: No reason was given
    Given extradition.reason_not_requested is none_given
    Then extradition-not-sought-after-arrest is established
    And the exception reason-accepted does not apply

  Scenario: Whether there is a reason is not known
    Then extradition-not-sought-after-arrest is established
    And the exception reason-accepted is not shown

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    And arrest 1 has
      | date | 2012-05 |
    Then extradition-not-sought-after-arrest is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then extradition-not-sought-after-arrest does not apply
