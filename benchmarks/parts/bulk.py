"""Many cases with the columnar evaluator: columns, streams of columns, and files."""

from __future__ import annotations

import json
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

import numpy as np
import pyarrow.parquet as pq

from benchmarks import results
from benchmarks.children import told_by
from benchmarks.contestants import CORES
from benchmarks.files import table_of
from benchmarks.given import columns_of
from benchmarks.machine import forget_peak, peak, resident
from benchmarks.ours import ColumnarOnCores
from benchmarks.programs import shipped
from benchmarks.task import Task, differing, whole_task
from benchmarks.timing import interleaved
from benchmarks.way_files import narrowed
from screening.bulk.files.run import Options, screen_file
from screening.bulk.screen_many import BLOCK, screen_many
from screening.law.load import load_pack
from screening.law.pack import Pack

__all__ = ["measure", "show"]

BATCH = 1_000_000


def measure(*, quick: bool) -> dict[str, Any]:
    """Cases per second by what is asked, the stream, the files."""
    pack = load_pack()
    size = 100_000 if quick else BATCH
    task = whole_task(shipped(pack), size)
    return {
        "size": size,
        "columns": _columns(pack, task, rounds=2 if quick else 5),
        "stream": told_by("parts.bulk", "stream", str(2_000_000 if quick else 100_000_000)),
        "files": _files(pack, task, 20_000 if quick else 200_000),
    }


def _columns(pack: Pack, task: Task, rounds: int) -> dict[str, float]:
    """Columns in, columns out: cases per second."""
    columns = columns_of(task.cases)
    cores = ColumnarOnCores(CORES)
    cores.load(task)
    shares = cores.give(task.cases)
    wrong = differing(task, task.cases, cores.answers(cores.bulk(shares)))
    assert not wrong, wrong
    half = -(-columns.rows // CORES // 64) * 64
    parts = [columns_of(task.cases.part(start, start + half)) for start in range(0, columns.rows, half)]

    def in_threads() -> list[object]:
        with ThreadPoolExecutor(CORES) as pool:
            return list(pool.map(lambda part: screen_many(part, pack), parts))

    arrays = [
        a for one in (*columns.facts.values(), *columns.lists.values()) for a in vars(one).values() if hasattr(a, "max")
    ]
    jobs = {
        "outcome and score": lambda: screen_many(columns, pack),
        f"outcome and score, {CORES} processes": lambda: cores.bulk(shares),
        f"outcome and score, {CORES} threads": in_threads,
        "outcome, score and every finding": lambda: screen_many(columns, pack, findings=True),
        "outcome and score, blocks a quarter as large": lambda: screen_many(columns, pack, block=BLOCK // 4),
        "outcome and score, blocks four times as large": lambda: screen_many(columns, pack, block=BLOCK * 4),
        "the floor: reading the columns once": lambda: [array.max() for array in arrays],
    }
    return {name: task.cases.size / median(seconds) for name, seconds in interleaved(jobs, rounds).items()}


def streamed(number: int) -> dict[str, Any]:
    """In a process of its own: so many cases in batches, of which only one is held and the answers are counted."""
    pack = load_pack()
    size = min(BATCH // 4, number)
    batches = [columns_of(whole_task(shipped(pack), size, seed).cases) for seed in (1, 2)]
    screen_many(batches[0], pack)
    before = resident()
    forget_peak()
    outcomes, done, start = np.zeros(4, np.int64), 0, perf_counter()
    while done < number:
        result = screen_many(batches[done // size % 2], pack)
        outcomes += np.bincount(result.outcome, minlength=4)
        done += result.rows
    seconds = perf_counter() - start
    return {"cases": done, "seconds": seconds, "rate": done / seconds, "before": before, "peak": peak(), "batch": size}


def _files(pack: Pack, task: Task, size: int) -> dict[str, Any]:
    """From a Parquet file to a Parquet file."""
    cases = narrowed(task.cases.part(0, size), wide=True)
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "cases.parquet"), Path(folder, "answers.parquet")
        pq.write_table(table_of(cases), source)
        start = perf_counter()
        done = screen_file(source, output, pack, Options())
        seconds = perf_counter() - start
        answers = pq.read_table(output)
        expected = task.expected(cases)
        assert done.counts.screened == size, f"{done.counts.rejected} rows were rejected"
        assert (answers["score"].to_numpy() == expected["score"]).all(), "the file's scores differ"
        columns = columns_of(cases)
        start = perf_counter()
        screen_many(columns, pack)
        alone = perf_counter() - start
        return {"cases": size, "rate": size / seconds, "evaluation": alone / seconds, "bytes": source.stat().st_size}


def show(measured: dict[str, Any]) -> None:
    """Prints the figures."""
    rows = [[name, results.figure(rate)] for name, rate in measured["columns"].items()]
    results.show(f"columns in, columns out, {measured['size']:,} cases", ["", "cases/s"], rows)
    stream, files = measured["stream"], measured["files"]
    print(
        f"\n{stream['cases']:,} cases streamed in batches of {stream['batch']:,}:"
        f" {results.figure(stream['rate'])} cases/s, at most {stream['peak'] / 2**20:,.0f} MiB in all"
        f" ({stream['before'] / 2**20:,.0f} before)"
    )
    print(
        f"{files['cases']:,} cases from Parquet to Parquet: {results.figure(files['rate'])} cases/s, of which"
        f" evaluation takes {100 * files['evaluation']:.0f} % of the time"
        f" ({files['bytes'] / files['cases']:.0f} bytes a case)"
    )


if __name__ == "__main__":
    print(json.dumps(streamed(int(sys.argv[2]))))
