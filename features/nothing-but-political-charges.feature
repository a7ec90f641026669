Feature: nothing-but-political-charges
  An alert that holds nothing but charges presumed political raises serious doubts by itself.

  Background:
    Given a red notice as of 2019-09-03
    And a charge
      | label          | extremism by a post online |
      | class          | extremism                  |
      | basis          | speech                     |
      | speech_content | peaceful                   |
      | violence       | not_alleged                |
      | gain           | not_alleged                |

  Scenario: A peaceful post and nothing else
    Then nothing-but-political-charges is established
    And the exception ordinary-law-core is not shown
    And the exception private-target is not shown
    And the outcome is serious_doubts

  Scenario: A post and a march without violence
    Given a charge
      | label    | taking part in a march |
      | class    | unauthorised_assembly  |
      | basis    | assembly               |
      | violence | alleged_only           |
      | gain     | not_alleged            |
    Then nothing-but-political-charges is established

  Scenario: A post beside a described robbery: a doubt on the post, no more
    Given a charge
      | label    | robbery        |
      | class    | robbery        |
      | basis    | act            |
      | violence | particularised |
      | gain     | particularised |
    Then nothing-but-political-charges is not established
    And charge-rests-on-expression is established for charge 1
    And charge-rests-on-expression is not established for charge 2

  Scenario: A post beside a bare charge of fraud
    Given a charge
      | label    | fraud        |
      | class    | fraud        |
      | basis    | act          |
      | violence | not_alleged  |
      | gain     | alleged_only |
      | capacity | private      |
    Then nothing-but-political-charges is not established

  Scenario: A post that calls for killings
    Given charge 1 has
      | speech_content    | incites_violence |
      | ordinary_law_core | yes              |
    Then nothing-but-political-charges is not established

  Scenario: Whether violence is described is not known
    Given charge 1 has
      | violence | unknown |
    Then nothing-but-political-charges is open
    And nothing-but-political-charges misses charge.violence

  Scenario: Membership of an organisation that only the requesting country calls terrorist, shown by a list
    Given charge 1 has
      | class               | terrorist_membership    |
      | basis               | association             |
      | membership_evidence | list_only               |
      | organisation        | requesting_country_only |
      | other_crime         | no                      |
    Then nothing-but-political-charges is established

  Scenario: The same list, and an organisation on the list of the Security Council
    Given charge 1 has
      | class               | terrorist_membership |
      | basis               | association          |
      | membership_evidence | list_only            |
      | organisation        | un_listed            |
      | other_crime         | no                   |
      | capacity            | private              |
    Then nothing-but-political-charges is not established
    And terrorist-membership-without-evidence is established

  Scenario: Belonging to a mafia
    Given charge 1 has
      | class | organised_crime |
      | basis | association     |
      | gain  | alleged_only    |
      | capacity | private |
    Then nothing-but-political-charges is not established

  Scenario: The words are not known, and it is stated that no ordinary crime is described
    Given charge 1 has
      | speech_content    | unknown |
      | ordinary_law_core | no      |
    Then nothing-but-political-charges is established
    And the exception ordinary-law-core does not apply

  Scenario: The words are not known, nor whether an ordinary crime is described
    Given charge 1 has
      | speech_content    | unknown |
      | ordinary_law_core | unknown |
    Then nothing-but-political-charges is open
    And nothing-but-political-charges misses charge.speech_content

  Scenario: A charge of terrorism beside the post, with the bombing described
    Given a charge
      | label    | terrorism      |
      | class    | terrorist_act  |
      | violence | particularised |
    Then nothing-but-political-charges is not established

  Scenario: Defamation of a private person
    Given charge 1 has
      | class         | defamation      |
      | speech_target | private_persons |
    Then nothing-but-political-charges is excepted
    And the exception private-target applies

  Scenario: Defamation of a minister
    Given charge 1 has
      | class         | defamation         |
      | speech_target | state_or_officials |
    Then nothing-but-political-charges is established
    And the exception private-target does not apply

  Scenario: A lawyer charged with helping an organisation for having defended its members
    Given charge 1 has
      | class       | terrorist_support |
      | basis       | act               |
      | capacity    | protected_work    |
      | other_crime | no                |
    Then nothing-but-political-charges is established

  Scenario: Racist propaganda
    Given charge 1 has
      | class             | hate_speech |
      | speech_content    | hate_speech |
      | ordinary_law_core | yes         |
    Then nothing-but-political-charges is not established

  Scenario Outline: Decisions of office, and associations without a licence
    Given charge 1 has
      | class          | <class>     |
      | basis          | <basis>     |
      | capacity       | <capacity>  |
      | speech_content | unknown     |
      | violence       | not_alleged |
      | gain           | <gain>      |
    Then nothing-but-political-charges is <status>

    Examples:
      | class             | basis       | capacity       | gain           | status          |
      | embezzlement      | act         | official_act   | not_alleged    | established     |
      | embezzlement      | act         | official_act   | alleged_only   | established     |
      | embezzlement      | act         | official_act   | particularised | not established |
      | bribery           | act         | office_for_gain | alleged_only  | not established |
      | murder            | act         | office_for_violence | not_alleged | not established |
      | association_rules | association | private        | not_alleged    | established     |
      | association_rules | association | private        | unknown        | undetermined    |

  Scenario: No charge is known
    Given a red notice as of 2019-09-03
    Then nothing-but-political-charges is untouched

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then nothing-but-political-charges is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then nothing-but-political-charges does not apply

  Scenario Outline: One charge, political, military, religious or racial as such, or the seizure of power
    Given charge 1 has
      | class             | <class>     |
      | basis             | act         |
      | violence          | not_alleged |
      | gain              | not_alleged |
      | ordinary_law_core | no          |
    Then nothing-but-political-charges is established

    Examples:
      | class                         |
      | treason                       |
      | desertion                     |
      | blasphemy                     |
      | membership_racial_association |
      | seizure_of_power              |

  Scenario: A charge of treason whose facts describe an ordinary crime
    Given charge 1 has
      | class             | treason     |
      | basis             | act         |
      | violence          | not_alleged |
      | gain              | not_alleged |
      | ordinary_law_core | yes         |
    Then nothing-but-political-charges is excepted
    And the exception ordinary-law-core applies

  Scenario: Membership by a list, and another crime is described
    Given charge 1 has
      | class               | terrorist_membership    |
      | basis               | act                     |
      | violence            | not_alleged             |
      | gain                | not_alleged             |
      | membership_evidence | list_only               |
      | organisation        | requesting_country_only |
      | other_crime         | yes                     |
      | ordinary_law_core   | yes                     |
    Then nothing-but-political-charges is not established

  Scenario: Membership on strong evidence is not presumed political
    Given charge 1 has
      | class               | terrorist_membership    |
      | basis               | act                     |
      | membership_evidence | individual_strong       |
      | involvement         | active                  |
      | organisation        | requesting_country_only |
      | capacity            | private                 |
    Then nothing-but-political-charges is not established
