Feature: war-crimes-objection
  The country of the person's nationality may object to a national request over an international crime.

  Background:
    Given a red notice as of 2017-03-06
    And requesting_country is RS
    And neutrality.requester_kind is national_bureau
    And person.nationalities are exactly BA
    And neutrality.objection_from_nationality_state is yes
    And neutrality.objection_after is 29
    And a charge
      | label | killing of prisoners |
      | class | war_crime            |

  Scenario: An objection
    Then war-crimes-objection is established
    And the exception tribunal-asks does not apply
    And the exception decided-for-publication is not shown
    And the exception own-national does not apply
    And the exception un-mandated-operation is not shown
    And charge 1 is struck

  Scenario Outline: The Repository gives no number of days
    Given neutrality.objection_after is <days>
    Then war-crimes-objection is established

    Examples:
      | days    |
      | 30      |
      | 40      |
      | 400     |
      | unknown |

  Scenario Outline: If thirty days should prove to be the limit
    Given the parameter objection.limited is yes
    And neutrality.objection_after is <days>
    Then war-crimes-objection is <status>

    Examples:
      | days    | status          |
      | 30      | established     |
      | 31      | not established |
      | unknown | undetermined    |

  Scenario: It belongs to an operation of the United Nations
    Given neutrality.un_mandated_operation is yes
    Then war-crimes-objection is excepted
    And the exception un-mandated-operation applies

  Scenario: There was no such operation
    Given neutrality.un_mandated_operation is no
    Then war-crimes-objection is established
    And the exception un-mandated-operation does not apply

  Scenario: The person is a national of the requesting country too
    Given person.nationalities are exactly BA, RS
    Then war-crimes-objection is excepted
    And the exception own-national applies

  Scenario: Further nationalities may exist
    Given person.nationalities is BA
    Then war-crimes-objection is established
    And the exception own-national is not shown

  Scenario: The objection comes from a third country
    Given neutrality.objection_from_nationality_state is no
    Then war-crimes-objection is not established

  Scenario: Nothing is known of an objection
    Given neutrality.objection_from_nationality_state is unknown
    Then war-crimes-objection is open for charge 1
    And war-crimes-objection for charge 1 misses neutrality.objection_from_nationality_state

  Scenario: An international tribunal without a code of its own
    Given neutrality.requester_kind is international_tribunal
    Then war-crimes-objection is excepted
    And the exception tribunal-asks applies

  Scenario: The International Criminal Court
    Given requesting_country is 914
    Then war-crimes-objection is excepted
    And the exception tribunal-asks applies

  Scenario: What kind of requester is not known
    Given neutrality.requester_kind is unknown
    Then war-crimes-objection is established
    And the exception tribunal-asks is not shown

  Scenario: The members' dispute ended in publication
    Given neutrality.dispute is decided_for_publication
    Then war-crimes-objection is excepted
    And the exception decided-for-publication applies

  Scenario: No dispute was taken up
    Given neutrality.dispute is none
    Then war-crimes-objection is established
    And the exception decided-for-publication does not apply

  Scenario: An ordinary murder
    Given charge 1 has
      | class | murder |
    Then war-crimes-objection is not established

  Scenario: The first day of the resolution
    Given the date is 2010-11-30
    Then war-crimes-objection is established

  Scenario: The day before
    Given the date is 2010-11-29
    Then war-crimes-objection does not apply

  Scenario: The class of the offence is not known
    Given charge 1 has
      | class | unknown |
    Then war-crimes-objection is undetermined

  Scenario: No bureau objected
    Given neutrality.bureau_objected is no
    And neutrality.objection_from_nationality_state is no
    Then war-crimes-objection is not established

  Scenario: Whose bureau objected is not known
    Given neutrality.objection_from_nationality_state is unknown
    Then war-crimes-objection is undetermined

  Scenario: The requesting country is not known
    Given requesting_country is unknown
    Then war-crimes-objection is established
    And the exception own-national is not shown

  Scenario: If the resolution should prove to have no such exception
    Given neutrality.un_mandated_operation is yes
    And the parameter objection.un_operations_excepted is no
    Then war-crimes-objection is established
    And the exception un-mandated-operation does not apply
