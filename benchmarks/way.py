"""``python -m benchmarks.way [--rows N] [--times N] [--rounds N] [--wide] [--quick]``: from file to file.

Parquet, CSV and JSON lines to Parquet, beside Arrow that only reads and writes the same columns, DuckDB, and
OpenFisca-Core with pandas; then Parquet to Parquet for so many times the rows. All take turns, on the same cases, and
their answers are compared first. Peers are given the first rows only, as many as they do in bearable time.
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
from screening.bulk.files.run import Options, Spread, screen_file
from screening.law.load import load_pack
from screening.law.pack import Pack

__all__ = ["NOTE", "main", "measure", "tables"]

ROWS, QUICK_ROWS = 1_000_000, 20_000
ROUNDS, TIMES = 2, 10
MANY = "parquet, many"
FORMS = ("parquet", "csv", "jsonl")
TITLES = {"parquet": "Parquet to Parquet", "csv": "CSV to Parquet", "jsonl": "JSON lines to Parquet"}
TITLES[MANY] = "Parquet to Parquet, the same cases again and again"
OURS, SPREAD, DAYS = "screening", f"screening, {CORES} processes", "screening, 15 years of days"
DASK = f"screening, {CORES} workers of Dask"
FLOOR, DUCK, OPENFISCA = "Arrow alone: the floor", "DuckDB", "OpenFisca with pandas"
OPENFISCA_ROWS = 100_000  # at once; a simulation keeps every variable

NOTE = """Ours give both answers, settled and as it stands, and refuse rows that are wrong. DuckDB and OpenFisca give
the settled answer alone, from flat columns made for them: they read no lists, dates or amounts as they are written.
*Rows* is how many each was given: peers the first ones only, as more take them minutes. *Processor* is seconds of the
processor for a million rows, all processes together. Processes and workers start within the time."""

Job = tuple[int, Callable[[], object]]  # how many rows it is given, and what it does with them


def main() -> None:
    """Measures, prints a table, and keeps the figures."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.way", description=__doc__)
    parser.add_argument("--rows", type=int, help=f"cases ({ROWS:,}, or {QUICK_ROWS:,} with --quick)")
    parser.add_argument("--times", type=int, help=f"the longer file, in times the rows ({TIMES}; 0: none)")
    parser.add_argument("--rounds", type=int, help=f"turns of each ({ROUNDS}, or 1 with --quick)")
    parser.add_argument("--wide", action="store_true", help="all columns that the rules read, and not some 40")
    parser.add_argument("--quick", action="store_true", help="few cases, one turn: to see that all works")
    asked = parser.parse_args()
    rows = asked.rows or (QUICK_ROWS if asked.quick else ROWS)
    before, told = busy(), machine()
    print(f"{told['cpu']}, {told['cores']} cores, {told['memory']}; load before: {before:.2f}")
    rounds, times = asked.rounds or (1 if asked.quick else ROUNDS), TIMES if asked.times is None else asked.times
    measured = measure(rows, rounds, times, wide=asked.wide)
    show(measured)
    results.save("way", measured, quick=asked.quick, load_before=before)


def measure(rows: int, rounds: int, times: int, *, wide: bool) -> dict[str, Any]:
    """Seconds of every way, on the clock and of the processor."""
    pack = load_pack()
    task = whole_task(shipped(pack), rows)
    task = Task(task.title, task.program, narrowed(task.cases, wide=wide), whole=True)
    with tempfile.TemporaryDirectory() as folder:
        files = written(task, Path(folder), times)
        found: dict[str, Any] = {"wide": wide, "columns": files.columns, "ways": {}}
        for form in FORMS:
            size = files.tables[form].stat().st_size
            print(f"{TITLES[form]} …", flush=True)
            taken = _taken(_jobs(form, files, task, pack), rounds)
            found["ways"][form] = {"rows": rows, "bytes": size, "seconds": taken}
        if files.many is not None:
            print(f"{TITLES[MANY]} …", flush=True)
            taken = _taken(_many(files, task, pack, times), 1)
            found["ways"][MANY] = {"rows": rows * times, "bytes": files.many.stat().st_size, "seconds": taken}
    return found


def _taken(jobs: Mapping[str, Job], rounds: int) -> dict[str, dict[str, float]]:
    """The medians of so many turns; what each makes once and keeps was made when its answers were compared."""
    clock: dict[str, list[float]] = {name: [] for name in jobs}
    processor: dict[str, list[float]] = {name: [] for name in jobs}
    for _ in range(rounds):
        for name, (_, job) in jobs.items():
            start, before = perf_counter(), _processor()
            job()
            clock[name].append(perf_counter() - start)
            processor[name].append(_processor() - before)
    return {
        name: {"rows": rows, "clock": median(clock[name]), "processor": median(processor[name])}
        for name, (rows, _) in jobs.items()
    }


def _processor() -> float:
    """Processor seconds of this process and of those that it has started and that have ended."""
    return sum(os.times()[:4])


# ── The ways ─────────────────────────────────────────────────────────────────────────────────────


def _jobs(form: str, files: Files, task: Task, pack: Pack) -> dict[str, Job]:
    """All that go this way."""
    output = files.folder / "answers.parquet"
    source = files.tables[form]

    rows = task.cases.size

    def ours(of: Path, spread: Spread | None = None) -> Job:
        return rows, lambda: _screened(of, output, pack, rows, spread)

    ours(source)[1]()
    answers = pq.read_table(output)
    for name, values in task.expected(task.cases).items():
        if name != "outcome":
            assert (answers[name].to_numpy() == values).all(), f"the {name} of some case differs"
    jobs = {OURS: ours(source), SPREAD: ours(source, in_processes(CORES))}
    if form == "parquet":
        jobs[DAYS] = ours(files.of_many_days)
        if find_spec("distributed"):
            jobs[DASK] = ours(source, _workers())
    jobs[FLOOR] = rows, lambda: _floor(form, source, answers, output)
    if find_spec("duckdb"):
        jobs[DUCK] = _duck(form, files, task)
    if find_spec("openfisca_core") and form == "parquet":
        jobs[OPENFISCA] = _openfisca(files, task)
    return jobs


def _many(files: Files, task: Task, pack: Pack, times: int) -> dict[str, Job]:
    """All that go the longer way."""
    assert files.many is not None
    source, output, rows = files.many, files.folder / "answers.parquet", task.cases.size * times

    def ours(spread: Spread | None = None) -> Job:
        return rows, lambda: _screened(source, output, pack, rows, spread)

    def floor() -> None:
        """Batch by batch, for the whole does not fit into memory beside its answers."""
        with pq.ParquetWriter(output, answers.schema, compression="zstd") as writer:
            for _ in pq.ParquetFile(source).iter_batches(batch_size=task.cases.size):
                writer.write_table(answers)

    _screened(files.tables["parquet"], output, pack, task.cases.size)
    answers = pq.read_table(output)
    jobs = {OURS: ours(), SPREAD: ours(in_processes(CORES))}
    if find_spec("distributed"):
        jobs[DASK] = ours(_workers())
    return jobs | {FLOOR: (rows, floor)}


def _screened(of: Path, output: Path, pack: Pack, rows: int, spread: Spread | None = None) -> None:
    done = screen_file(of, output, pack, Options(), restart=True, spread=spread)
    assert done.counts.screened == rows, f"{done.counts.rejected} rows were rejected"


def _workers() -> Spread:
    from screening.bulk.files.cluster import spread_over

    return spread_over(f"local:{CORES}")


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
    return files.flat_rows, job


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
    return files.flat_rows, job


def _check(task: Task, answers: pa.Table) -> None:
    for name, values in task.expected(task.cases).items():
        assert (answers[name].to_numpy() == values[: len(answers)]).all(), f"the {name} of some case differs"


# ── The table ────────────────────────────────────────────────────────────────────────────────────


def tables(measured: dict[str, Any]) -> Iterator[tuple[str, list[str], list[list[str]]]]:
    """A title, a header and the rows for each way, the fastest first."""
    header = ["", "rows", "seconds", "processor", "rows/s", "times the floor"]
    for form, found in measured["ways"].items():
        taken = found["seconds"]
        each = {name: one["clock"] / one["rows"] for name, one in taken.items()}  # seconds a row
        lines = [
            [
                name,
                f"{one['rows']:,}",
                results.figure(one["clock"]),
                results.figure(one["processor"] / one["rows"] * 1e6),
                results.figure(1 / each[name]),
                results.figure(each[name] / each[FLOOR]),
            ]
            for name, one in sorted(taken.items(), key=lambda item: each[item[0]])
        ]
        title = (
            f"{TITLES[form]}, {found['rows']:,} cases, {measured['columns']} columns, {found['bytes'] / 1e6:,.0f} MB"
        )
        yield title, header, lines


def show(measured: dict[str, Any]) -> None:
    """Prints a table for each way."""
    for title, header, lines in tables(measured):
        results.show(title, header, lines)
    print(f"\n{NOTE}")


if __name__ == "__main__":
    main()
