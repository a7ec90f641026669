"""ZEN as a contestant: the program is a decision model, a case its context."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from typing import Any

import numpy as np
import zen

from benchmarks.peers.jdm import model
from benchmarks.population import UNKNOWN, Population
from benchmarks.task import Answers, Task

__all__ = ["Zen"]

KEY = "pack"


class Zen:
    """A case a context, as a dictionary; many in one call."""

    name = "ZEN"
    package = "zen-engine"
    threads = os.cpu_count() or 1
    asked = (
        "a decision graph: an expression node with a key for each step used twice, and one with the answers; truths are"
        " two keys each, since its `and` fails at null; cases in one evaluate_batch, on all cores; trace: its own"
    )

    def load(self, task: Task) -> None:
        """Translates the program and loads it."""
        self.task = task
        text = model(task.flat.steps, task.wanted)
        self.engine = zen.ZenEngine({"loader": {"type": "static", "content": {KEY: json.loads(text)}}})

    def give(self, cases: Population) -> list[dict[str, Any]]:
        """Cases in the form that is taken here."""
        columns = [(column, cases.columns[name].tolist()) for name, column in self.task.columns.items()]
        found = []
        for row in range(cases.size):
            case: dict[str, Any] = {}
            for column, values in columns:
                value = values[row]
                if value != UNKNOWN:
                    case[column.name] = bool(value) if column.kind == "truth" else value
                    if column.kind == "code":
                        case[column.name] = column.choices[value]
            found.append(case)
        return found

    def bulk(self, given: Sequence[dict[str, Any]]) -> list[Any]:
        """All cases."""
        return self.engine.evaluate_batch([{"key": KEY, "context": case} for case in given])

    def one(self, given: Sequence[dict[str, Any]], *, trace: bool) -> Any:
        """One case."""
        return self.engine.evaluate(KEY, given[0], {"trace": True}) if trace else self.engine.evaluate(KEY, given[0])

    def answers(self, found: list[Any]) -> Answers:
        """What came of it, as arrays."""
        results = [one["data"]["result"] for one in found]
        return {name: np.array([int(result[name]) for result in results]) for name in self.task.wanted}
