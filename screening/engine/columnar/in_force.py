"""When what a program has is in force: in every row, or on the days and for the instruments of its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from screening.engine.columnar.asked import Asked
from screening.engine.columnar.circuit import ONES, ZEROS, Wire
from screening.program.dated import Dated, Part
from screening.program.program import Program
from screening.values import Value

__all__ = ["Always", "InForce", "InParts"]

Run = tuple[date | None, date | None]  # from a day, and before a day


class InForce(Protocol):
    """Where a rule of a program is in force, by its number; where the pack has rules; where a parameter has a value."""

    def rule(self, number: int) -> Wire:
        """Where a rule is in force."""

    def covered(self) -> Wire:
        """Where the pack has rules."""

    def where(self, parameter: str) -> list[tuple[Value | None, Wire]]:
        """The values of a parameter, and where each holds."""


@dataclass(frozen=True)
class Always:
    """All of the program of one day and instrument, in rows that are of these."""

    program: Program

    def rule(self, number: int) -> Wire:  # noqa: ARG002 - all alike
        """Everywhere."""
        return ONES

    def covered(self) -> Wire:
        """Everywhere or nowhere."""
        return ONES if self.program.covered else ZEROS

    def where(self, parameter: str) -> list[tuple[Value | None, Wire]]:
        """Its one value."""
        return [(self.program.parameters.get(parameter), ONES)]


class InParts:
    """By the day and the instrument of a row. Rows that are of none of the parts are not asked about."""

    def __init__(self, dated: Dated, asked: Asked) -> None:
        self.dated = dated
        self.asked = asked
        self.days: dict[str, list[date]] = {}
        for part in sorted(dated.parts):
            self.days.setdefault(part.instrument, []).append(part.epoch)
        self._kept: dict[frozenset[Part], Wire] = {}

    def rule(self, number: int) -> Wire:
        """In the parts that it is in force in."""
        return self._in(self.dated.rules[number])

    def covered(self) -> Wire:
        """In the parts that are covered."""
        return self._in(self.dated.covered)

    def where(self, parameter: str) -> list[tuple[Value | None, Wire]]:
        """By value, the parts in which it holds, of those that are covered."""
        found: dict[Value | None, list[Part]] = {}
        for part in self.dated.covered:
            found.setdefault(self.dated.parameters[part].get(parameter), []).append(part)
        return [(value, self._in(frozenset(parts))) for value, parts in found.items()]

    def _in(self, parts: frozenset[Part]) -> Wire:
        if parts not in self._kept:
            self._kept[parts] = self._wire(parts)
        return self._kept[parts]

    def _wire(self, parts: frozenset[Part]) -> Wire:
        """Instruments whose days are the same are asked about together, and not at all where they are all."""
        circuit = self.asked.circuit
        together: dict[tuple[Run, ...], list[str]] = {}
        for instrument, days in self.days.items():
            inside = [Part(day, instrument) in parts for day in days]
            together.setdefault(tuple(_runs(days, inside)), []).append(instrument)
        found = ZEROS
        for runs, instruments in together.items():
            here = circuit.either(*(self._run(*run) for run in runs))
            if len(instruments) < len(self.days):
                here = circuit.both(circuit.either(*map(self.asked.instrument, instruments)), here)
            found = circuit.either(found, here)
        return found

    def _run(self, first: date | None, end: date | None) -> Wire:
        circuit = self.asked.circuit
        begun = ONES if first is None else self.asked.on_or_after(first)
        return begun if end is None else circuit.without(begun, self.asked.on_or_after(end))


def _runs(days: list[date], inside: Iterable[bool]) -> Iterator[Run]:
    """The stretches of epochs that are inside; the first epoch has no beginning that matters, and the last no end."""
    first: date | None = None
    open_ = False
    for number, (day, one) in enumerate(zip(days, inside, strict=True)):
        if one and not open_:
            first, open_ = (day if number else None), True
        elif open_ and not one:
            yield first, day
            open_ = False
    if open_:
        yield first, None
