Feature: state-behind-the-act
  An alert over an act that officials lay at another state's door sets INTERPOL between the two.

  Background:
    Given a diffusion as of 2024-12-10
    And a charge
      | label           | export of goods of double use |
      | class           | sanctions_violation           |
      | sanction_source | unilateral                    |
      | sanction_goods  | dual_use                      |
      | state_behind    | official_statement            |

  Scenario: Officials say that the goods were for another state
    Then state-behind-the-act is established for charge 1
    And the exception security-council does not apply for charge 1
    And the exception international-crime does not apply for charge 1
    And the exception tribunal-asks is not shown for charge 1

  Scenario Outline: What is known of a state
    Given charge 1 has
      | state_behind | <state> |
    Then state-behind-the-act is <status> for charge 1

    Examples:
      | state           | status          |
      | none_known      | not established |
      | general_concern | not established |
      | state_end_user  | established     |
      | unknown         | undetermined    |

  Scenario: Sanctions of the Security Council
    Given charge 1 has
      | sanction_source | security_council |
    Then state-behind-the-act is excepted for charge 1
    And the exception security-council applies for charge 1

  Scenario: Whose sanctions is not known
    Given charge 1 has
      | sanction_source | unknown |
    Then state-behind-the-act is established for charge 1
    And the exception security-council is not shown for charge 1

  Scenario Outline: Another crime laid at a state's door
    Given charge 1 has
      | class | <class> |
    Then state-behind-the-act is <status> for charge 1

    Examples:
      | class                  | status      |
      | murder                 | established |
      | cybercrime             | established |
      | crime_against_humanity | excepted    |

  Scenario: Genocide ordered by a government
    Given charge 1 has
      | class | genocide |
    Then state-behind-the-act is excepted for charge 1
    And the exception international-crime applies for charge 1

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then state-behind-the-act is established for charge 1
    And the exception international-crime is not shown for charge 1

  Scenario: An international tribunal asks
    Given neutrality.requester_kind is international_tribunal
    Then state-behind-the-act is excepted for charge 1
    And the exception tribunal-asks applies for charge 1

  Scenario: A national bureau asks
    Given neutrality.requester_kind is national_bureau
    And requesting_country is US
    Then state-behind-the-act is established for charge 1
    And the exception tribunal-asks does not apply for charge 1

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then state-behind-the-act is established for charge 1

  Scenario: The day before
    Given the date is 2012-06-30
    Then state-behind-the-act does not apply
