"""Writes a straight line as formulas of plain yes and no, for a peer whose own truths are two.

Each truth has two rails: it holds, it fails; where it does neither, it is not known. Both are written positively. What
a formula looks like is the peer's dialect.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from benchmarks.line import (
    Always,
    AtLeast,
    Conjunction,
    Disjunction,
    Given,
    Is,
    Known,
    Least,
    Most,
    Negation,
    Number,
    OneOf,
    Order,
    Pick,
    Reaches,
    Same,
    Step,
    Sum,
    Sure,
    columns,
)
from benchmarks.peers.named import named_steps

__all__ = ["Dialect", "Formula", "Kind", "Leaf", "write"]

Kind = Literal["true", "false", "number"]
Leaf = Given | Known | OneOf | Same | Order


class Dialect(Protocol):
    """How a peer writes things. Every text can stand where a term is wanted."""

    def leaf(self, leaf: Leaf, *, holds: bool) -> str:
        """Where a test on columns holds, or fails."""

    def always(self, *, holds: bool) -> str:
        """Yes or no."""

    def both(self, parts: Sequence[str]) -> str:
        """All of at least two."""

    def either(self, parts: Sequence[str]) -> str:
        """Any of at least two."""

    def no(self, part: str) -> str:
        """Not."""

    def count(self, parts: Sequence[str]) -> str:
        """How many of them hold, a number."""

    def reaches(self, number: str, level: int) -> str:
        """Whether a number is at least ``level``."""

    def number(self, value: int) -> str:
        """A number."""

    def pick(self, flag: str, then: str, otherwise: str) -> str:
        """One number or another."""

    def together(self, how: Literal["sum", "least", "most"], parts: Sequence[str]) -> str:
        """One number of at least two."""

    def use(self, name: str) -> str:
        """Another formula's value."""


@dataclass(frozen=True)
class Formula:
    """What one name stands for, and the names and the columns that it uses."""

    kind: Kind
    text: str
    uses: tuple[str, ...]
    columns: tuple[str, ...]


def write(steps: Sequence[Step], wanted: Mapping[str, int], dialect: Dialect) -> dict[str, Formula]:
    """The formulas of the numbers that are wanted, and of all that they use, each after those that it uses."""
    writer = _Writer(steps, wanted.values(), dialect)
    for name, step in wanted.items():
        writer.formula(name, "number", step)
    return writer.found


class _Writer:
    def __init__(self, steps: Sequence[Step], wanted: Iterable[int], dialect: Dialect) -> None:
        self.steps = steps
        self.named = named_steps(steps, wanted)
        self.dialect = dialect
        self.found: dict[str, Formula] = {}
        self.uses: list[tuple[dict[str, None], dict[str, None]]] = []

    def formula(self, name: str, kind: Kind, step: int) -> None:
        """Writes a formula, unless it is there."""
        if name in self.found:
            return
        self.uses.append(({}, {}))
        text = {"true": self._true, "false": self._false, "number": self._number}[kind](step)
        names, read = self.uses.pop()
        self.found[name] = Formula(kind, text, tuple(names), tuple(read))

    def _use(self, step: int, kind: Kind) -> str:
        name = f"s{step}" if kind == "number" else f"s{step}_{kind}"
        self.formula(name, kind, step)
        self.uses[-1][0][name] = None
        return self.dialect.use(name)

    def _leaf(self, leaf: Leaf, *, holds: bool) -> str:
        self.uses[-1][1].update({column.name: None for column in columns(leaf)})
        return self.dialect.leaf(leaf, holds=holds)

    def true(self, step: int) -> str:
        """Where a step holds."""
        return self._use(step, "true") if step in self.named else self._true(step)

    def false(self, step: int) -> str:
        """Where it fails."""
        step_is_flag = isinstance(self.steps[step], Is | Known | Reaches)
        if step_is_flag:
            return self.dialect.no(self.true(step))
        return self._use(step, "false") if step in self.named else self._false(step)

    def number(self, step: int) -> str:
        """The number that a step is."""
        return self._use(step, "number") if step in self.named else self._number(step)

    def _true(self, step: int) -> str:
        say = self.dialect
        match self.steps[step]:
            case Always(value):
                return say.always(holds=value is True)
            case Given() | Known() | OneOf() | Same() | Order() as leaf:
                return self._leaf(leaf, holds=True)
            case Negation(child):
                return self.false(child)
            case Conjunction(several):
                return say.both([self.true(one) for one in several])
            case Disjunction(several):
                return say.either([self.true(one) for one in several])
            case AtLeast(number, several):
                return say.reaches(say.count([self.true(one) for one in several]), number)
            case Is(child, None):
                return say.no(say.either([self.true(child), self.false(child)]))
            case Is(child, value):
                return self.true(child) if value else self.false(child)
            case Sure(true):
                return self.true(true)
            case Reaches(number, level):
                return say.reaches(self.number(number), level)
            case other:
                raise TypeError(other)

    def _false(self, step: int) -> str:
        say = self.dialect
        match self.steps[step]:
            case Always(value):
                return say.always(holds=value is False)
            case Given() | OneOf() | Same() | Order() as leaf:
                return self._leaf(leaf, holds=False)
            case Negation(child):
                return self.true(child)
            case Conjunction(several):
                return say.either([self.false(one) for one in several])
            case Disjunction(several):
                return say.both([self.false(one) for one in several])
            case AtLeast(number, several):
                return say.reaches(say.count([self.false(one) for one in several]), len(several) - number + 1)
            case Sure(true, false):
                return say.both([self.true(false), say.no(self.true(true))])
            case other:
                raise TypeError(other)

    def _number(self, step: int) -> str:
        say = self.dialect
        match self.steps[step]:
            case Number(value):
                return say.number(value)
            case Pick(flag, then, otherwise):
                return say.pick(self.true(flag), self.number(then), self.number(otherwise))
            case Sum(several):
                return say.together("sum", [self.number(one) for one in several])
            case Least(several):
                return say.together("least", [self.number(one) for one in several])
            case Most(several):
                return say.together("most", [self.number(one) for one in several])
            case other:
                raise TypeError(other)
