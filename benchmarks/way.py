"""``python -m benchmarks.way [--rows N] [--rounds N] [--wide] [--quick]``: the whole way, from file to file.

Parquet, CSV and JSON lines to Parquet, beside Arrow that only reads and writes the same columns, DuckDB, and
OpenFisca-Core with pandas. All take turns, on the same cases, and their answers are compared first.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import pyarrow as pa
import pyarrow.csv as arrow_csv
import pyarrow.json as arrow_json
import pyarrow.parquet as pq

from benchmarks import results
from benchmarks.contestants import CORES
from benchmarks.machine import busy, machine
from benchmarks.programs import shipped
from benchmarks.task import Task, whole_task
from benchmarks.way_files import Files, narrowed, written
from screening.bulk.files.processes import in_processes
from screening.bulk.files.run import Options, screen_file
from screening.law.load import load_pack
from screening.law.pack import Pack

__all__ = ["NOTE", "main", "measure", "tables"]

ROWS, QUICK_ROWS = 1_000_000, 50_000
FORMS = ("parquet", "csv", "jsonl")
TITLES = {"parquet": "Parquet to Parquet", "csv": "CSV to Parquet", "jsonl": "JSON lines to Parquet"}
OURS, SPREAD, DAYS = "screening", f"screening, {CORES} processes", "screening, 15 years of days"
FLOOR, DUCK, OPENFISCA = "Arrow alone: the floor", "DuckDB", "OpenFisca with pandas"
OPENFISCA_ROWS = 100_000  # at once; a simulation keeps every variable

NOTE = """Ours give both answers, settled and as it stands, and refuse rows that are wrong. DuckDB and OpenFisca give
the settled answer alone, from flat columns made for them: they read no lists, dates or amounts as they are written."""

Job = Callable[[], object]


def main() -> None:
    """Measures, prints a table, and keeps the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.way", description=__doc__)
    parser.add_argument("--rows", type=int, help=f"cases ({ROWS:,}, or {QUICK_ROWS:,} with --quick)")
    parser.add_argument("--rounds", type=int, help="turns of each (3, or 1 with --quick)")
    parser.add_argument("--wide", action="store_true", help="all columns that the rules read, and not some 40")
    parser.add_argument("--quick", action="store_true", help="few cases, one turn: to see that all works")
    asked = parser.parse_args()
    rows = asked.rows or (QUICK_ROWS if asked.quick else ROWS)
    before, told = busy(), machine()
    print(f"{told['cpu']}, {told['cores']} cores, {told['memory']}; load before: {before:.2f}")
    measured = measure(rows, asked.rounds or (1 if asked.quick else 3), wide=asked.wide)
    show(measured)
    results.save("way", measured, quick=asked.quick, load_before=before)


def measure(rows: int, rounds: int, *, wide: bool) -> dict[str, Any]:
    """Seconds of every way, on the clock and of the processor."""
    pack = load_pack()
    task = whole_task(shipped(pack), rows)
    task = Task(task.title, task.program, narrowed(task.cases, wide=wide), whole=True)
    with tempfile.TemporaryDirectory() as folder:
        files = written(task, Path(folder))
        found: dict[str, Any] = {"rows": rows, "wide": wide, "columns": files.columns, "ways": {}}
        for form in FORMS:
            size = files.tables[form].stat().st_size
            found["ways"][form] = {"bytes": size, "seconds": _taken(_jobs(form, files, task, pack), rounds)}
    return found


def _taken(jobs: Mapping[str, Job], rounds: int) -> dict[str, dict[str, float]]:
    """Each has a turn before the clock starts, in which it makes what it keeps; the medians of the others."""
    clock: dict[str, list[float]] = {name: [] for name in jobs}
    processor: dict[str, list[float]] = {name: [] for name in jobs}
    for turn in range(rounds + 1):
        for name, job in jobs.items():
            start, before = perf_counter(), _processor()
            job()
            if turn:
                clock[name].append(perf_counter() - start)
                processor[name].append(_processor() - before)
    return {name: {"clock": median(clock[name]), "processor": median(processor[name])} for name in jobs}


def _processor() -> float:
    """Processor seconds of this process and of those that it has started and that have ended."""
    return sum(os.times()[:4])


# ── The ways ─────────────────────────────────────────────────────────────────────────────────────


def _jobs(form: str, files: Files, task: Task, pack: Pack) -> dict[str, Job]:
    """All that go this way."""
    output = files.folder / "answers.parquet"
    source = files.tables[form]

    def ours(of: Path, processes: int = 1) -> None:
        spread = in_processes(processes) if processes > 1 else None
        done = screen_file(of, output, pack, Options(), restart=True, spread=spread)
        assert done.counts.screened == task.cases.size, f"{done.counts.rejected} rows were rejected"

    ours(source)
    answers = pq.read_table(output)
    for name, values in task.expected(task.cases).items():
        if name != "outcome":
            assert (answers[name].to_numpy() == values).all(), f"the {name} of some case differs"
    jobs: dict[str, Job] = {OURS: lambda: ours(source), SPREAD: lambda: ours(source, CORES)}
    if form == "parquet":
        jobs[DAYS] = lambda: ours(files.of_many_days)
    jobs[FLOOR] = lambda: _floor(form, source, answers, output)
    if find_spec("duckdb"):
        jobs[DUCK] = _duck(form, files, task)
    if find_spec("openfisca_core") and form == "parquet":
        jobs[OPENFISCA] = _openfisca(files, task)
    return jobs


def _floor(form: str, source: Path, answers: pa.Table, output: Path) -> None:
    """Reads all columns and writes the columns of answers, which are there already."""
    if form == "csv":
        arrow_csv.read_csv(source)
    elif form == "jsonl":
        arrow_json.read_json(source, arrow_json.ReadOptions(block_size=1 << 26))
    else:
        pq.read_table(source)
    pq.write_table(answers, output, compression="zstd")


def _duck(form: str, files: Files, task: Task) -> Job:
    """The translated program as one query over a file of flat columns, copied to a file."""
    from benchmarks.peers.duck import Duck

    duck, output = Duck(), files.folder / "duck.parquet"
    duck.load(task)
    duck.connection.execute("DROP TABLE cases")
    read = {"parquet": "read_parquet", "csv": "read_csv", "jsonl": "read_json"}[form]
    there = set(files.flat_columns)
    columns = ", ".join(
        f"CAST({name if name in there else 'NULL'} AS {duck._type(column)}) AS {name}"  # noqa: SLF001 - as its own table
        for name, column in task.columns.items()
    )
    duck.connection.execute(f"CREATE VIEW cases AS SELECT {columns} FROM {read}('{files.flat[form]}')")  # noqa: S608 - our own names
    copy = f"COPY ({duck.query}) TO '{output}' (FORMAT parquet, COMPRESSION zstd)"

    def job() -> None:
        duck.connection.execute(copy)

    job()
    _check(task, pq.read_table(output))
    return job


def _openfisca(files: Files, task: Task) -> Job:
    """Simulations of so many cases at a time, from a data frame to a data frame."""
    import numpy as np
    import pandas as pd

    from benchmarks.peers.openfisca import OpenFisca

    peer, output = OpenFisca(), files.folder / "openfisca.parquet"
    peer.load(task)

    def job() -> None:
        read = pd.read_parquet(files.coded)
        parts = []
        for start in range(0, len(read), OPENFISCA_ROWS):
            part = read.iloc[start : start + OPENFISCA_ROWS]
            missing = np.full(len(part), -1, np.int32)
            given = {name: part[name].to_numpy() if name in part else missing for name in task.columns}
            parts.append(pd.DataFrame(peer.bulk((len(part), given))))
        pd.concat(parts).to_parquet(output, compression="zstd")

    job()
    _check(task, pq.read_table(output))
    return job


def _check(task: Task, answers: pa.Table) -> None:
    for name, values in task.expected(task.cases).items():
        assert (answers[name].to_numpy() == values).all(), f"the {name} of some case differs"


# ── The table ────────────────────────────────────────────────────────────────────────────────────


def tables(measured: dict[str, Any]) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """A title, a header and the rows for each way, the fastest first."""
    rows = measured["rows"]
    header = ["", "seconds", "of the processor", "rows/s", "of the floor"]
    for form, found in measured["ways"].items():
        taken = found["seconds"]
        lines = [
            [
                name,
                results.figure(one["clock"]),
                results.figure(one["processor"]),
                results.figure(rows / one["clock"]),
                results.figure(one["clock"] / taken[FLOOR]["clock"]),
            ]
            for name, one in sorted(taken.items(), key=lambda each: each[1]["clock"])
        ]
        title = f"{TITLES[form]}, {rows:,} cases, {measured['columns']} columns, {found['bytes'] / 1e6:,.0f} MB"
        yield title, header, lines


def show(measured: dict[str, Any]) -> None:
    """Prints a table for each way."""
    for title, header, lines in tables(measured):
        results.show(title, header, lines)
    print(f"\n{NOTE}")


if __name__ == "__main__":
    main()
