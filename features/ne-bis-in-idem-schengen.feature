Feature: ne-bis-in-idem-schengen
  Within the European Union and the Schengen area a final decision bars even a provisional arrest.

  Background:
    Given a red notice as of 2021-05-12
    And a proceeding
      | state       | DE                        |
      | outcome     | definitively_discontinued |
      | final       | yes                       |
      | same_facts  | yes                       |
      | in_schengen | yes                       |

  Scenario: On the day of the judgment
    Then ne-bis-in-idem-schengen is established

  Scenario: The day before the judgment
    Given the date is 2021-05-11
    Then ne-bis-in-idem-schengen does not apply

  Scenario: The decision of a state outside
    Given proceeding 1 has
      | state       | MX |
      | in_schengen | no |
    And the proceedings are all
    Then ne-bis-in-idem-schengen is not established

  Scenario: Whether it concerns the same facts is not known
    Given proceeding 1 has
      | same_facts | unknown |
    Then ne-bis-in-idem-schengen is undetermined
    And ne-bis-in-idem-schengen misses proceeding.same_facts

  Scenario: Proceedings that were only discontinued
    Given proceeding 1 has
      | outcome | discontinued |
    And the proceedings are all
    Then ne-bis-in-idem-schengen is not established

  Scenario: A decision on other facts
    Given proceeding 1 has
      | same_facts | no |
    And the proceedings are all
    Then ne-bis-in-idem-schengen is not established

  Scenario: Within that area a definitive discontinuance counts
    Given proceeding 1 has
      | outcome | definitively_discontinued |
    Then ne-bis-in-idem-schengen is established

  Scenario: A case that can be taken up again does not
    Given proceeding 1 has
      | outcome | dismissed |
    And the proceedings are all
    Then ne-bis-in-idem-schengen is not established

  Scenario: A final acquittal
    Given proceeding 1 has
      | outcome | acquitted |
    Then ne-bis-in-idem-schengen is established
