Feature: violence-of-others
  What others in a crowd did is not attributed to a person whose own violence the alert does not describe.

  Background:
    Given a diffusion as of 2024-11-30
    And context.related_to_protest is yes
    And a charge
      | label    | assault of police officers |
      | class    | assault                    |
      | violence | alleged_only               |

  Scenario: Participants threw stones
    Then violence-of-others is established
    And the exception victims-described is not shown
    And the exception answered is not shown

  Scenario: The person's own blow is described
    Given charge 1 has
      | violence | particularised |
    Then violence-of-others is not established

  Scenario: What the alert says of violence is not known
    Given charge 1 has
      | violence | unknown |
    Then violence-of-others is undetermined

  Scenario Outline: The class
    Given charge 1 has
      | class | <class> |
    Then violence-of-others is <status>

    Examples:
      | class           | status          |
      | arson           | established     |
      | property_damage | established     |
      | murder          | not established |
      | drug_trafficking | not established |

  Scenario: No protest
    Given context.related_to_protest is no
    Then violence-of-others is not established

  Scenario: A named shopkeeper was hurt
    Given charge 1 has
      | victims | particularised |
    Then violence-of-others is excepted
    And the exception victims-described applies

  Scenario: An act on the same day that has no link with the unrest
    Given charge 1 has
      | unrest_link | unrelated |
    Then violence-of-others is excepted
    And the exception unrelated applies

  Scenario: Asked about the person's part, the requesting country told it
    Given a question
      | topic  | role               |
      | put_by | commission         |
      | put_to | requesting_country |
      | answer | specific     |
    Then violence-of-others is excepted
    And the exception answered applies

  Scenario: The first day of the Rules
    Given the date is 2012-07-01
    Then violence-of-others is established

  Scenario: The day before
    Given the date is 2012-06-30
    Then violence-of-others does not apply

  Scenario: Nobody hurt, part of the unrest, and nothing answered
    Given charge 1 has
      | victims     | not_alleged      |
      | unrest_link | directly_related |
    And no questions
    Then violence-of-others is established
    And the exception victims-described does not apply
    And the exception unrelated does not apply
    And the exception answered does not apply

  Scenario: Whether there was a protest is not known
    Given context.related_to_protest is unknown
    Then violence-of-others is undetermined
    And violence-of-others misses context.related_to_protest

  Scenario: What is charged is not known
    Given charge 1 has
      | class | unknown |
    Then violence-of-others is undetermined
    And violence-of-others for charge 1 misses charge.class
