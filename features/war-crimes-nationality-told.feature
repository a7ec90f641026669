Feature: war-crimes-nationality-told
  The bureau of the person's own country is told of a national request over an international crime.

  Background:
    Given a red notice as of 2017-03-06
    And requesting_country is RS
    And neutrality.requester_kind is national_bureau
    And person.nationalities are exactly BA
    And neutrality.nationality_state_informed is no
    And a charge
      | label | killing of prisoners |
      | class | war_crime            |

  Scenario: It was not told
    Then war-crimes-nationality-told is established
    And the exception tribunal-asks does not apply
    And the exception own-national does not apply

  Scenario: It was told
    Given neutrality.nationality_state_informed is yes
    Then war-crimes-nationality-told is not established

  Scenario: The person is a national of the requesting country
    Given person.nationalities are exactly RS
    Then war-crimes-nationality-told is excepted
    And the exception own-national applies

  Scenario: Whether it was told is not known
    Given neutrality.nationality_state_informed is unknown
    Then war-crimes-nationality-told is open for charge 1
    And war-crimes-nationality-told for charge 1 misses neutrality.nationality_state_informed

  Scenario: A tribunal asks
    Given neutrality.requester_kind is international_tribunal
    Then war-crimes-nationality-told is excepted
    And the exception tribunal-asks applies

  Scenario: What kind of requester is not known
    Given neutrality.requester_kind is unknown
    Then war-crimes-nationality-told is established
    And the exception tribunal-asks is not shown

  Scenario: An ordinary murder
    Given charge 1 has
      | class | murder |
    Then war-crimes-nationality-told is not established

  Scenario: The first day of the resolution
    Given the date is 2010-11-30
    Then war-crimes-nationality-told is established

  Scenario: The day before
    Given the date is 2010-11-29
    Then war-crimes-nationality-told does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then war-crimes-nationality-told is undetermined

  Scenario: Which nationality the person has is not known
    Given person.nationalities is unknown
    Then war-crimes-nationality-told is established
    And the exception own-national is not shown

  Scenario: The requesting country is not known
    Given requesting_country is unknown
    Then war-crimes-nationality-told is established

  Scenario: An international tribunal asks under its own code
    Given requesting_country is 914
    Then war-crimes-nationality-told is excepted
