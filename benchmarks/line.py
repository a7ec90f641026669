"""A straight line of steps over the columns of one case: the form in which a program is handed to its peers.

Most peers know no lists, no three truths and no weighing. So a program is laid out flat: a step for each node, for a
list a step for each rank of it, and every step reads columns or earlier steps. A truth is true, false or not known; a
*flag* is a truth that is never not known; a number is a whole number. What a peer makes of these is its translator's.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = [
    "FURTHER",
    "Always",
    "AtLeast",
    "Column",
    "Conjunction",
    "Disjunction",
    "Given",
    "Is",
    "Known",
    "Least",
    "Most",
    "Negation",
    "Number",
    "OneOf",
    "Order",
    "Pick",
    "Reaches",
    "Same",
    "Step",
    "Sum",
    "Sure",
    "children",
    "columns",
]

FURTHER = -1  # the rank of the item that a list which is not complete may yet have

Comparison = Literal["<", "<=", ">", ">=", "="]


@dataclass(frozen=True)
class Column:
    """An input. ``truth``: yes or no; ``code``: one of ``choices`` by its place; ``number``: a whole number.

    Each may be not known, unless it is ``always`` known. A day is a number: its distance from 1970-01-01.
    """

    name: str
    kind: Literal["truth", "code", "number"]
    choices: tuple[str, ...] = ()
    always: bool = False


@dataclass(frozen=True)
class Always:
    """A truth that depends on nothing (``None``: not known)."""

    value: bool | None


@dataclass(frozen=True)
class Given:
    """The truth in a column."""

    column: Column


@dataclass(frozen=True)
class Known:
    """Flag: whether a column is known."""

    column: Column


@dataclass(frozen=True)
class OneOf:
    """Whether a column's value is one of ``codes``."""

    column: Column
    codes: tuple[int, ...]


@dataclass(frozen=True)
class Same:
    """Whether two columns with the same choices have the same value."""

    column: Column
    other: Column


@dataclass(frozen=True)
class Order:
    """How a number column compares with a number or with another column."""

    column: Column
    comparison: Comparison
    other: int | Column


@dataclass(frozen=True)
class Negation:
    """Not."""

    child: int


@dataclass(frozen=True)
class Conjunction:
    """All of at least two."""

    children: tuple[int, ...]


@dataclass(frozen=True)
class Disjunction:
    """Any of at least two."""

    children: tuple[int, ...]


@dataclass(frozen=True)
class AtLeast:
    """At least ``number`` of the children."""

    number: int
    children: tuple[int, ...]


@dataclass(frozen=True)
class Is:
    """Flag: whether a truth is this one (``None``: not known)."""

    child: int
    value: bool | None


@dataclass(frozen=True)
class Sure:
    """True where the truth ``true`` is true, else false where the truth ``false`` is true, else not known."""

    true: int
    false: int


@dataclass(frozen=True)
class Number:
    """A number that depends on nothing."""

    value: int


@dataclass(frozen=True)
class Pick:
    """One number where a flag is true, else another."""

    flag: int
    then: int
    otherwise: int


@dataclass(frozen=True)
class Sum:
    """The sum of at least two numbers."""

    children: tuple[int, ...]


@dataclass(frozen=True)
class Least:
    """The least of at least two numbers."""

    children: tuple[int, ...]


@dataclass(frozen=True)
class Most:
    """The most of at least two numbers."""

    children: tuple[int, ...]


@dataclass(frozen=True)
class Reaches:
    """Flag: whether a number is at least ``level``."""

    number: int
    level: int


Step = (
    Always
    | Given
    | Known
    | OneOf
    | Same
    | Order
    | Negation
    | Conjunction
    | Disjunction
    | AtLeast
    | Is
    | Sure
    | Number
    | Pick
    | Sum
    | Least
    | Most
    | Reaches
)


def children(step: Step) -> tuple[int, ...]:
    """The steps that a step reads."""
    match step:
        case Negation(child) | Is(child) | Reaches(child):
            return (child,)
        case Conjunction(several) | Disjunction(several) | AtLeast(_, several) | Sum(several):
            return several
        case Least(several) | Most(several):
            return several
        case Sure(one, two):
            return (one, two)
        case Pick(flag, then, otherwise):
            return (flag, then, otherwise)
        case _:
            return ()


def columns(step: Step) -> tuple[Column, ...]:
    """The columns that a step reads."""
    match step:
        case Given(column) | Known(column) | OneOf(column):
            return (column,)
        case Same(column, other):
            return (column, other)
        case Order(column, _, other):
            return (column, other) if isinstance(other, Column) else (column,)
        case _:
            return ()
