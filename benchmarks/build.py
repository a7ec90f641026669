"""Builds a straight line: adds a step once however often it is asked for, and none where the answer is plain."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

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
    Step,
    Sum,
    Sure,
)

__all__ = ["Builder"]

NEVER_UNKNOWN = (Is, Known, Reaches)


class Builder:
    """The steps so far. Each method gives back the place of a step."""

    def __init__(self) -> None:
        self.steps: list[Step] = []
        self._places: dict[Step, int] = {}
        self._flags: dict[int, bool] = {}

    def add(self, step: Step) -> int:
        """The place of a step, which may have been there."""
        if step not in self._places:
            self._places[step] = len(self.steps)
            self.steps.append(step)
        return self._places[step]

    def always(self, *, value: bool | None) -> int:
        """A truth that depends on nothing."""
        return self.add(Always(value))

    def true(self) -> int:
        """True."""
        return self.add(Always(value=True))

    def false(self) -> int:
        """False."""
        return self.add(Always(value=False))

    def neither(self) -> int:
        """Not known."""
        return self.add(Always(value=None))

    def number(self, value: int) -> int:
        """A number that depends on nothing."""
        return self.add(Number(value))

    def negation(self, child: int) -> int:
        """Not."""
        match self.steps[child]:
            case Always(value):
                return self.always(value=None if value is None else not value)
            case Negation(inner):
                return inner
            case _:
                return self.add(Negation(child))

    def conjunction(self, several: Iterable[int]) -> int:
        """All of them; true of none."""
        true, false = self.true(), self.false()
        once = [one for one in dict.fromkeys(several) if one != true]
        if false in once:
            return false
        return true if not once else once[0] if len(once) == 1 else self.add(Conjunction(tuple(once)))

    def disjunction(self, several: Iterable[int]) -> int:
        """Any of them; false of none."""
        true, false = self.true(), self.false()
        once = [one for one in dict.fromkeys(several) if one != false]
        if true in once:
            return true
        return false if not once else once[0] if len(once) == 1 else self.add(Disjunction(tuple(once)))

    def at_least(self, number: int, several: Sequence[int]) -> int:
        """At least ``number`` of them; one that stands twice counts twice."""
        if number <= 0:
            return self.true()
        if number > len(several):
            return self.false()
        if number == 1:
            return self.disjunction(several)
        return self.add(AtLeast(number, tuple(several)))

    def truth_is(self, child: int, *, value: bool | None) -> int:
        """Flag: whether a truth is this one."""
        step = self.steps[child]
        if isinstance(step, Always):
            return self.always(value=step.value is value)
        if self._is_flag(child):
            return self.false() if value is None else child if value else self.negation(child)
        return self.add(Is(child, value))

    def holds(self, child: int) -> int:
        """Flag: whether a truth is true."""
        return self.truth_is(child, value=True)

    def fails(self, child: int) -> int:
        """Flag: whether a truth is false."""
        return self.truth_is(child, value=False)

    def unknown(self, child: int) -> int:
        """Flag: whether a truth is not known."""
        return self.truth_is(child, value=None)

    def sure(self, true: int, false: int) -> int:
        """True where ``true`` is true, else false where ``false`` is true, else not known."""
        return self.add(Sure(true, false))

    def pick(self, flag: int, then: int, otherwise: int) -> int:
        """One number where a flag is true, else another."""
        step = self.steps[flag]
        if then == otherwise:
            return then
        if isinstance(step, Always):
            return then if step.value is True else otherwise
        return self.add(Pick(flag, then, otherwise))

    def total(self, several: Sequence[int]) -> int:
        """The sum."""
        nought = self.number(0)
        counted = tuple(one for one in several if one != nought)
        return nought if not counted else counted[0] if len(counted) == 1 else self.add(Sum(counted))

    def least(self, several: Sequence[int]) -> int:
        """The least of at least one."""
        once = tuple(dict.fromkeys(several))
        numbers = [step.value for step in map(self.steps.__getitem__, once) if isinstance(step, Number)]
        if len(numbers) == len(once):
            return self.number(min(numbers))
        return once[0] if len(once) == 1 else self.add(Least(once))

    def most(self, several: Sequence[int]) -> int:
        """The most of at least one."""
        once = tuple(dict.fromkeys(several))
        return once[0] if len(once) == 1 else self.add(Most(once))

    def reaches(self, number: int, level: int) -> int:
        """Flag: whether a number is at least ``level``."""
        step = self.steps[number]
        return self.always(value=step.value >= level) if isinstance(step, Number) else self.add(Reaches(number, level))

    def _is_flag(self, child: int) -> bool:
        """Whether a truth is never not known."""
        if child not in self._flags:
            self._flags[child] = self._never_unknown(self.steps[child])
        return self._flags[child]

    def _never_unknown(self, step: Step) -> bool:
        match step:
            case Always(value):
                return value is not None
            case Negation(inner):
                return self._is_flag(inner)
            case Conjunction(several) | Disjunction(several):
                return all(self._is_flag(one) for one in several)
            case Given(column) | OneOf(column) | Order(column, _, int()):
                return column.always
            case _:
                return isinstance(step, NEVER_UNKNOWN)
