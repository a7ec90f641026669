Feature: terrorist-membership-without-evidence
  A list, a title, sympathy, words or lawful conduct is no link; to join is one where the whole world lists it.

  Background:
    Given a red notice as of 2018-01-15
    And a charge
      | label               | membership of an armed organisation |
      | class               | terrorist_membership                |
      | membership_evidence | list_only                           |
      | involvement         | not_described                       |

  Scenario: A name on a list
    Then terrorist-membership-without-evidence is established
    And the exception another-crime is not shown
    And the exception words-that-harm is not shown

  Scenario: A teacher of a school that was lawful then
    Given charge 1 has
      | membership_evidence | individual_weak |
      | involvement         | lawful_activity |
      | other_crime         | no              |
    Then terrorist-membership-without-evidence is established
    And the exception another-crime does not apply

  Scenario: Weak evidence of an active part is for a question, not yet a doubt
    Given charge 1 has
      | membership_evidence | individual_weak |
      | involvement         | active          |
    Then terrorist-membership-without-evidence is not established
    And terrorist-membership-evidence is established

  Scenario: A bombing is described beside the membership
    Given charge 1 has
      | other_crime | yes |
    Then terrorist-membership-without-evidence is excepted
    And the exception another-crime applies

  Scenario: Nothing is known of the evidence
    Given charge 1 has
      | membership_evidence | unknown |
      | involvement         | active  |
    Then terrorist-membership-without-evidence is open for charge 1
    And terrorist-membership-without-evidence for charge 1 misses charge.membership_evidence

  Scenario: A murder
    Given charge 1 has
      | class | murder |
    Then terrorist-membership-without-evidence is not established

  Scenario: The first day of the policy
    Given the date is 2003-11-18
    Then terrorist-membership-without-evidence is established

  Scenario: The day before
    Given the date is 2003-11-17
    Then terrorist-membership-without-evidence does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then terrorist-membership-without-evidence is undetermined

  Scenario Outline: The part described, and who lists the organisation
    Given charge 1 has
      | membership_evidence | individual_strong |
      | involvement         | <part>            |
      | organisation        | <listed>          |
    Then terrorist-membership-without-evidence is <status> for charge 1

    Examples:
      | part              | listed                  | status          |
      | not_described     | un_listed               | established     |
      | mere_presence     | un_listed               | established     |
      | sympathy          | un_listed               | established     |
      | lawful_activity   | un_listed               | established     |
      | words_or_gathering | un_listed              | established     |
      | words_or_gathering | unknown                | established     |
      | position          | un_listed               | not established |
      | joined            | un_listed               | not established |
      | joined            | regional_list           | established     |
      | joined            | widely_designated       | established     |
      | position          | widely_designated       | established     |
      | joined            | requesting_country_only | established     |
      | joined            | unknown                 | undetermined    |
      | support           | widely_designated       | not established |
      | active            | widely_designated       | not established |
      | active            | unknown                 | not established |

  Scenario: Speeches that call for killings
    Given charge 1 has
      | membership_evidence | individual_strong  |
      | involvement         | words_or_gathering |
      | speech_content      | incites_violence   |
    Then terrorist-membership-without-evidence is excepted for charge 1
    And the exception words-that-harm applies for charge 1

  Scenario: Songs at a peaceful rally
    Given charge 1 has
      | involvement    | words_or_gathering |
      | speech_content | peaceful           |
    Then terrorist-membership-without-evidence is established for charge 1
    And the exception words-that-harm does not apply for charge 1

  Scenario: Belonging to a movement called extremist
    Given charge 1 has
      | class | extremism   |
      | basis | association |
    Then terrorist-membership-without-evidence is established for charge 1

  Scenario: A killing by this person stands in another charge of the alert
    Given a charge
      | label    | murder         |
      | class    | murder         |
      | violence | particularised |
    Then terrorist-membership-without-evidence is excepted for charge 1
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
    Then terrorist-membership-without-evidence is established for charge 1
    And the exception grave-act-in-the-alert does not apply for charge 1

  Scenario: More charges may be stated
    Given the charges may be more
    Then terrorist-membership-without-evidence is established for charge 1
    And the exception grave-act-in-the-alert is not shown for charge 1
