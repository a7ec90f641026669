Feature: excluded-controversial-behaviour
  Conduct that cultures judge differently carries no red notice.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label | prostitution |
      | class | prostitution |

  Scenario: A listed offence
    Then excluded-controversial-behaviour is established for charge 1
    And the report says "prostitution concerns conduct"

  Scenario: Gestational surrogacy
    Given charge 1 has
      | label | surrogacy |
      | class | surrogacy |
    Then excluded-controversial-behaviour is established for charge 1

  Scenario: Harm to honour
    Given charge 1 has
      | label | insult of a neighbour |
      | class | defamation            |
    Then excluded-controversial-behaviour is established for charge 1

  Scenario: Not listed, but of that kind
    Given charge 1 has
      | label | sale of alcohol         |
      | group | controversial_behaviour |
      | class | other                   |
    Then excluded-controversial-behaviour is established for charge 1

  Scenario: Sexual abuse of a child is no such matter
    Given charge 1 has
      | label | abuse of a child          |
      | group | none                      |
      | class | child_sexual_exploitation |
    Then excluded-controversial-behaviour is not established for charge 1

  Scenario: Drugs for own use are listed, dealing is not
    Given charge 1 has
      | label | drug trafficking |
      | group | none             |
      | class | drug_trafficking |
    Then excluded-controversial-behaviour is not established for charge 1

  Scenario: An ordinary fraud whose group nobody has looked at
    Given charge 1 has
      | label | fraud |
      | class | fraud |
    Then excluded-controversial-behaviour is undetermined for charge 1
    And excluded-controversial-behaviour is untouched for charge 1
    And excluded-controversial-behaviour for charge 1 misses charge.group

  Scenario: Before the rules of 2012
    Given the date is 2012-06-30
    Then excluded-controversial-behaviour does not apply

  Scenario: From the first day of the rules of 2012
    Given the date is 2012-07-01
    Then excluded-controversial-behaviour is established for charge 1

  Scenario: On the wide reading the list keeps the offence open for organised crime
    Given the parameter proviso.scope is per_listed_offence
    And charge 1 has
      | class                     | pornography |
      | organised_crime_suspected | yes         |
    Then excluded-controversial-behaviour is excepted for charge 1
    And the exception listed-proviso applies

  Scenario: On the narrow reading organised crime changes nothing
    Given charge 1 has
      | class                     | pornography |
      | organised_crime_suspected | yes         |
    Then excluded-controversial-behaviour is established for charge 1
    And the exception listed-proviso does not apply

  Scenario: On the wide reading, with nothing said of organised crime
    Given the parameter proviso.scope is per_listed_offence
    And charge 1 has
      | class | pornography |
    Then excluded-controversial-behaviour is established for charge 1
    And the exception listed-proviso is not shown

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then excluded-controversial-behaviour is excepted for charge 1
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then excluded-controversial-behaviour is established for charge 1
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then excluded-controversial-behaviour is established for charge 1
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then excluded-controversial-behaviour is established for charge 1
    And the exception particular-importance does not apply

  Scenario: On the reading that spares the excluded groups, particular importance lifts nothing
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    And the parameter derogation.reaches_excluded_groups is no
    Then excluded-controversial-behaviour is established for charge 1
    And the exception particular-importance does not apply

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2020-05-04
    Then excluded-controversial-behaviour does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then excluded-controversial-behaviour is undetermined for charge 1

  Scenario: On the wide reading, neither serious nor organised crime behind the sale of films
    Given the parameter proviso.scope is per_listed_offence
    And charge 1 has
      | label                     | sale of films |
      | class                     | pornography   |
      | facilitates_serious_crime | no            |
      | organised_crime_suspected | no            |
    Then excluded-controversial-behaviour is established for charge 1
    And the exception listed-proviso does not apply for charge 1

  Scenario: On the wide reading, organised crime is suspected, and which listed offence it is, is not known
    Given the parameter proviso.scope is per_listed_offence
    And charge 1 has
      | label                     | offence against morals  |
      | class                     | unknown                 |
      | group                     | controversial_behaviour |
      | organised_crime_suspected | yes                     |
    Then excluded-controversial-behaviour is established for charge 1
    And the exception listed-proviso is not shown for charge 1
