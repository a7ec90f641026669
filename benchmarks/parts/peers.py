"""The shipped program beside its peers: equal answers first, then cases per second, one case, memory and start-up."""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import Any

import numpy as np

from benchmarks import results
from benchmarks.children import told_by
from benchmarks.contestants import installed
from benchmarks.given import columns_of
from benchmarks.programs import shipped
from benchmarks.task import Contestant, Task, boolean_task, differing, whole_task
from benchmarks.timing import interleaved, summary
from screening.law.load import load_pack

__all__ = ["measure", "show"]

COMPARED = 300  # cases on which every contestant is compared; those that take many at once on all that they are given
SINGLE = 8  # different cases that are given one by one


def measure(*, quick: bool) -> dict[str, Any]:
    """The figures of every contestant on the Boolean part and on the whole pack."""
    entries = installed()
    sizes = {name: entry.quick if quick else entry.cases for name, entry in entries.items()}
    whole = whole_task(shipped(load_pack()), max(sizes.values()))
    found: dict[str, Any] = {"sizes": sizes, "compared": 20 if quick else COMPARED, "parts": {}}
    found["program"] = _counts(whole)
    found["asked"] = {}
    for task in (boolean_task(whole), whole):
        contestants: dict[str, Contestant] = {name: entry.make() for name, entry in entries.items()}
        for name, one in contestants.items():
            one.load(task)
            found["asked"][name] = one.asked
        found["parts"][task.title] = _part(task, contestants, sizes, quick=quick)
        found["parts"][task.title]["floor"] = _floor(task, min(1_000_000, whole.cases.size))
    found["alone"] = {name: told_by("contestants", name, str(sizes[name])) for name in entries}
    found["threads"] = {name: one.threads for name, one in contestants.items()}
    return found


def _counts(task: Task) -> dict[str, Any]:
    cases = task.cases
    return {
        "rules": len(task.program.rules),
        "nodes": len(task.program.nodes),
        "steps": len(task.flat.steps),
        "columns": len(task.columns),
        "known": float(np.mean([(cases.columns[name] >= 0).mean() for name in task.columns])),
    }


def _part(task: Task, contestants: dict[str, Contestant], sizes: dict[str, int], *, quick: bool) -> dict[str, Any]:
    """Equality, then bulk and single cases, each contestant once in a round."""
    few = task.cases.part(0, 20 if quick else COMPARED)
    expected = task.expected(task.cases)
    compared: dict[str, int] = {}
    given: dict[str, Any] = {}
    for name, one in contestants.items():
        mine = task.cases.part(0, sizes[name])
        for cases in (few, mine):
            given[name] = one.give(cases)
            wrong = differing(task, cases, one.answers(one.bulk(given[name])), expected)
            assert not wrong, f"{name} differs on the {task.title}: {', '.join(wrong[:5])}"
            compared[name] = max(compared.get(name, 0), cases.size)
    rounds = 2 if quick else 5
    bulk = interleaved(
        {name: lambda one=one, name=name: one.bulk(given[name]) for name, one in contestants.items()}, rounds
    )
    found = {
        name: {"rate": sizes[name] / median(seconds), "seconds": seconds, "compared": compared[name]}
        for name, seconds in bulk.items()
    }
    for name, one in contestants.items():
        found[name]["one"], found[name]["trace"] = (summary(taken)["p50"] for taken in _single(task, one, quick=quick))
    return {"contestants": found}


def _single(task: Task, one: Contestant, *, quick: bool) -> tuple[list[float], list[float]]:
    """The seconds for cases given one by one, without a trace and with one, in turns."""
    plain: list[float] = []
    traced: list[float] = []
    for row in range(2 if quick else SINGLE):
        given = one.give(task.cases.part(row, row + 1))
        if not row:  # what is made for the first case is made
            one.one(given, trace=False), one.one(given, trace=True)
        for _ in range(3):
            for trace, seconds in ((False, plain), (True, traced)):
                start = perf_counter()
                one.one(given, trace=trace)
                seconds.append(perf_counter() - start)
    return plain, traced


def _floor(task: Task, size: int) -> dict[str, float]:
    """The time to read the input columns once: as bits and codes, and as a byte or more each."""
    cases = task.cases.part(0, size)
    plain = [cases.columns[name] for name in task.columns]
    given = columns_of(cases)
    arrays = [
        a for one in (*given.facts.values(), *given.lists.values()) for a in vars(one).values() if hasattr(a, "nbytes")
    ]
    jobs = {"plain": lambda: [array.max() for array in plain], "columns": lambda: [array.max() for array in arrays]}
    seconds = interleaved(jobs, 3)
    return {
        "plain": size / median(seconds["plain"]),
        "columns": size / median(seconds["columns"]),
        "plain bytes": sum(array.nbytes for array in plain) / size,
        "columns bytes": sum(array.nbytes for array in arrays) / size,
    }


def show(measured: dict[str, Any]) -> None:
    """Prints the figures, the fastest first."""
    program = measured["program"]
    print(
        f"{program['rules']} rules, {program['nodes']} nodes, laid out flat {program['steps']} steps on"
        f" {program['columns']} columns, {100 * program['known']:.0f} % of them known"
    )
    print("every contestant gave the answers expected, on as many cases as it was timed with")
    for title, part in measured["parts"].items():
        header, rows = table(measured, title)
        results.show(f"{title}, cases a second in bulk; one case in milliseconds", header, rows)
        floor = part["floor"]
        print(
            f"the floor, reading the columns once: {results.figure(floor['columns'])} cases/s as bits and codes"
            f" ({floor['columns bytes']:.0f} bytes a case), {results.figure(floor['plain'])} as plain numbers"
            f" ({floor['plain bytes']:.0f})"
        )
    header, rows = alone(measured)
    results.show("alone in a process, whole pack: memory in MiB, seconds", header, rows)
    for name, asked in measured["asked"].items():
        print(f"  {name}: {asked}")


def table(measured: dict[str, Any], title: str) -> tuple[list[str], list[list[str]]]:
    """The table of one part, the fastest first."""
    found = measured["parts"][title]["contestants"]
    best = max(one["rate"] for one in found.values())
    rows = [
        [
            name,
            str(measured["threads"][name]),
            f"{measured['sizes'][name]:,}",
            results.figure(one["rate"]),
            f"1/{results.figure(best / one['rate'], 2)}" if one["rate"] < best else "1",
            results.figure(one["one"]),
            results.figure(one["trace"]),
        ]
        for name, one in sorted(found.items(), key=lambda item: -item[1]["rate"])
    ]
    return ["", "threads", "cases", "cases/s", "of the best", "one", "with a trace"], rows


def alone(measured: dict[str, Any]) -> tuple[list[str], list[list[str]]]:
    """The table of memory and start-up."""
    rows = [
        [
            name,
            results.figure(one["import"]),
            results.figure(one["load"]),
            results.figure(one["first"]),
            results.figure(one["import"] + one["load"] + one["first"]),
            results.figure(one["program"] / 2**20),
            f"{one['size']:,}",
            results.figure(one["cases"] / 2**20),
            results.figure(max(one["work"], 0) / 2**20),
        ]
        for name, one in sorted(
            measured["alone"].items(), key=lambda item: item[1]["import"] + item[1]["load"] + item[1]["first"]
        )
    ]
    return [
        "",
        "import s",
        "load s",
        "first answer s",
        "in all s",
        "program MiB",
        "cases",
        "they take",
        "work takes",
    ], rows
