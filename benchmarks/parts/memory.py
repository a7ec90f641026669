"""Memory: many cases in one process with each evaluator; it must not grow."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import cycle, islice
from typing import Any, cast

from benchmarks import results
from benchmarks.children import told_by
from benchmarks.contestants import engines
from benchmarks.machine import resident
from benchmarks.population import draw
from benchmarks.programs import shipped
from benchmarks.rows import facts_of
from screening.engine.run import Engine, run
from screening.law.load import load_pack
from screening.program.valuation import Facts
from screening.report.decide import decide

__all__ = ["measure", "show"]

DIFFERENT = 500  # cases, used again and again
WARM = 500
LOOKS = 10


def measure(*, quick: bool) -> dict[str, Any]:
    """Resident memory of a process for each evaluator, at its start, when warm, and as it goes on."""
    number = "1000" if quick else "10000"
    with ThreadPoolExecutor() as pool:  # side by side: nothing is timed
        found = pool.map(lambda engine: told_by("parts.memory", engine, number), engines())
        return dict(zip(engines(), found, strict=True))


def show(measured: dict[str, Any]) -> None:
    """Prints the figures."""
    rows = []
    for engine, found in measured.items():
        cells = [found["start"], found["ready"], found["warm"], found["looks"][-1]]
        rows.append([engine, f"{found['cases']:,}", *(results.figure(one / 2**20) for one in cells)])
    header = ["", "cases", "start MiB", "pack loaded", f"after {WARM}", "at the end"]
    results.show("memory of one process, case after case", header, rows)


def watched(engine: Engine, number: int) -> dict[str, Any]:
    """Evaluates so many cases in this process and looks at its memory now and then."""
    start = resident()
    program = shipped(load_pack())
    facts = list(facts_of(draw(program, DIFFERENT, seed=5)))
    ready = resident()
    again: Iterator[Facts] = cycle(facts)

    def screen(count: int) -> int:
        for one in islice(again, count):
            decide(program, one, run(program, one, engine))
        return resident()

    warm = screen(WARM)
    looks = [screen((number - WARM) // LOOKS) for _ in range(LOOKS)]
    return {"cases": number, "start": start, "ready": ready, "warm": warm, "looks": looks}


if __name__ == "__main__":
    print(json.dumps(watched(cast("Engine", sys.argv[1]), int(sys.argv[2]))))
