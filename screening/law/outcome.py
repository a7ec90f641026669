"""The outcome file: points by effect, grounds and their families, core facts, consequences, cautions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from screening.law.rule import Effect, InForce, Instrument, Model

__all__ = [
    "Caution",
    "Consequence",
    "Core",
    "EffectRules",
    "Expected",
    "Ground",
    "OutcomeRules",
    "OutcomeWord",
    "Scope",
]

OutcomeWord = Literal["grounds_established", "serious_doubts", "undetermined", "no_ground_found"]
Scope = Literal["whole", "part"]


class EffectRules(Model):
    """What an effect is worth in the score (ours), and what it means in a sentence."""

    points: int = Field(ge=0)
    meaning: str


class Ground(Model):
    """A ground, named by the Commission's tags, the family it counts in, and the most it adds to the score (ours)."""

    family: str
    cap: int = Field(ge=0)
    tags: tuple[str, ...] = ()


class Core(Model):
    """What must be known before silence of the rules means anything: a fact, a list, or one of several sets.

    ``not_for``: where a fact has one of these choices (of the same charge, if it is a charge's), the facts are not
    needed, as the maximum of a penalty where it is for life.
    """

    fact: str | None = None
    list: str | None = None
    either: tuple[tuple[str, ...], ...] = ()
    not_for: dict[str, tuple[str, ...]] = {}
    applies_to: tuple[Instrument, ...] = ()

    @model_validator(mode="after")
    def _one(self) -> Core:
        if sum((self.fact is not None, self.list is not None, bool(self.either))) != 1:
            raise ValueError("needs exactly one of `fact:`, `list:`, `either:`")
        return self


class Consequence(Model):
    """What follows at a stage, for outcomes, scopes and instruments (none named = all)."""

    id: str = Field(alias="consequence")
    stage: tuple[str, ...] = ()
    outcome: tuple[OutcomeWord, ...] = ()
    scope: tuple[Scope, ...] = ()
    applies_to: tuple[Instrument, ...] = ()
    in_force: InForce = InForce()
    says: str


class Caution(Model):
    """A sentence that is always printed, or always with the outcomes named."""

    outcome: tuple[OutcomeWord, ...] = ()
    says: str


class Expected(Model):
    """What a screening should come to where it was decided so: outcomes that agree, and what agrees besides."""

    outcomes: tuple[OutcomeWord, ...]
    or_part: bool = False
    or_note: bool = False
    error: str = ""


class OutcomeRules(Model):
    """The outcome file of a pack. ``doubts_level`` and ``multi_offence`` name parameters."""

    id: str = Field(alias="outcome")
    title: str
    doubts_level: str
    multi_offence: str
    cap: int = Field(gt=0)
    effects: dict[Effect, EffectRules]
    grounds: dict[str, Ground]
    core: tuple[Core, ...]
    consequences: tuple[Consequence, ...]
    cautions: tuple[Caution, ...] = Field(min_length=1)
    decided: dict[str, Expected] = {}
