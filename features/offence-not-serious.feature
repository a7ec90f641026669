Feature: offence-not-serious
  A red notice needs a serious crime.

  Background:
    Given a red notice as of 2020-05-04
    And a charge
      | label            | theft of a poster |
      | value            | USD 2.00          |
      | disproportionate | yes               |
      | class            | theft             |

  Scenario: A poster worth two dollars
    Then offence-not-serious is established
    And the report says "USD 2.00"

  Scenario: The slight charge stands beside a grave one
    Given a charge
      | label            | murder |
      | class            | murder |
      | disproportionate | no     |
    Then offence-not-serious is not established

  Scenario: A grave charge alone
    Given charge 1 has
      | label            | robbery |
      | disproportionate | no      |
      | class            | robbery |
    Then offence-not-serious is not established

  Scenario: Nobody has weighed the harm
    Given charge 1 has
      | disproportionate | unknown |
    Then offence-not-serious is undetermined
    And offence-not-serious is untouched
    And offence-not-serious misses charge.disproportionate

  Scenario: There may be further charges
    Given the charges may be more
    Then offence-not-serious is undetermined
    And offence-not-serious is open

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then offence-not-serious is excepted
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then offence-not-serious is established
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then offence-not-serious is established
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then offence-not-serious is established
    And the exception particular-importance does not apply

  Scenario: A diffusion is judged under Article 35
    Given a diffusion as of 2020-05-04
    Then offence-not-serious does not apply

  Scenario: The day the Rules came into force
    Given the date is 2012-07-01
    Then offence-not-serious is established

  Scenario: The day before the Rules came into force
    Given the date is 2012-06-30
    Then offence-not-serious does not apply

  Scenario: The sum is the floor that was set for cheques
    Given charge 1 has
      | value | USD 10000.00 |
    Then offence-not-serious is excepted
    And the exception sum-not-slight applies

  Scenario: The sum is just below that floor
    Given charge 1 has
      | value | USD 9999.99 |
    And the charges are all
    Then offence-not-serious is established
    And the exception sum-not-slight does not apply

  Scenario: The sum is in another currency
    Given charge 1 has
      | value | EUR 80000.00 |
    Then offence-not-serious is established
    And the exception sum-not-slight is not shown

  Scenario: Asked about the interest, the bureau answered to the point
    Given a question
      | topic  | interest           |
      | put_to | requesting_country |
      | answer | specific           |
    Then offence-not-serious is excepted
    And the exception answered applies

  Scenario: Asked about the interest, the bureau replied in general terms
    Given a question
      | topic  | interest           |
      | put_to | requesting_country |
      | answer | generic            |
    And the questions are all
    Then offence-not-serious is established
    And the exception answered does not apply

  Scenario: Nobody is known to have asked
    Then offence-not-serious is established
    And the exception answered is not shown

  Scenario: Unfunded cheques are measured by their own criteria
    Given charge 1 has
      | class | unfunded_cheque |
    Then offence-not-serious is excepted
    And the exception cheques-measured-apart applies

  Scenario: Nothing but a theft
    Given the charges are all
    Then offence-not-serious is established
    And the exception cheques-measured-apart does not apply

  Scenario: What class the charge is of is not known
    Given charge 1 has
      | class | unknown |
    Then offence-not-serious is established
    And the exception cheques-measured-apart is not shown

  Scenario: It answered about the facts and not about the interest
    Given a question
      | topic  | description        |
      | put_to | requesting_country |
      | answer | specific           |
    And the questions are all
    Then offence-not-serious is established
    And the exception answered does not apply
