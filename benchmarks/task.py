"""What all contestants are asked: the same answers to the same cases of the same program."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from benchmarks.given import AT_ONCE, tests_of
from benchmarks.line import FURTHER, Column, columns
from benchmarks.plain import evaluate
from benchmarks.population import Population, draw
from benchmarks.programs import boolean_part
from benchmarks.verdict import Flat, Place, flatten
from screening.program.program import Program

__all__ = ["Answers", "Contestant", "Task", "boolean_task", "differing", "whole_task"]

Answers = Mapping[str, NDArray[Any]]


@dataclass(frozen=True)
class Task:
    """A program and cases. ``whole``: outcome and score are asked; else the status of every finding."""

    title: str
    program: Program
    cases: Population
    whole: bool

    @cached_property
    def flat(self) -> Flat:
        """The program as a straight line."""
        return flatten(self.program, self.cases.layout, whole=self.whole)

    @cached_property
    def wanted(self) -> dict[str, int]:
        """The steps asked for by name: the outcome and the score, or every status."""
        if self.whole:
            return dict(self.flat.results)
        return {status_name(place): step for place, step in self.flat.statuses.items()}

    @cached_property
    def columns(self) -> dict[str, Column]:
        """The columns that the straight line reads."""
        return {column.name: column for step in self.flat.steps for column in columns(step)}

    def expected(self, cases: Population) -> dict[str, NDArray[Any]]:
        """The answers, by the plain evaluation of the straight line."""
        found: dict[str, list[NDArray[Any]]] = {name: [] for name in self.wanted}
        for start in range(0, cases.size, AT_ONCE):
            stop = min(start + AT_ONCE, cases.size)
            cut = {name: values[start:stop] for name, values in cases.columns.items()}
            values = evaluate(self.flat.steps, cut, stop - start)
            for name, step in self.wanted.items():
                found[name].append(values[step].astype(np.int16 if self.whole else np.int8))
        return {name: np.concatenate(parts) for name, parts in found.items()}

    def asked(self, cases: Population) -> dict[str, NDArray[np.bool_]]:
        """For each answer, the cases in which it is asked for: those that have such an item."""
        if self.whole:
            return {}
        found = {}
        for place in self.flat.statuses:
            over = self.program.rules[place.rule].over
            if over is not None and place.rank is not None:
                layout = cases.layout
                if place.rank == FURTHER:
                    there = cases.columns[layout.complete(over).name] == 0
                else:
                    there = cases.columns[layout.count(over).name] > place.rank
                found[status_name(place)] = there
        return found


class Contestant(Protocol):
    """An evaluator, ours or a peer's, in the form in which it is measured."""

    name: str
    package: str
    threads: int
    asked: str

    def load(self, task: Task) -> None:
        """Translates the program and loads it."""

    def give(self, cases: Population) -> Any:
        """Cases as the evaluator takes them; not measured."""

    def bulk(self, given: Any) -> Any:
        """All cases at once, or one after another if it has no other way."""

    def answers(self, found: Any) -> Answers:
        """What came of ``bulk``, as arrays; not measured."""

    def one(self, given: Any, *, trace: bool) -> Any:
        """One case, with whatever the evaluator has of a trace, or without."""


def status_name(place: Place) -> str:
    """The name under which a status is asked for."""
    rank = "" if place.rank is None else "_further" if place.rank == FURTHER else f"_{place.rank + 1}"
    return f"r{place.rule}{rank}"


def differing(task: Task, cases: Population, found: Answers, expected: Answers | None = None) -> list[str]:
    """The answers that are not as expected, with the number of cases in which they differ.

    ``expected``: the answers to these cases and perhaps to others after them, if they are there already.
    """
    known, asked = expected or task.expected(cases), task.asked(cases)
    wrong = []
    for name, values in known.items():
        differs = values[: cases.size] != found[name]
        if name in asked:
            differs &= asked[name]
        if differs.any():
            wrong.append(f"{name}: {int(differs.sum())} of {cases.size}")
    return wrong


def whole_task(program: Program, size: int, seed: int = 1, items: Mapping[str, int] | None = None) -> Task:
    """The whole pack: from facts to outcome and score. ``items``: see ``draw``."""
    return Task("whole pack", program, draw(program, size, seed, items), whole=True)


def boolean_task(task: Task) -> Task:
    """The Boolean part of a task: from the truths of tests to statuses."""
    part = boolean_part(task.program)
    return Task("Boolean part", part, tests_of(task.cases, part), whole=False)
