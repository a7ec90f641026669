"""One case: how long a screening takes with each evaluator, and what it takes to get there."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import screening
from benchmarks import results
from benchmarks.contestants import engines
from benchmarks.population import draw
from benchmarks.programs import shipped
from benchmarks.rows import facts_of
from benchmarks.timing import interleaved, summary, timed
from screening.cases.statement import Case
from screening.engine.columnar import columnar
from screening.engine.run import Engine, run
from screening.law.load import load_pack
from screening.law.pack import Pack
from screening.program.valuation import Facts
from screening.report.decide import decide

__all__ = ["measure", "show", "table"]

TURN = 20  # cases that an evaluator is given before the next has its turn
FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "decided"
FIRST = "import screening; pack = screening.load_pack(); screening.screen(screening.load_case({case!r}, pack), pack)"
COMMAND = "import sys; sys.argv = {arguments}; from screening.cli import main; main()"
START_UPS = {
    "python alone": ["-c", "pass"],
    "import screening": ["-c", "import screening"],
    "screening --help": ["-c", COMMAND.format(arguments=["screening", "--help"])],
}


def measure(*, quick: bool) -> dict[str, Any]:
    """Everything about one case, after the evaluators have agreed on many."""
    pack = load_pack()
    cases = {path.stem: screening.load_case(path, pack) for path in sorted(FIXTURES.glob("*.yaml"))}
    return {
        "equal": _equal(pack, cases, 20 if quick else 200),
        "screen": _screens(pack, list(cases.values())[: 10 if quick else None], rounds=1 if quick else 8),
        "evaluate": _evaluations(pack, 20 if quick else 400),
        "making": _making(3 if quick else 7),
        "start": _starts(3 if quick else 9),
        "fixtures": len(cases),
    }


def _equal(pack: Pack, cases: dict[str, Case], synthetic: int) -> int:
    """On how many cases the evaluators gave the same valuation; raises if not on all."""
    program, compared = shipped(pack), 0
    for facts in facts_of(draw(program, synthetic, seed=7)):
        first, *others = (run(program, facts, engine) for engine in engines())
        assert all(other == first for other in others), "the evaluators disagree on a made-up case"
        compared += 1
    for name, case in cases.items():
        kept = {"engine", "triggered"}
        first, *others = (
            screening.screen(case, pack, engine=engine).model_dump(mode="json", exclude=kept) for engine in engines()
        )
        for one in (first, *others):
            for reading in one["readings"]:
                reading.pop("engine"), reading.pop("triggered")
        assert all(other == first for other in others), f"the evaluators disagree on {name}"
        compared += 1
    return compared


def _screens(pack: Pack, cases: list[Case], rounds: int) -> dict[str, dict[str, float]]:
    """A whole screening of a real case: resolve, evaluate, decide, assemble the report."""

    def screen(case: Case, engine: Engine, *, explain: bool) -> Callable[[], object]:
        return lambda: screening.screen(case, pack, engine=engine, explain=explain)

    for case in cases:  # what is made once for a program is made
        for engine in engines():
            screening.screen(case, pack, engine=engine)
    seconds: dict[str, list[float]] = {}
    for case in cases:
        jobs = {
            f"{engine}, {'with' if explain else 'without'} explanation": screen(case, engine, explain=explain)
            for engine in engines()
            for explain in (True, False)
        }
        for name, found in interleaved(jobs, rounds, tidy=False).items():
            seconds[name] = seconds.get(name, []) + found
    return {name: summary(found) for name, found in seconds.items()}


def _evaluations(pack: Pack, number: int) -> dict[str, dict[str, float]]:
    """Evaluators alone, on made-up cases: facts in, findings with outcome and score out; some cases in each turn."""
    program = shipped(pack)
    jobs: dict[str, Callable[[Facts], object]] = {
        engine: lambda facts, engine=engine: decide(program, facts, run(program, facts, engine)) for engine in engines()
    }
    jobs["columnar, answers only"] = lambda facts: columnar.answer(program, facts)
    seconds: dict[str, list[float]] = {name: [] for name in jobs}
    cases = list(facts_of(draw(program, number + TURN, seed=3)))
    for start in range(0, number + TURN, TURN):
        for name, job in jobs.items():
            taken = [
                timed(lambda job=job, facts=facts: job(facts), tidy=False) for facts in cases[start : start + TURN]
            ]
            if start:  # in the first turn, what is made once is made
                seconds[name] += taken
    return {name: summary(found) for name, found in seconds.items()}


def _making(rounds: int) -> dict[str, dict[str, float]]:
    """What is made once: the pack, its program, and what an evaluator makes of it."""
    seconds: dict[str, list[float]] = {}

    def note(name: str, job: Callable[[], object]) -> None:
        seconds.setdefault(name, []).append(timed(job))

    for _ in range(rounds):
        start = perf_counter()
        pack = load_pack()
        seconds.setdefault("load the pack", []).append(perf_counter() - start)
        note("compile the program", lambda pack=pack: shipped(pack))
        program = shipped(pack)
        if "durable" in engines():
            from screening.engine.chainer import durable

            note("durable-rules makes its rulesets", lambda program=program: durable.Engine(program))
        note("columnar makes its function", lambda program=program: columnar.circuitry(program, "findings").text.kernel)
    return {name: summary(found) for name, found in seconds.items()}


def _starts(rounds: int) -> dict[str, dict[str, float]]:
    """New processes, from their start to their end."""
    case = next(FIXTURES.glob("tr-2012-journalist-refugee.yaml"))
    commands = START_UPS | {
        "first screening": ["-c", FIRST.format(case=str(case))],
        "screening screen": ["-c", COMMAND.format(arguments=["screening", "screen", str(case)])],
    }
    # Modules that were compiled are kept, as they are wherever this is installed.
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    processor: dict[str, list[float]] = {name: [] for name in commands}

    def start(name: str, command: list[str]) -> Callable[[], object]:
        def run() -> None:
            before = _of_children()
            subprocess.run([sys.executable, *command], check=True, capture_output=True, env=kept)  # noqa: S603
            processor[name].append(_of_children() - before)

        return run

    jobs = {name: start(name, command) for name, command in commands.items()}
    for job in jobs.values():  # what is kept for the next process is made
        job()
    found = {name: summary(seconds) for name, seconds in interleaved(jobs, rounds).items()}
    return {name: one | {"processor": 1000 * median(processor[name][1:])} for name, one in found.items()}


def _of_children() -> float:
    """Seconds of the processor that processes which have ended have taken."""
    return sum(os.times()[2:4])


def show(measured: dict[str, Any]) -> None:
    """Prints the figures."""
    print(f"the evaluators agree on {measured['equal']} cases, {measured['fixtures']} of them real")
    titles = {
        "screen": "a whole screening of a real case",
        "evaluate": "evaluation and decision alone, of a made-up case",
        "making": "what is made once",
        "start": "a new process, from start to end",
    }
    for part, title in titles.items():
        results.show(title, *table(measured[part]))


def table(found: dict[str, dict[str, float]]) -> tuple[list[str], list[list[str]]]:
    """The header and the rows of a table of times; processes have a column for what they take of the processor."""
    columns = {"p50": "p50 ms", "p99": "p99 ms", "processor": "processor ms"}
    shown = {key: title for key, title in columns.items() if all(key in one for one in found.values())}
    rows = [[name, *(results.figure(one[key]) for key in shown)] for name, one in found.items()]
    return ["", *shown.values()], rows
