Feature: terrorist-organisation-unrecognised
  Where hardly anybody but the requesting country calls an organisation terrorist, the person's own acts must be crimes.

  Background:
    Given a red notice as of 2024-12-10
    And a charge
      | label               | membership of a terrorist organisation |
      | class               | terrorist_membership                   |
      | organisation        | requesting_country_only                |
      | involvement         | active                                 |
      | membership_evidence | individual_strong                      |

  Scenario: The leader of a movement that the requesting country alone calls terrorist
    Then terrorist-organisation-unrecognised is established for charge 1
    And the exception own-crime is not shown
    And charge 1 is struck

  Scenario Outline: Who lists the organisation
    Given charge 1 has
      | organisation | <listed> |
    Then terrorist-organisation-unrecognised is <status> for charge 1

    Examples:
      | listed                  | status          |
      | not_identified          | established     |
      | not_designated          | established     |
      | requesting_country_only | established     |
      | called_a_branch         | established     |
      | few_states              | established     |
      | widely_designated       | not established |
      | regional_list           | not established |
      | un_listed               | not established |
      | unknown                 | undetermined    |

  Scenario Outline: What is charged
    Given charge 1 has
      | class | <class> |
      | basis | <basis> |
    Then terrorist-organisation-unrecognised is <status> for charge 1

    Examples:
      | class                | basis       | status          |
      | illegal_armed_group  | association | established     |
      | terrorist_support    | act         | established     |
      | terrorist_financing  | act         | established     |
      | terrorism_unspecified | act        | established     |
      | extremism            | association | established     |
      | extremism            | speech      | not established |
      | organised_crime      | act         | not established |
      | unknown              | act         | undetermined    |

  Scenario Outline: An act that is a crime in itself
    Given charge 1 has
      | <fact> | <value> |
    Then terrorist-organisation-unrecognised is excepted for charge 1
    And the exception own-crime applies for charge 1

    Examples:
      | fact           | value            |
      | other_crime    | yes              |
      | violence       | particularised   |
      | terrorist_act  | particularised   |
      | speech_content | incites_violence |

  Scenario: No other crime of any kind
    Given charge 1 has
      | other_crime    | no           |
      | violence       | alleged_only |
      | terrorist_act  | not_alleged  |
      | speech_content | peaceful     |
    Then terrorist-organisation-unrecognised is established for charge 1
    And the exception own-crime does not apply for charge 1

  Scenario: A bombing is charged and described
    Given charge 1 has
      | class         | terrorist_act  |
      | terrorist_act | particularised |
    Then terrorist-organisation-unrecognised is not established for charge 1

  Scenario: A terrorist act is charged and none is described
    Given charge 1 has
      | class         | terrorist_act |
      | terrorist_act | alleged_only  |
    Then terrorist-organisation-unrecognised is established for charge 1

  Scenario: The first day of the policy
    Given the date is 2003-11-18
    Then terrorist-organisation-unrecognised is established for charge 1

  Scenario: The day before the policy
    Given the date is 2003-11-17
    Then terrorist-organisation-unrecognised does not apply

  Scenario: A killing by this person stands in another charge of the alert
    Given a charge
      | label    | murder         |
      | class    | murder         |
      | violence | particularised |
    Then terrorist-organisation-unrecognised is excepted for charge 1
    And the exception grave-act-in-the-alert applies for charge 1

  Scenario: The other charge is a theft
    Given charge 1 has
      | violence      | not_alleged |
      | terrorist_act | not_alleged |
    And a charge
      | label         | theft       |
      | class         | theft       |
      | violence      | not_alleged |
      | terrorist_act | not_alleged |
    And the charges are all
    Then terrorist-organisation-unrecognised is established for charge 1
    And the exception grave-act-in-the-alert does not apply for charge 1

  Scenario: More charges may be stated
    Given the charges may be more
    Then terrorist-organisation-unrecognised is established for charge 1
    And the exception grave-act-in-the-alert is not shown for charge 1
