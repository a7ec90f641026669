"""CLIPS as a contestant: the program is rules, a case its facts."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from typing import Any

import clips
import numpy as np

from benchmarks.line import FURTHER
from benchmarks.peers.clips_nodes import Nodes
from benchmarks.peers.clips_tests import assertions, templates
from benchmarks.peers.clips_verdict import Verdict
from benchmarks.population import Population
from benchmarks.rows import facts_of
from benchmarks.task import Answers, Task, status_name
from benchmarks.verdict import OUTCOMES, STATUSES, Place

__all__ = ["Clips", "constructs"]

Given = tuple[list[tuple[str, dict[str, Any]]], str]  # facts by their templates; which items there are


class Clips:
    """One environment; for each case it is reset, the facts are asserted, and rules fire until none can."""

    name = "CLIPS"
    package = "clipspy"
    threads = 1
    asked = (
        "rules that derive both rails by forward chaining, a template for each fact, lists by facts of their items;"
        " statuses, outcome and score by rules of lower salience; reset, assert and run for each case; trace: the rules"
        " as they fire (watch rules)"
    )

    def load(self, task: Task) -> None:
        """Translates the program and loads it."""
        self.task = task
        self.told: list[tuple[Any, ...]] = []
        self.environment = clips.Environment()
        for name in ("record", "answer"):
            self.environment.define_function(lambda *said: self.told.append(said), name=name)
        with tempfile.NamedTemporaryFile("w", suffix=".clp") as file:
            file.write("\n".join(constructs(task)))
            file.flush()
            self.environment.load(file.name)
        self.templates = {one.name: one for one in self.environment.templates()}
        self.trace = _Trace()
        self.environment.add_router(self.trace)
        self.trace.deactivate()

    def give(self, cases: Population) -> list[Given]:
        """Cases in the form that is taken here."""
        found = []
        for facts in facts_of(cases):
            asserted, items = assertions(self.task.program, facts)
            found.append(([(name, _slots(slots)) for name, slots in asserted], "\n".join(items)))
        return found

    def bulk(self, given: Sequence[Given]) -> list[list[tuple[Any, ...]]]:
        """All cases."""
        return [self._run(facts) for facts in given]

    def one(self, given: Sequence[Given], *, trace: bool) -> Any:
        """One case."""
        if not trace:
            return self._run(given[0])
        self.trace.lines.clear()
        self.trace.activate()
        self.environment.eval("(watch rules)")
        try:
            return self._run(given[0]), "".join(self.trace.lines)
        finally:
            self.environment.eval("(unwatch rules)")
            self.trace.deactivate()

    def _run(self, given: Given) -> list[tuple[Any, ...]]:
        self.told = []
        facts, items = given
        self.environment.reset()
        for name, slots in facts:
            self.templates[name].assert_fact(**slots)
        self.environment.load_facts(items)
        self.environment.run()
        return self.told

    def answers(self, found: list[list[tuple[Any, ...]]]) -> Answers:
        """What came of it, as arrays."""
        if self.task.whole:
            assert all(len(one) == 1 for one in found), "one answer a case"
            told = [one[0] for one in found]
            whole = {"outcome": np.array([OUTCOMES.index(str(one[0])) for one in told])}
            return whole | {
                name: np.array([int(one[place]) for one in told])
                for place, name in enumerate(("score", "low", "high"), start=1)
            }
        statuses = {status_name(place): np.zeros(len(found), np.int8) for place in self.task.flat.statuses}
        for row, one in enumerate(found):
            for word, rule, item in one:
                over = self.task.program.rules[int(rule)].over
                rank = None if over is None else int(item) - 1 if int(item) else FURTHER
                statuses[status_name(Place(int(rule), rank))][row] = STATUSES.index(str(word))
        return statuses


def constructs(task: Task) -> list[str]:
    """The rules of a task."""
    nodes = Nodes(task.program)
    verdict = Verdict(task.program, nodes)
    if not task.whole:
        return [*templates(task.program), *nodes.constructs(), *verdict.statuses()]
    return [*templates(task.program), *nodes.constructs(), *verdict.statuses("assert"), *verdict.conclusions()]


def _slots(slots: Mapping[str, str | int]) -> dict[str, Any]:
    return {name: clips.Symbol(value) if isinstance(value, str) else value for name, value in slots.items()}


class _Trace(clips.Router):
    """Keeps what CLIPS says instead of printing it. While it is active, CLIPS asks it before it reads a character."""

    def __init__(self) -> None:
        super().__init__("trace", 30)
        self.lines: list[str] = []

    def query(self, name: str) -> bool:
        return name == "stdout"

    def write(self, _name: str, message: str) -> None:
        self.lines.append(message)
