"""The outcome file: points by effect, grounds and their families, first questions, consequences, cautions."""

from __future__ import annotations

from datetime import date
from typing import Literal

from pydantic import Field, model_validator

from screening.law.rule import MOST_POINTS, Effect, InForce, Instrument, Model

__all__ = [
    "Caution",
    "Consequence",
    "EffectRules",
    "Expected",
    "FirstQuestion",
    "Ground",
    "OutcomeRules",
    "OutcomeWord",
    "Scope",
    "StandingWord",
]

OutcomeWord = Literal["grounds_established", "serious_doubts", "undetermined", "no_ground_found"]
StandingWord = Literal["grounds_stand", "doubts_stand", "nothing_stands"]
Scope = Literal["whole", "part"]


class EffectRules(Model):
    """What an effect is worth in the score (ours), and what it means in a sentence."""

    points: int = Field(ge=0, le=MOST_POINTS)
    meaning: str


class Ground(Model):
    """A ground, named by the Commission's tags, the family it counts in, and the most it adds to the score (ours)."""

    family: str
    cap: int = Field(ge=0, le=MOST_POINTS)
    tags: tuple[str, ...] = ()


class FirstQuestion(Model):
    """What is asked first, of these instruments (none named = all): a fact, or a list. It decides nothing."""

    fact: str | None = None
    list: str | None = None
    applies_to: tuple[Instrument, ...] = ()

    @model_validator(mode="after")
    def _one(self) -> FirstQuestion:
        if (self.fact is None) == (self.list is None):
            raise ValueError("needs exactly one of `fact:`, `list:`")
        return self


class Consequence(Model):
    """What follows at a stage, for answers, scopes and instruments (none named = all).

    ``outcome`` is the settled answer, ``as_it_stands`` the other; ``scope`` is that of the answer as it stands where it
    is named, else of the settled one.
    """

    id: str = Field(alias="consequence")
    stage: tuple[str, ...] = ()
    outcome: tuple[OutcomeWord, ...] = ()
    scope: tuple[Scope, ...] = ()
    as_it_stands: tuple[StandingWord, ...] = ()
    applies_to: tuple[Instrument, ...] = ()
    in_force: InForce = InForce()
    says: str


class Caution(Model):
    """A sentence that is always printed, or always with the answers named."""

    outcome: tuple[OutcomeWord, ...] = ()
    as_it_stands: tuple[StandingWord, ...] = ()
    says: str


class Expected(Model):
    """What a screening should come to where it was decided so: answers that agree, and what agrees besides.

    ``expects`` is what the decision says of the alert: that it falls, in part, or is left alone; nothing for a
    decision that settles neither.
    """

    outcomes: tuple[OutcomeWord, ...]
    as_it_stands: tuple[StandingWord, ...] = ()
    expects: Literal["falls", "part", "left_alone"] | None = None
    or_part: bool = False
    or_note: bool = False
    error: str = ""


class OutcomeRules(Model):
    """The outcome file of a pack. ``doubts_level`` and ``multi_offence`` name parameters.

    ``covers`` says from which day the pack has rules for an instrument; one that is not named is covered always.
    ``not_settled`` are sentences on what no answer to a case settles;
    ``urgent`` names the fact by which a case cannot wait.
    """

    id: str = Field(alias="outcome")
    title: str
    doubts_level: str
    multi_offence: str
    cap: int = Field(gt=0, le=MOST_POINTS)
    effects: dict[Effect, EffectRules]
    grounds: dict[str, Ground]
    covers: dict[Instrument, date] = {}
    first_questions: tuple[FirstQuestion, ...] = ()
    consequences: tuple[Consequence, ...]
    cautions: tuple[Caution, ...] = Field(min_length=1)
    not_settled: tuple[str, ...] = ()
    urgent: str | None = None
    decided: dict[str, Expected] = {}
