"""Conditions as a rule author writes them: connectives, aggregates over lists, and tests on facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from screening.errors import Place
from screening.values import Value

__all__ = [
    "All",
    "Any",
    "AtLeast",
    "Condition",
    "Count",
    "Every",
    "FactOperand",
    "Literally",
    "Not",
    "Operand",
    "Operator",
    "ParameterOperand",
    "ParameterTest",
    "Some",
    "Test",
    "Within",
    "facts_in",
    "walk",
]

Operator = Literal["is", "includes", "same_as", "under", "over", "at_least", "at_most", "before", "after", "within"]


@dataclass(frozen=True)
class Literally:
    """A value written in the rule; several are alternatives (one of)."""

    values: tuple[Value, ...]


@dataclass(frozen=True)
class ParameterOperand:
    """A parameter, resolved at the date of the screening."""

    parameter: str


@dataclass(frozen=True)
class FactOperand:
    """Another fact of the same case or item."""

    fact: str


Operand = Literally | ParameterOperand | FactOperand


@dataclass(frozen=True)
class Within:
    """How far ``within`` looks: a number of months or days, after or before the operand."""

    length: int | ParameterOperand
    unit: Literal["months", "days"]
    side: Literal["after", "before"]


@dataclass(frozen=True)
class Test:
    """A test on one fact, or on two."""

    fact: str
    operator: Operator
    operand: Operand
    place: Place
    within: Within | None = None


@dataclass(frozen=True)
class ParameterTest:
    """Whether a parameter has one of these values at the date of the screening."""

    parameter: str
    values: tuple[Value, ...]
    place: Place


@dataclass(frozen=True)
class All:
    """Every part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Any:
    """At least one part holds."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Not:
    """The part does not hold."""

    part: Condition


@dataclass(frozen=True)
class AtLeast:
    """At least ``number`` of the parts hold."""

    number: int
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Some:
    """Some item of the list meets the part."""

    list: str
    part: Condition
    place: Place


@dataclass(frozen=True)
class Every:
    """Every item of the list meets the part."""

    list: str
    part: Condition
    place: Place


@dataclass(frozen=True)
class Count:
    """How many items of the list meet the part, compared with ``number``."""

    list: str
    part: Condition
    operator: Literal["under", "over", "at_least", "at_most"]
    number: int
    place: Place


Condition = All | Any | Not | AtLeast | Some | Every | Count | Test | ParameterTest


def walk(condition: Condition) -> Iterator[Condition]:
    """The condition and every condition inside it, outermost first."""
    yield condition
    match condition:
        case All(parts) | Any(parts) | AtLeast(_, parts):
            for part in parts:
                yield from walk(part)
        case Not(part) | Some(_, part) | Every(_, part) | Count(_, part):
            yield from walk(part)
        case Test() | ParameterTest():
            return


def facts_in(root: Condition) -> Iterator[str]:
    """The facts that a condition names, definitions not looked through."""
    for one in walk(root):
        if isinstance(one, Test):
            yield one.fact
            if isinstance(one.operand, FactOperand):
                yield one.operand.fact
