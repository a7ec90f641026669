"""What a case states: dated statements of facts with their evidence, lists of items, and what was really decided.

Everything here is frozen and holds values that have been read already; ``screening.cases.read_case`` reads files.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from screening.errors import Problem
from screening.law.vocabulary import STANDINGS, Standing
from screening.values import Amount, Interval, Value

__all__ = [
    "STANDINGS",
    "Case",
    "Conversion",
    "Decision",
    "Exhibit",
    "Item",
    "Standing",
    "StatedList",
    "Statement",
    "first_day",
    "last_day",
]


@dataclass(frozen=True)
class Exhibit:
    """A piece of evidence that statements name by its id; ``client_statement``: the person's own signed statement."""

    id: str
    title: str
    date: Interval | None = None
    address: str = ""
    note: str = ""
    confidential: bool = False
    client_statement: bool = False


@dataclass(frozen=True)
class Conversion:
    """An amount in another currency, and the day whose rate was used."""

    amount: Amount
    on: Interval


@dataclass(frozen=True)
class Statement:
    """One statement of a fact: its value (nothing = not known), when it holds, since when known, and what shows it.

    ``complete`` is what the file says of a set; ``proposed``: by a program, and not confirmed by anybody.
    """

    value: Value | None
    from_: Interval | None = None
    until: Interval | None = None
    known_from: Interval | None = None
    standing: Standing = "asserted"
    exhibits: tuple[str, ...] = ()
    source: str = ""
    note: str = ""
    assumed: bool = False
    disputed: bool = False
    confidential: bool = False
    proposed: bool = False
    complete: bool | None = None
    converted: tuple[Conversion, ...] = ()


@dataclass(frozen=True)
class Item:
    """One item of a list: the statements of its facts by their full names, and when the item exists."""

    facts: Mapping[str, tuple[Statement, ...]]
    from_: Interval | None = None
    until: Interval | None = None
    known_from: Interval | None = None
    note: str = ""


@dataclass(frozen=True)
class StatedList:
    """The items that a case states, and whether the file says that they are all (nothing: it does not say)."""

    items: tuple[Item, ...]
    complete: bool | None


@dataclass(frozen=True)
class Decision:
    """What was really decided in the case. No rule reads it; it is what a screening is compared with."""

    on: Interval
    outcome: str
    grade: str | None = None
    grounds: tuple[str, ...] = ()
    as_of: date | None = None
    label: str | None = None
    tags: tuple[str, ...] = ()
    source: str = ""
    note: str = ""


@dataclass(frozen=True)
class Case:
    """A case as its file states it, before a day, a state of knowledge or a standing is chosen.

    ``facts`` holds the statements of every fact of the case by its name, ``instrument``, ``stage`` and
    ``requesting_country`` among them; a fact that is not there is not known. ``as_of``, ``known_by`` and ``standing``
    are the file's own settings of the dials, if it has any. ``warnings`` are what its reader should look at.
    """

    id: str
    title: str = ""
    facts: Mapping[str, tuple[Statement, ...]] = field(default_factory=dict)
    lists: Mapping[str, StatedList] = field(default_factory=dict)
    exhibits: Mapping[str, Exhibit] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    as_of: date | None = None
    known_by: date | None = None
    standing: Standing | None = None
    warnings: tuple[Problem, ...] = field(default=(), compare=False)


def first_day(dated: Statement | Item) -> date:
    """The day from which it counts: the last day that its ``from`` may be; undated, the earliest."""
    return dated.from_.last if dated.from_ else date.min


def last_day(dated: Statement | Item) -> date:
    """The last day on which it counts: the first day that its ``until`` may be; without one, the latest."""
    return dated.until.first if dated.until else date.max
