"""The words of a population: what is drawn of a made-up case, from which figures, and where each comes from."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from screening.errors import Place

__all__ = ["REST", "UNKNOWN", "Branch", "Draw", "Figure", "Part", "Population", "Published", "of_stage", "span"]

UNKNOWN = "unknown"
REST = "rest"
SPAN = re.compile(r"(\d{1,6})(?:\.\.(\d{1,6}))?\Z")


@dataclass(frozen=True)
class Figure:
    """A share in a hundred, by stage; where it comes from, or why it is assumed and between which two it may lie."""

    id: str
    title: str
    percent: Mapping[str, Fraction]
    source: str = ""
    assumed: str = ""
    between: Mapping[str, tuple[Fraction, Fraction]] | None = None


@dataclass(frozen=True)
class Branch:
    """How something is drawn in the cases that ``when`` names: by value the figure that says how often, or the rest."""

    when: Mapping[str, frozenset[str]]
    shares: Mapping[str, str]


@dataclass(frozen=True)
class Draw:
    """What is drawn of each case: a fact, how many items a list has, or something hidden on which others hang.

    The first branch that fits a case is taken; if none does, nothing is known. ``whole`` is the figure that says how
    often a list is complete.
    """

    name: str
    branches: tuple[Branch, ...]
    whole: str | None
    of: str | None  # the list whose items have it
    place: Place

    @property
    def values(self) -> tuple[str, ...]:
        """All that may come out, ``unknown`` left out; their places, from 1, are their codes."""
        every = dict.fromkeys(value for one in self.branches for value in one.shares)
        return tuple(value for value in every if value != UNKNOWN)


@dataclass(frozen=True)
class Part:
    """A part of the published refusals: those on grounds of some families, or on all others."""

    title: str
    count: int
    families: frozenset[str] | None
    note: str = ""


@dataclass(frozen=True)
class Published:
    """Refusals that were published: how many of what, in which period, by whom, and by ground."""

    title: str
    stage: str
    period: str
    unit: str
    body: str
    of: int
    of_what: str
    source: str
    note: str
    parts: tuple[Part, ...]


@dataclass(frozen=True)
class Population:
    """What is drawn of made-up cases, all on one day; nothing of it is a forecast."""

    id: str
    title: str
    about: str
    as_of: date
    stages: Mapping[str, str]
    hidden: Mapping[str, str]
    groups: tuple[str, ...]
    figures: Mapping[str, Figure]
    draws: tuple[Draw, ...]
    published: tuple[Published, ...]
    digest: str  # of its file

    def percent(self, figure: str, stage: str) -> Fraction:
        """A figure at a stage."""
        found: Fraction = of_stage(self.figures[figure].percent, stage)
        return found

    def between(self, figure: str, stage: str) -> tuple[Fraction, Fraction] | None:
        """Between which two an assumed figure may lie at a stage."""
        found = self.figures[figure].between
        return None if found is None else of_stage(found, stage)

    def refused(self, stage: str) -> Published | None:
        """The refusals that were published for a stage."""
        return next((one for one in self.published if one.stage == stage), None)


def of_stage(by_stage: Mapping[str, Any], stage: str) -> Any:
    """What holds at a stage, or at all."""
    return by_stage[stage] if stage in by_stage else by_stage[""]


def span(written: str) -> tuple[int, int] | None:
    """The least and the most of ``12..24``, or of ``12``."""
    found = SPAN.match(written)
    if found is None:
        return None
    first, last = int(found[1]), int(found[2] or found[1])
    return (first, last) if first <= last else None
