Feature: parental-abduction-both-took-part
  A quarrel that both parents carried before the courts of both countries is hardly a serious ordinary crime.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label | taking the child abroad |
      | class | parental_abduction      |
    And family.both_took_part is yes

  Scenario: Both took part, before the policy of 2022
    Then parental-abduction-both-took-part is established
    And the exception particular-importance is not shown

  Scenario: One parent was never heard
    Given family.both_took_part is no
    Then parental-abduction-both-took-part is not established

  Scenario: Whether both took part is not known
    Given family.both_took_part is unknown
    Then parental-abduction-both-took-part is open
    And parental-abduction-both-took-part misses family.both_took_part

  Scenario: A kidnapping by strangers
    Given charge 1 has
      | class | kidnapping |
    Then parental-abduction-both-took-part is not established

  Scenario: Of particular importance
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then parental-abduction-both-took-part is excepted
    And the exception particular-importance applies

  Scenario: Not of particular importance
    Given secretariat.particular_importance is no
    Then parental-abduction-both-took-part is established
    And the exception particular-importance does not apply

  Scenario: A yellow notice to find the child
    Given a yellow notice as of 2020-05-04
    Then parental-abduction-both-took-part does not apply

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then parental-abduction-both-took-part does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then parental-abduction-both-took-part is established

  Scenario: What is charged is not known
    Given charge 1 has
      | class | unknown |
    Then parental-abduction-both-took-part is undetermined
    And parental-abduction-both-took-part for charge 1 misses charge.class
