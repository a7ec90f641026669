"""How cost grows: with the number of cases, with the number of rules, and with the length of a list."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator, Mapping
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks import results
from benchmarks.children import told_by
from benchmarks.contestants import ENTRIES, installed
from benchmarks.programs import enlarged, shipped
from benchmarks.task import Task, differing, whole_task
from benchmarks.timing import timed
from screening.load import load_pack

__all__ = ["measure", "show"]

# How many cases a contestant is given: those that take one at a time are given few.
ROWS: Mapping[str, tuple[int, ...]] = {
    "columnar": (1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000),
    "OpenFisca": (1_000, 10_000, 100_000),
    "DuckDB": (1_000, 10_000, 100_000, 1_000_000),
}
ONE_BY_ONE = (10, 100, 1_000)
AT_ONCE = 1_000_000  # beyond which the same batch is given again
FIXED: Mapping[str, int] = {"columnar": 200_000, "OpenFisca": 20_000, "DuckDB": 50_000}  # for the other curves
FEW = 30
COPIES = (1, 4, 16)
LENGTHS = (1, 2, 4, 8, 16, 32)
PATIENCE = 90  # seconds for one point
BUDGET = 1.0  # seconds after which a point is not measured again
NAMES = ("columnar", "OpenFisca", "DuckDB", "ZEN", "CLIPS", "reference", "durable-rules")


def measure(*, quick: bool) -> dict[str, Any]:
    """The points of every curve of every contestant; a point that takes too long ends its curve."""
    found: dict[str, Any] = {}
    for curve in ("rows", "rules", "length"):
        found[curve] = {name: list(_curve(curve, name, quick=quick)) for name in NAMES if name in installed()}
    return found


def _curve(curve: str, name: str, *, quick: bool) -> Iterator[dict[str, Any]]:
    points = {"rows": ROWS.get(name, ONE_BY_ONE), "rules": COPIES, "length": LENGTHS}[curve]
    for at in points[:2] if quick else points:
        try:
            yield told_by("parts.cost", curve, name, str(at), patience=PATIENCE)
        except subprocess.TimeoutExpired:
            yield {"at": at, "over": PATIENCE}
            return


def point(curve: str, name: str, at: int) -> dict[str, Any]:
    """One point of a curve, in a process of its own: the seconds to load and to evaluate."""
    program = shipped(load_pack())
    size, items = FIXED.get(name, FEW), None
    if curve == "rows":
        size = min(at, AT_ONCE)
    elif curve == "rules":
        program = enlarged(program, at)
        size = max(size // at, FEW)
    else:
        items = {"charges": at}
        size = max(size // max(at // 4, 1), FEW)
    task = whole_task(program, size, items=items)
    contestant = ENTRIES[name].make()
    start = perf_counter()
    contestant.load(task)
    load = perf_counter() - start
    _compare(task, contestant)
    given = contestant.give(task.cases)
    times = max(at // AT_ONCE, 1) if curve == "rows" else 1

    def run() -> None:
        for _ in range(times):
            contestant.bulk(given)

    seconds = [timed(run)]
    while len(seconds) < 5 and sum(seconds) < BUDGET:  # noqa: PLR2004 - runs
        seconds.append(timed(run))
    cases = size * times
    return {"at": at, "cases": cases, "seconds": median(seconds), "load": load, "runs": len(seconds)}


def _compare(task: Task, contestant: Any) -> None:
    """Equal answers first (and with them, the contestant is warm)."""
    few = task.cases.part(0, min(task.cases.size, FEW))
    wrong = differing(task, few, contestant.answers(contestant.bulk(contestant.give(few))))
    assert not wrong, wrong


def show(measured: dict[str, Any]) -> None:
    """Prints the curves."""
    titles = {
        "rows": "microseconds a case, by the number of cases",
        "rules": "microseconds a case, by the size of the pack (1, 4, 16 times)",
        "length": "microseconds a case, by the number of charges in every case",
    }
    for curve, title in titles.items():
        results.show(title, *table(measured[curve]))
    results.show("seconds to translate and load, by the size of the pack", *table(measured["rules"], "load"))


def table(curves: Mapping[str, list[dict[str, Any]]], what: str = "each") -> tuple[list[str], list[list[str]]]:
    """A curve in figures: microseconds a case, or seconds to load."""
    columns = sorted({one["at"] for curve in curves.values() for one in curve})
    rows = []
    for name, curve in curves.items():
        by_at = {one["at"]: one for one in curve}
        rows.append([name, *(_cell(by_at.get(at), what) for at in columns)])
    return ["", *(f"{at:,}" for at in columns)], rows


def _cell(one: dict[str, Any] | None, what: str) -> str:
    if one is None:
        return ""
    if "over" in one:
        return f"over {one['over']} s"
    return results.figure(one["load"] if what == "load" else 1e6 * one["seconds"] / one["cases"])


if __name__ == "__main__":
    print(json.dumps(point(sys.argv[1], sys.argv[2], int(sys.argv[3]))))
