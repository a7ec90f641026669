"""Formulas of OpenFisca: Python functions that read variables and give a vector of NumPy."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from benchmarks.line import Column, Given, Known, OneOf, Order, Same
from benchmarks.peers.rails import Formula, Leaf

__all__ = ["NumPy", "source"]

NUMBERS = {"least": "numpy.minimum", "most": "numpy.maximum"}


def source(name: str, formula: Formula) -> str:
    """The Python of a formula: what it reads, then what it gives."""
    reads = dict.fromkeys([*formula.uses, *formula.columns])
    lines = [f"    {one} = case({one!r}, period)" for one in reads]
    return "\n".join([f"def formula_{name}(case, period):", *lines, f"    return {formula.text}"])


class NumPy:
    """The dialect: expressions of NumPy over what a formula has read. A number that is not known is -1."""

    def leaf(self, leaf: Leaf, *, holds: bool) -> str:
        """Where a test on columns holds, or fails."""
        match leaf:
            case Given(column):
                return f"({column.name} == {int(holds)})"
            case Known(column):
                return f"({column.name} >= 0)"
            case OneOf(column, codes):
                return _one_of(column.name, codes, holds=holds)
            case Same(column, other):
                known = f"({column.name} >= 0) & ({other.name} >= 0)"
                return f"({known} & ({column.name} {'==' if holds else '!='} {other.name}))"
            case Order(column, comparison, other):
                test = f"({column.name} {'==' if comparison == '=' else comparison} "
                test += f"{other.name if isinstance(other, Column) else other})"
                known = f"({column.name} >= 0)" + (f" & ({other.name} >= 0)" if isinstance(other, Column) else "")
                return f"({known} & {'' if holds else '~'}{test})"

    def always(self, *, holds: bool) -> str:
        """Yes or no."""
        return "numpy.True_" if holds else "numpy.False_"

    def both(self, parts: Sequence[str]) -> str:
        """All of them."""
        return f"({' & '.join(parts)})"

    def either(self, parts: Sequence[str]) -> str:
        """Any of them."""
        return f"({' | '.join(parts)})"

    def no(self, part: str) -> str:
        """Not."""
        return f"~{part}"

    def count(self, parts: Sequence[str]) -> str:
        """How many hold."""
        return f"({' + '.join(f'{part}.astype(numpy.int8)' for part in parts)})"

    def reaches(self, number: str, level: int) -> str:
        """Whether a number is at least so much."""
        return f"({number} >= {level})"

    def number(self, value: int) -> str:
        """A number."""
        return f"numpy.int32({value})"

    def pick(self, flag: str, then: str, otherwise: str) -> str:
        """One number or another."""
        return f"numpy.where({flag}, {then}, {otherwise})"

    def together(self, how: Literal["sum", "least", "most"], parts: Sequence[str]) -> str:
        """One number of several."""
        if how == "sum":
            return f"({' + '.join(parts)})"
        first, *others = parts
        for one in others:
            first = f"{NUMBERS[how]}({first}, {one})"
        return first

    def use(self, name: str) -> str:
        """Another formula's value."""
        return name


def _one_of(name: str, codes: Sequence[int], *, holds: bool) -> str:
    test = f"({name} == {codes[0]})" if len(codes) == 1 else f"numpy.isin({name}, {tuple(codes)!r})"
    return test if holds else f"(({name} >= 0) & ~{test})"
