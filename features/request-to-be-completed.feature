Feature: request-to-be-completed
  What the request lacks is completed before it is filed.

  Background:
    Given a red notice as of 2026-06-01
    And request.identity_copy is yes
    And request.identity_valid is yes
    And request.signed is yes
    And request.purpose_stated is yes
    And request.one_kind_only is yes
    And request.anonymous is no
    And request.language is english
    And request.submitter is person
    And request.authority is yes
    And request.entity_papers is yes
    And request.for_minor is no
    And request.minor_papers is yes
    And request.through_portal is yes
    And request.exceptional_channel is no

  Scenario: Nothing is missing
    Then request-to-be-completed is not established

  Scenario: A lawyer without a power of attorney
    Given request.submitter is representative
    And request.authority is no
    Then request-to-be-completed is established

  Scenario: Whether the lawyer has one is not known
    Given request.submitter is representative
    And request.authority is unknown
    Then request-to-be-completed is undetermined

  Scenario: Who files is not known, and there is no power of attorney
    Given request.submitter is unknown
    And request.authority is no
    Then request-to-be-completed is undetermined

  Scenario: An entity without its papers
    Given request.submitter is entity_representative
    And request.entity_papers is no
    Then request-to-be-completed is established

  Scenario: Whether the entity has its papers is not known
    Given request.submitter is entity_representative
    And request.entity_papers is unknown
    Then request-to-be-completed is undetermined

  Scenario: Who files is not known, and no papers of an entity are there
    Given request.submitter is unknown
    And request.entity_papers is no
    Then request-to-be-completed is undetermined

  Scenario: For a minor without proof
    Given request.for_minor is yes
    And request.minor_papers is no
    Then request-to-be-completed is established

  Scenario: Whether it is for a minor is not known, and no proof is there
    Given request.for_minor is unknown
    And request.minor_papers is no
    Then request-to-be-completed is undetermined

  Scenario: Whether the proof for a minor is there is not known
    Given request.for_minor is yes
    And request.minor_papers is unknown
    Then request-to-be-completed is undetermined

  Scenario: Not through the portal, and nothing exceptional
    Given request.through_portal is no
    Then request-to-be-completed is established

  Scenario: Not through the portal, for exceptional reasons
    Given request.through_portal is no
    And request.exceptional_channel is yes
    Then request-to-be-completed is not established

  Scenario: Not through the portal, and why is not known
    Given request.through_portal is no
    And request.exceptional_channel is unknown
    Then request-to-be-completed is undetermined

  Scenario: Through which channel is not known
    Given request.through_portal is unknown
    Then request-to-be-completed is undetermined

  Scenario: The day before the Statute
    Given the date is 2017-03-10
    And request.signed is no
    Then request-to-be-completed does not apply

  Scenario: On the first day of the Statute
    Given the date is 2017-03-11
    And request.signed is no
    Then request-to-be-completed is established

  Scenario Outline: One thing is missing
    Given request.<fact> is <value>
    Then request-to-be-completed is established

    Examples:
      | fact           | value |
      | identity_copy  | no    |
      | identity_valid | no    |
      | signed         | no    |
      | purpose_stated | no    |
      | one_kind_only  | no    |
      | anonymous      | yes   |
      | language       | other |

  Scenario Outline: One thing is not known
    Given request.<fact> is unknown
    Then request-to-be-completed is undetermined
    And request-to-be-completed misses request.<fact>

    Examples:
      | fact           |
      | identity_copy  |
      | identity_valid |
      | signed         |
      | purpose_stated |
      | one_kind_only  |
      | anonymous      |
      | language       |
