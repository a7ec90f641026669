"""Who is measured: the project's evaluators, and the peers that are installed."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from time import perf_counter
from typing import Any

from screening.engine.run import ENGINES, Engine, default_engine

__all__ = ["CORES", "ENTRIES", "Entry", "engines", "installed"]

CORES = os.cpu_count() or 1


@dataclass(frozen=True)
class Entry:
    """A contestant that is made when it is wanted; how many cases it is given at once, and in a quick run."""

    module: str
    maker: str
    needs: str
    cases: int
    quick: int
    arguments: Mapping[str, Any]

    def make(self) -> Any:
        """The contestant."""
        make: Callable[..., Any] = getattr(import_module(self.module), self.maker)
        return make(**self.arguments)


ENTRIES: Mapping[str, Entry] = {
    "columnar": Entry("benchmarks.ours", "Columnar", "numpy", 1_000_000, 50_000, {}),
    "columnar on all cores": Entry(
        "benchmarks.ours", "ColumnarOnCores", "numpy", 1_000_000, 50_000, {"processes": CORES}
    ),
    "OpenFisca": Entry("benchmarks.peers.openfisca", "OpenFisca", "openfisca_core", 100_000, 5_000, {}),
    "DuckDB": Entry("benchmarks.peers.duck", "Duck", "duckdb", 500_000, 5_000, {}),
    "ZEN": Entry("benchmarks.peers.zen_engine", "Zen", "zen", 1_000, 20, {}),
    "CLIPS": Entry("benchmarks.peers.clips_engine", "Clips", "clips", 200, 20, {}),
    "reference": Entry("benchmarks.ours", "Reference", "numpy", 200, 20, {}),
    "durable-rules": Entry("benchmarks.ours", "Chainer", "durable", 100, 20, {}),
}


def installed() -> dict[str, Entry]:
    """Those whose packages are here."""
    return {name: entry for name, entry in ENTRIES.items() if find_spec(entry.needs)}


def engines() -> tuple[Engine, ...]:
    """The project's evaluators of one case that run here."""
    return tuple(one for one in ENGINES if one != "durable" or default_engine() == "durable")


def alone(name: str, size: int) -> dict[str, Any]:
    """In a process of its own: the seconds to import, load and give a first answer; memory with so many cases."""
    from benchmarks.machine import forget_peak, peak, resident
    from benchmarks.programs import shipped
    from benchmarks.task import whole_task
    from screening.law.load import load_pack

    task = whole_task(shipped(load_pack()), size)
    task.columns, task.wanted  # noqa: B018 - the straight line is made before the clock starts
    first = task.cases.part(0, 1)
    before = resident()
    start = perf_counter()
    contestant = ENTRIES[name].make()
    imported = perf_counter()
    contestant.load(task)
    loaded = perf_counter()
    given = contestant.give(first)
    asked = perf_counter()
    contestant.one(given, trace=False)
    answered = perf_counter()
    ready = resident()
    given = contestant.give(task.cases)
    holding = resident()
    forget_peak()
    contestant.bulk(given)
    return {
        "import": imported - start,
        "load": loaded - imported,
        "first": answered - asked,
        "program": ready - before,
        "cases": holding - ready,
        "work": peak() - holding,
        "size": size,
    }


if __name__ == "__main__":
    print(json.dumps(alone(sys.argv[1], int(sys.argv[2]))))
