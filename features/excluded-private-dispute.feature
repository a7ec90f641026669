Feature: excluded-private-dispute
  Offences that come from a private dispute carry no red notice.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label | failure to repay a loan |
      | class | unpaid_debt             |

  Scenario: An ordinary debt
    Then excluded-private-dispute is established for charge 1
    And the outcome is grounds_established

  Scenario: A quarrel between partners under another name
    Given charge 1 has
      | label | breach of trust |
      | group | private_dispute |
      | class | other           |
    Then excluded-private-dispute is established for charge 1

  Scenario: A bank fraud
    Given charge 1 has
      | label | bank fraud |
      | group | none       |
      | class | fraud      |
    Then excluded-private-dispute is not established for charge 1

  Scenario: Nobody has looked at the group
    Given charge 1 has
      | label | bank fraud |
      | class | fraud      |
    Then excluded-private-dispute is undetermined for charge 1
    And excluded-private-dispute is untouched for charge 1
    And excluded-private-dispute for charge 1 misses charge.group

  Scenario: Deception from the start is described
    Given charge 1 has
      | deception_at_outset | particularised |
    Then excluded-private-dispute is excepted for charge 1
    And the exception deception-described applies

  Scenario: Deception is a word in the charge and no more
    Given charge 1 has
      | deception_at_outset | alleged_only |
    Then excluded-private-dispute is established for charge 1
    And the exception deception-described does not apply

  Scenario: What is said of deception is not known
    Then excluded-private-dispute is established for charge 1
    And the exception deception-described is not shown

  Scenario: A large cheque with dishonest intent, before cheques were excluded
    Given charge 1 has
      | class         | unfunded_cheque |
      | group         | private_dispute |
      | cheque_total  | USD 10000.00    |
      | cheque_intent | described       |
    Then excluded-private-dispute is excepted for charge 1
    And the exception cheque-criteria applies

  Scenario: A cheque just below the floor
    Given charge 1 has
      | class            | unfunded_cheque |
      | group            | private_dispute |
      | cheque_total     | USD 9999.00     |
      | cheques_repeated | no              |
      | cheque_intent    | described       |
    Then excluded-private-dispute is established for charge 1
    And the exception cheque-criteria does not apply

  Scenario: A cheque of unknown amount
    Given charge 1 has
      | class         | unfunded_cheque |
      | group         | private_dispute |
      | cheque_intent | described       |
    Then excluded-private-dispute is established for charge 1
    And the exception cheque-criteria is not shown

  Scenario: The same large cheque on the last day of the old criteria
    Given the date is 2022-01-27
    And charge 1 has
      | class         | unfunded_cheque |
      | group         | private_dispute |
      | cheque_total  | USD 10000.00    |
      | cheque_intent | described       |
    Then excluded-private-dispute is excepted for charge 1

  Scenario: The same large cheque once cheques are excluded
    Given the date is 2022-01-28
    And charge 1 has
      | class         | unfunded_cheque |
      | group         | private_dispute |
      | cheque_total  | USD 10000.00    |
      | cheque_intent | described       |
    Then excluded-private-dispute is established for charge 1
    And the exception cheque-criteria does not apply

  Scenario: Organised crime is suspected, with facts
    Given charge 1 has
      | organised_crime_suspected | yes |
    Then excluded-private-dispute is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: The conduct eases a serious crime
    Given charge 1 has
      | facilitates_serious_crime | yes |
    Then excluded-private-dispute is excepted for charge 1
    And the exception serious-or-organised-crime applies

  Scenario: Neither serious nor organised crime is behind it
    Given charge 1 has
      | facilitates_serious_crime | no |
      | organised_crime_suspected | no |
    Then excluded-private-dispute is established for charge 1
    And the exception serious-or-organised-crime does not apply

  Scenario: Nothing is said of serious or organised crime
    Then excluded-private-dispute is established for charge 1
    And the exception serious-or-organised-crime is not shown

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then excluded-private-dispute is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then excluded-private-dispute is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then excluded-private-dispute is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then excluded-private-dispute is established for charge 1
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then excluded-private-dispute is established for charge 1
    And the exception particular-importance does not apply

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    Then excluded-private-dispute does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then excluded-private-dispute is established for charge 1

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then excluded-private-dispute does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then excluded-private-dispute is undetermined for charge 1

  Scenario: A large cheque without a word on intent
    Given charge 1 has
      | label         | unfunded cheque |
      | class         | unfunded_cheque |
      | group         | private_dispute |
      | cheque_total  | USD 10000.00    |
      | cheque_intent | not_described   |
    Then excluded-private-dispute is established for charge 1
    And the exception cheque-criteria does not apply for charge 1

  Scenario: Small cheques, issued repeatedly and with dishonest intent, before cheques were excluded
    Given charge 1 has
      | label            | unfunded cheques |
      | class            | unfunded_cheque  |
      | group            | private_dispute  |
      | cheque_total     | USD 9999.00      |
      | cheques_repeated | yes              |
      | cheque_intent    | described        |
    Then excluded-private-dispute is excepted for charge 1
    And the exception cheque-criteria applies for charge 1

  Scenario: A private dispute with dishonest intent, and whether it is about cheques is not known
    Given charge 1 has
      | label            | fraud against a supplier |
      | class            | unknown                  |
      | group            | private_dispute          |
      | cheque_intent    | described                |
      | cheques_repeated | yes                      |
    Then excluded-private-dispute is established for charge 1
    And the exception cheque-criteria is not shown for charge 1
