Feature: penalty-threshold-sentence
  A red notice to serve a sentence needs at least six months of imprisonment.

  Background:
    Given a red notice as of 2018-07-02
    And notice.sought_for is sentence
    And sentence.kind is custody
    And sentence.imposed is 5
    And sentence.remaining_total is 5

  Scenario: Five months fail on either reading
    Then penalty-threshold-sentence is established
    And the outcome is grounds_established
    And the scope is whole

  Scenario: Five months on the strict reading
    Given the parameter sentence.reading is and
    Then penalty-threshold-sentence is established

  Scenario: Exactly six months, none served
    Given sentence.imposed is 6
    And sentence.remaining_total is 6
    Then penalty-threshold-sentence is not established

  Scenario: Exactly six months on the strict reading
    Given sentence.imposed is 6
    And sentence.remaining_total is 6
    And the parameter sentence.reading is and
    Then penalty-threshold-sentence is not established

  Scenario: Six months imposed, two remaining
    Given sentence.imposed is 6
    And sentence.remaining_total is 2
    Then penalty-threshold-sentence is not established

  Scenario: Six months imposed, two remaining, on the strict reading
    Given sentence.imposed is 6
    And sentence.remaining_total is 2
    And the parameter sentence.reading is and
    Then penalty-threshold-sentence is established

  Scenario: Two judgments of four months, eight remaining in all
    Given sentence.imposed is 4
    And sentence.remaining_total is 8
    Then penalty-threshold-sentence is excepted
    And the exception several-sentences applies

  Scenario: Two judgments of four months, said to be several
    Given sentence.imposed is 4
    And sentence.several is yes
    And sentence.remaining_total is 8
    Then penalty-threshold-sentence is not established

  Scenario: Two judgments of four months on the strict reading
    Given sentence.imposed is 4
    And sentence.remaining_total is 8
    And the parameter sentence.reading is and
    Then penalty-threshold-sentence is established

  Scenario: A single sentence of five months, what remains of it not told
    Given sentence.remaining_total is unknown
    And sentence.several is no
    Then penalty-threshold-sentence is established
    And the exception several-sentences is not shown

  Scenario: Five months, and others to be served with them
    Given sentence.remaining_total is unknown
    And sentence.several is yes
    Then penalty-threshold-sentence is undetermined
    And penalty-threshold-sentence misses sentence.remaining_total

  Scenario: A single sentence of exactly six months
    Given sentence.imposed is 6
    And sentence.remaining_total is unknown
    And sentence.several is no
    Then penalty-threshold-sentence is not established

  Scenario: Said to be a single sentence, and yet eight months remain in all
    Given sentence.imposed is 4
    And sentence.remaining_total is 8
    And sentence.several is no
    Then penalty-threshold-sentence is excepted
    And the exception several-sentences applies

  Scenario: A fine
    Given sentence.kind is fine
    And sentence.imposed is unknown
    And sentence.remaining_total is unknown
    Then penalty-threshold-sentence is established

  Scenario: A life sentence
    Given sentence.kind is life
    And sentence.imposed is unknown
    And sentence.remaining_total is unknown
    Then penalty-threshold-sentence is not established

  Scenario: Ten years imposed, the rest not known
    Given sentence.imposed is 10 years
    And sentence.remaining_total is unknown
    Then penalty-threshold-sentence is not established

  Scenario: Five months imposed, the sum over all judgments not known
    Given sentence.remaining_total is unknown
    Then penalty-threshold-sentence is undetermined
    And penalty-threshold-sentence is open
    And penalty-threshold-sentence misses sentence.remaining_total

  Scenario: Nothing is known of the sentence
    Given sentence.kind is unknown
    And sentence.imposed is unknown
    And sentence.remaining_total is unknown
    Then penalty-threshold-sentence is undetermined
    And penalty-threshold-sentence is untouched

  Scenario: Sought for prosecution
    Given notice.sought_for is prosecution
    Then penalty-threshold-sentence is not established

  Scenario: Publication of particular importance lifts it
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is yes
    Then penalty-threshold-sentence is excepted
    And the exception particular-importance applies

  Scenario: Nobody speaks of particular importance
    Then penalty-threshold-sentence is established
    And the exception particular-importance is not shown

  Scenario: The General Secretariat finds no particular importance
    Given secretariat.particular_importance is no
    Then penalty-threshold-sentence is established
    And the exception particular-importance does not apply

  Scenario: The requesting bureau was not consulted
    Given secretariat.particular_importance is yes
    And secretariat.consulted_requester is no
    Then penalty-threshold-sentence is established
    And the exception particular-importance does not apply

  Scenario: The day before the rules of 2012
    Given the date is 2012-06-30
    Then penalty-threshold-sentence does not apply

  Scenario: The first day of the rules of 2012
    Given the date is 2012-07-01
    Then penalty-threshold-sentence is established

  Scenario: A diffusion is not measured against Article 83
    Given a diffusion as of 2018-07-02
    Then penalty-threshold-sentence does not apply

  Scenario: What the person is sought for is not known
    Given notice.sought_for is unknown
    Then penalty-threshold-sentence is undetermined
