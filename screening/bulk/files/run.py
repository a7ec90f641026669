"""Screens a file of cases into a file of answers, batch by batch."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from screening.bulk.files.answers import Target
from screening.bulk.files.arrow import pa
from screening.bulk.files.documents import read_documents
from screening.bulk.files.fields import Fields
from screening.bulk.files.parts import Counts, Part, Parts, rejects_of
from screening.bulk.files.reading import Batch, Reader
from screening.bulk.files.sources import (
    Chunk,
    Form,
    ReadForm,
    Shape,
    Source,
    form_of,
    open_source,
    read_form_of,
    take_apart,
)
from screening.bulk.files.written import Fault, Written
from screening.bulk.screen_many import OUTCOMES, screen_many
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.write import checked_place

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["BATCH_ROWS", "Done", "Job", "Options", "Progress", "Screener", "Spread", "pieces", "screen_file"]

BATCH_ROWS = 1 << 16
MOST_CELLS = 1 << 20  # rows times the length of the longest list, above which a batch is halved
FEW = 64
MOST_FAULTS = 20  # of a row, that are told
NOTHING = Counts(0, 0, 0, dict.fromkeys(OUTCOMES, 0))


@dataclass(frozen=True)
class Job:
    """What is to be done with every batch of a file. ``day`` is the day of a row that names none."""

    pack: Pack
    shape: Shape
    form: Form
    day: date
    as_of: date | None = None
    findings: bool = False


@dataclass(frozen=True)
class Options:
    """How a file is screened.

    ``from_`` and ``to`` are the formats where the names of the files do not say them, ``as_of`` is the day of every
    row, ``findings`` asks for a column for every rule, ``batch_rows`` rows are held at once.
    """

    from_: ReadForm | None = None
    to: Form | None = None
    as_of: date | None = None
    findings: bool = False
    batch_rows: int = BATCH_ROWS


@dataclass(frozen=True)
class Done:
    """What a run came to; ``resumed``: how many parts it found done."""

    counts: Counts
    resumed: int
    rejects: Path | None


# Is told the share of the file that is done, and how many rows.
Progress = Callable[[float, int], None]
# Screens chunks, in any order, each once, with the pack that a job names.
Spread = Callable[[Job, Iterator[Chunk]], Iterator[tuple[Chunk, Part]]]


class Screener:
    """Screens one chunk after the other. Keeps nothing of them but how distinct values were read."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.fields = Fields(job.pack.vocabulary)
        self.reader = Reader(self.fields, job.day, job.as_of)
        self.target = Target(job.form, job.pack, job.findings, job.day)

    def part(self, chunk: Chunk) -> Part:
        """The answers to a chunk, and its rejected rows."""
        faults: list[Fault] = []
        blank: list[int] = []
        ids: dict[int, str | bool | None] = {}
        tables, outcomes = [], np.zeros(len(OUTCOMES), np.int64)
        for batch in self.batches(chunk, faults, blank):
            faults += batch.faults
            ids |= batch.ids
            if not batch.columns.rows:
                continue
            result = screen_many(batch.columns, self.job.pack, findings=self.job.findings)
            outcomes += np.bincount(result.outcome, minlength=len(OUTCOMES))
            tables.append(self.target.table(chunk.first, batch, result))
        table = pa.concat_tables(tables) if tables else self.target.schema.empty_table()
        rejects = _rejects(chunk.first, faults, ids, self.job.shape.names)
        counts = Counts(
            chunk.rows - sum(blank), table.num_rows, len(rejects), dict(zip(OUTCOMES, outcomes.tolist(), strict=True))
        )
        assert counts.read == counts.screened + counts.rejected, "no row is dropped"
        return Part(chunk.number, counts, self.target.part(table), "".join(rejects).encode())

    def batches(self, chunk: Chunk, faults: list[Fault], blank: list[int]) -> Iterator[Batch]:
        """What could be read of a chunk; what is wrong with its form, and how many rows are blank, is added."""
        if self.job.shape.form in ("cases", "notices"):
            yield read_documents(chunk.data, self.job.pack, self.job.day, self.job.as_of)
            return
        written = take_apart(chunk, self.job.shape, self.fields)
        faults += written.faults
        blank.append(written.blank)
        bad = {fault.row for fault in faults}
        for piece in pieces(written):
            yield self.reader.read(piece, bad)


def screen_file(
    source: Path,
    output: Path,
    pack: Pack,
    options: Options | None = None,
    *,
    restart: bool = False,
    spread: Spread | None = None,
    progress: Progress | None = None,
) -> Done:
    """Screens the cases in a file, a row each, and writes a row of answers for each to ``output``, which is new.

    A row that is wrong goes to the file of rejects with the reason. A run that was killed is taken up where it was:
    the output is the same. ``spread`` screens the batches elsewhere. Raises ``CaseError``.
    """
    options = options or Options()
    read_as, write_as = read_form_of(source, options.from_), form_of(output, options.to, "--to")
    opened = open_source(source, read_as, Fields(pack.vocabulary), options.batch_rows)
    _refuse_input(source, output)
    as_of, findings = options.as_of, options.findings
    parts = Parts(output, "arrow" if write_as == "parquet" else write_as)
    with parts.held():
        journal = parts.begin(
            {
                "input": opened.identity(),
                "rules": [pack.id, pack.version, pack.digest, *pack.reforms],
                "program": _version(),
                "options": [read_as, write_as, as_of and as_of.isoformat(), findings, options.batch_rows],
                "today": datetime.now().astimezone().date().isoformat(),
            },
            restart=restart,
        )
        job = Job(pack, opened.shape, write_as, date.fromisoformat(journal["today"]), as_of, findings)
        resumed = len(parts.done)
        if parts.finished is None:
            rows = sum(counts.read for counts in parts.done.values())
            for chunk, part in (spread or _here)(job, _waiting(opened, parts)):
                parts.add(part)
                rows += part.counts.read
                if progress:
                    progress(chunk.share, rows)
            if opened.identity() != journal["input"]:
                raise CaseError(f"{source}: changed while it was read; begin anew with --restart")
            parts.finish(Target(write_as, pack, findings, job.day).write, NOTHING)
        counts = parts.finished
        assert counts is not None, "what is finished is counted"
        parts.remove()
    return Done(counts, resumed, rejects_of(output) if counts.rejected else None)


def _refuse_input(source: Path, output: Path) -> None:
    """Raises ``CaseError`` if an output, or its rejects, would be written over the input or into it."""
    if source.is_dir() and source.resolve() in output.resolve().parents:
        raise CaseError(f"{output}: lies in the folder that is read; name another place")
    for file in (checked_place(output), rejects_of(output)):
        if file.exists() and file.samefile(source):
            raise CaseError(f"{file}: is the input; name another output")


def _here(job: Job, chunks: Iterator[Chunk]) -> Iterator[tuple[Chunk, Part]]:
    """Screens chunks in this process."""
    screener = Screener(job)
    for chunk in chunks:
        yield chunk, screener.part(chunk)


def _waiting(source: Source, parts: Parts) -> Iterator[Chunk]:
    """The chunks of which there is no part yet."""
    return (chunk for chunk in source.chunks(parts.first_missing()) if chunk.number not in parts.done)


def pieces(written: Written) -> Iterator[Written]:
    """A batch, halved until the planes of its lists are of bounded size."""
    if written.rows > FEW and written.rows * written.most > MOST_CELLS:
        middle = written.rows // 2
        yield from pieces(written.part(0, middle))
        yield from pieces(written.part(middle, written.rows))
    elif written.rows:
        yield written


def _rejects(
    first: int, faults: list[Fault], ids: Mapping[int, str | bool | None], names: tuple[str, ...]
) -> list[str]:
    """A line of JSON for each row that is wrong: the id of its case, and what is wrong with which column."""
    numbers = {name: number for number, name in enumerate(names, start=1)}
    rows: dict[int, list[dict[str, Any]]] = {}
    for fault in faults:
        column = {"column": numbers[fault.field]} if fault.field in numbers else {}
        rows.setdefault(fault.row, []).append({"field": fault.field, **column, "reason": fault.reason})
    return [
        json.dumps({"row": row + first, "case": ids.get(row), "problems": problems[:MOST_FAULTS]}, ensure_ascii=False)
        + "\n"
        for row, problems in sorted(rows.items())
    ]


def _version() -> str:
    try:
        return version("notice-screening")
    except PackageNotFoundError:
        return "not installed"
