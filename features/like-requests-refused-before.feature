Feature: like-requests-refused-before
  One looks beyond the request: what became of the like requests of the same country.

  Background:
    Given a red notice as of 2018-05-30
    And requesting_country is XA
    And an earlier_request
      | about   | like_matter     |
      | outcome | refused_at_gate |
      | ground  | neutrality      |
      | date    | 2016-05         |

  Scenario: A like request was refused under Article 3
    Then like-requests-refused-before is established

  Scenario: One in the same matter was deleted under Article 2
    Given earlier_request 1 has
      | about   | same_matter           |
      | outcome | deleted_non_compliant |
      | ground  | human_rights          |
    Then like-requests-refused-before is established

  Scenario: A measure was taken against the bureau over a like request
    Given earlier_request 1 has
      | outcome | corrective_measure |
      | ground  | refugee_protection |
    Then like-requests-refused-before is established

  Scenario: In another matter
    Given earlier_request 1 has
      | about | other_matter |
    And the earlier_requests are all
    Then like-requests-refused-before is not established

  Scenario: It was published
    Given earlier_request 1 has
      | outcome | published |
    And the earlier_requests are all
    Then like-requests-refused-before is not established

  Scenario: It was withdrawn by its source
    Given earlier_request 1 has
      | outcome | withdrawn |
    And the earlier_requests are all
    Then like-requests-refused-before is not established

  Scenario: Refused for the conditions of notices only
    Given earlier_request 1 has
      | ground | notice_conditions |
    And the earlier_requests are all
    Then like-requests-refused-before is not established

  Scenario: Deleted for the quality of the data
    Given earlier_request 1 has
      | ground  | data_quality          |
      | outcome | deleted_non_compliant |
    And the earlier_requests are all
    Then like-requests-refused-before is not established

  Scenario: On what ground is not known
    Given earlier_request 1 has
      | ground | unknown |
    Then like-requests-refused-before is open
    And like-requests-refused-before misses earlier_request.ground

  Scenario: What became of it is not known
    Given earlier_request 1 has
      | outcome | unknown |
    Then like-requests-refused-before is open

  Scenario: What it was about is not known
    Given earlier_request 1 has
      | about | unknown |
    Then like-requests-refused-before is open

  Scenario: No earlier request is known of
    Given no earlier_requests
    Then like-requests-refused-before is not established

  Scenario: The day before it began
    Given the date is 2012-06-30
    Then like-requests-refused-before does not apply

  Scenario: On the day it began
    Given the date is 2012-07-01
    And earlier_request 1 has
      | date | 2011 |
    Then like-requests-refused-before is established
