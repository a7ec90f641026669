"""A straight line as an OpenFisca tax and benefit system: a variable for every step that is used more than once.

A truth is two variables of yes or no, as OpenFisca's own are: it holds, it fails; neither: not known. A number is a
variable of whole numbers. Formulas are vectors of NumPy, as a country package has them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from benchmarks.line import (
    Always,
    AtLeast,
    Column,
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
)
from benchmarks.peers.named import named_steps

__all__ = ["Formulas", "formulas"]

Formulas = dict[str, tuple[str, str]]  # name of the variable: its type ("bool" or "int") and its formula


def formulas(steps: Sequence[Step], wanted: Mapping[str, int]) -> Formulas:
    """The formulas of the steps that are wanted and of those that they need."""
    writer = _Writer(steps, wanted.values())
    for name, step in wanted.items():
        writer.found[name] = ("int", writer.number(step))
    while writer.needed:
        name, kind, step = writer.needed.pop()
        if name not in writer.found:
            writer.found[name] = (kind, writer.write(step, kind))
    return writer.found


class _Writer:
    """Writes a step as an expression of NumPy; one that has a variable of its own, as a call of it."""

    def __init__(self, steps: Sequence[Step], wanted: Iterable[int]) -> None:
        self.steps = steps
        self.named = named_steps(steps, wanted)
        self.found: Formulas = {}
        self.needed: list[tuple[str, str, int]] = []

    def write(self, step: int, kind: str) -> str:
        return {"true": self._true, "false": self._false, "int": self._int}[kind](step)

    def _call(self, step: int, kind: str) -> str:
        name = f"s{step}" if kind == "int" else f"s{step}_{kind}"
        self.needed.append((name, kind, step))
        return f"case({name!r}, period)"

    def true(self, step: int) -> str:
        """Where it holds."""
        return self._call(step, "true") if step in self.named else self._true(step)

    def false(self, step: int) -> str:
        """Where it fails."""
        return self._call(step, "false") if step in self.named else self._false(step)

    def number(self, step: int) -> str:
        """Its number."""
        return self._call(step, "int") if step in self.named else self._int(step)

    def _true(self, step: int) -> str:
        match self.steps[step]:
            case Always(value):
                return "ALL" if value is True else "NONE"
            case Given(column):
                return f"({_read(column)} == 1)"
            case Known(column):
                return f"({_read(column)} >= 0)"
            case OneOf(column, codes):
                return _one_of(column, codes)
            case Same(column, other):
                return f"(({_read(column)} == {_read(other)}) & ({_read(column)} >= 0))"
            case Order():
                return _order(self.steps[step], "")
            case Negation(child):
                return self.false(child)
            case Conjunction(several):
                return _joined(" & ", map(self.true, several))
            case Disjunction(several):
                return _joined(" | ", map(self.true, several))
            case AtLeast(number, several):
                return f"(({' + '.join(f'{self.true(one)}.astype(numpy.int8)' for one in several)}) >= {number})"
            case Is(child, value):
                return self.true(child) if value is True else self.false(child) if value is False else self._open(child)
            case Sure(true):
                return self.true(true)
            case Reaches(number, level):
                return f"({self.number(number)} >= {level})"
            case other:
                raise TypeError(other)

    def _open(self, step: int) -> str:
        return f"~({self.true(step)} | {self.false(step)})"

    def _false(self, step: int) -> str:
        match self.steps[step]:
            case Always(value):
                return "ALL" if value is False else "NONE"
            case Given(column):
                return f"({_read(column)} == 0)"
            case OneOf(column, codes):
                return f"(({_read(column)} >= 0) & ~{_one_of(column, codes)})"
            case Same(column, other):
                both = f"({_read(column)} >= 0) & ({_read(other)} >= 0)"
                return f"({both} & ({_read(column)} != {_read(other)}))"
            case Order():
                return _order(self.steps[step], "~")
            case Negation(child):
                return self.true(child)
            case Conjunction(several):
                return _joined(" | ", map(self.false, several))
            case Disjunction(several):
                return _joined(" & ", map(self.false, several))
            case AtLeast(number, several):
                fails = " + ".join(f"{self.false(one)}.astype(numpy.int8)" for one in several)
                return f"(({fails}) > {len(several) - number})"
            case Sure(true, false):
                return f"({self.true(false)} & ~{self.true(true)})"
            case Known() | Is() | Reaches():
                return f"~{self.true(step)}"
            case other:
                raise TypeError(other)

    def _int(self, step: int) -> str:
        match self.steps[step]:
            case Number(value):
                return f"numpy.int32({value})"
            case Pick(flag, then, otherwise):
                return f"numpy.where({self.true(flag)}, {self.number(then)}, {self.number(otherwise)})"
            case Sum(several):
                return _joined(" + ", map(self.number, several))
            case Least(several):
                return _nested("numpy.minimum", [self.number(one) for one in several])
            case Most(several):
                return _nested("numpy.maximum", [self.number(one) for one in several])
            case other:
                raise TypeError(other)


def _read(column: Column) -> str:
    return f"case({column.name!r}, period)"


def _one_of(column: Column, codes: tuple[int, ...]) -> str:
    if len(codes) == 1:
        return f"({_read(column)} == {codes[0]})"
    return f"numpy.isin({_read(column)}, {codes!r})"


def _order(step: Step, sign: str) -> str:
    assert isinstance(step, Order)
    compared = "==" if step.comparison == "=" else step.comparison
    if isinstance(step.other, Column):
        known = f"({_read(step.column)} >= 0) & ({_read(step.other)} >= 0)"
        return f"({known} & {sign}({_read(step.column)} {compared} {_read(step.other)}))"
    return f"(({_read(step.column)} >= 0) & {sign}({_read(step.column)} {compared} {step.other}))"


def _joined(sign: str, parts: Iterable[str]) -> str:
    return f"({sign.join(parts)})"


def _nested(function: str, parts: list[str]) -> str:
    first, *others = parts
    for one in others:
        first = f"{function}({first}, {one})"
    return first


Formula = Callable[..., object]
