"""How cost grows: with the number of cases, with the number of rules, and with the length of a list."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from statistics import median
from time import perf_counter
from typing import Any

from benchmarks import results
from benchmarks.children import lines_of
from benchmarks.contestants import ENTRIES, installed
from benchmarks.programs import enlarged, shipped
from benchmarks.task import Task, differing, whole_task
from benchmarks.timing import timed
from screening.law.load import load_pack
from screening.law.pack import Pack

__all__ = ["measure", "show"]

# How many cases a contestant is given: those that take one at a time are given few.
ROWS: Mapping[str, tuple[int, ...]] = {
    "columnar": (1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000),
    "OpenFisca": (1_000, 10_000, 100_000),
    "DuckDB": (1_000, 10_000, 100_000, 1_000_000),
}
ONE_BY_ONE = (10, 100, 1_000)
AT_ONCE = 1_000_000  # beyond which the same batch is given again
FIXED: Mapping[str, int] = {"columnar": 100_000, "OpenFisca": 20_000, "DuckDB": 20_000}  # for the other curves
FEW = 30
POINTS = {"rules": (1, 4, 16), "length": (1, 2, 4, 8, 16)}
PATIENCE = 60  # seconds for a curve; the columnar evaluator is given the time for its many cases
BUDGET = 1.0  # seconds after which a point is not measured again
QUICK = ("columnar", "OpenFisca", "reference")
NAMES = ("columnar", "OpenFisca", "DuckDB", "ZEN", "CLIPS", "reference", "durable-rules")


def measure(*, quick: bool) -> dict[str, Any]:
    """The points of every curve of every contestant; a curve ends where patience does."""
    found: dict[str, Any] = {}
    names = [name for name in (QUICK if quick else NAMES) if name in installed()]
    for curve in ("rows", "rules", "length"):
        found[curve] = {}
        for name in names:
            points = ROWS.get(name, ONE_BY_ONE) if curve == "rows" else POINTS[curve]
            some = points if not quick else points[:2] if curve == "rows" else points[:1]
            patience = None if name == "columnar" else PATIENCE
            lines, stopped = lines_of("parts.cost", curve, name, *map(str, some), patience=patience)
            found[curve][name] = [*lines, *([{"at": some[len(lines)], "over": PATIENCE}] if stopped else [])]
    return found


def point(curve: str, name: str, at: int, pack: Pack) -> dict[str, Any]:
    """One point of a curve: the seconds to load and to evaluate."""
    program = shipped(pack)
    size, items = FIXED.get(name, FEW), None
    if curve == "rows":
        size = min(at, AT_ONCE)
    elif curve == "rules":
        program = enlarged(program, at)
    else:
        items = {"charges": at}
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
    PACK = load_pack()
    for AT in sys.argv[3:]:
        print(json.dumps(point(sys.argv[1], sys.argv[2], int(AT), PACK)), flush=True)
