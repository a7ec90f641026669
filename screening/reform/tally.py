"""Counts what reforms change in many cases: all laws in one circuit, and nothing is decoded but what changes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from screening.bulk.files.fields import Fields
from screening.bulk.files.run import BATCH_ROWS, Job, Screener
from screening.bulk.files.sources import open_source, read_form_of
from screening.bulk.groups import grouped, on_one_day
from screening.bulk.screen_many import BLOCK
from screening.columns.columns import Array, Bits, Codes, Columns, from_bits
from screening.engine.columnar.joint import Difference, Joint, joint
from screening.law.load import Sources
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.program.program import Program
from screening.reform.amend import changed
from screening.reform.overlay import Reform
from screening.reform.reach import readers
from screening.reform.replay import together

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Example", "Tallied", "Tally", "Turned", "count_columns", "tally"]

MOST_EXAMPLES = 20


@dataclass
class Turned:
    """In how many cases a rule is made out for the first time, no longer, or other in another way."""

    newly: int = 0
    no_longer: int = 0
    otherwise: int = 0


@dataclass(frozen=True)
class Example:
    """A case whose answer changes, and the rules that come out other in it."""

    case: str
    settled: bool
    standing: bool
    rules: tuple[str, ...]


@dataclass
class Tally:
    """What a reform does to many cases, in numbers of cases."""

    reform: Reform
    digest: str
    readers: tuple[str, ...]
    settled: int = 0
    standing: int = 0
    moved: int = 0
    reached: int = 0
    unknown: int = 0
    turns: dict[str, Turned] = field(default_factory=dict)
    examples: list[Example] = field(default_factory=list)

    def add(self, found: Difference, rows: int, cases: Array, chosen: Array | None) -> None:
        """Count a block; ``chosen`` are those of its rows that count, all if there is nothing."""
        which = _Rows(rows, chosen)
        self.settled += which.count(found.settled)
        self.standing += which.count(found.standing)
        self.reached += which.count(found.reached)
        self.unknown += which.count(found.unknown)
        moved = np.zeros(rows, np.bool_)
        by_rule: dict[str, Array] = {}
        for rule, turn in found.turns.items():
            planes = [which.truths(one) for one in turn]
            by_rule[rule] = planes[0] | planes[1] | planes[2]
            if not by_rule[rule].any():
                continue
            moved |= by_rule[rule]
            turned = self.turns.setdefault(rule, Turned())
            turned.newly += int(planes[0].sum())
            turned.no_longer += int(planes[1].sum())
            turned.otherwise += int(planes[2].sum())
        self.moved += int(moved.sum())
        self._example(which.truths(found.settled), which.truths(found.standing), by_rule, cases)

    def _example(self, settled: Array, standing: Array, by_rule: dict[str, Array], cases: Array) -> None:
        for row in np.flatnonzero(settled | standing)[: MOST_EXAMPLES - len(self.examples)].tolist():
            rules = tuple(rule for rule, moved in by_rule.items() if moved[row])
            self.examples.append(Example(str(cases[row] or row + 1), bool(settled[row]), bool(standing[row]), rules))


class _Rows:
    """The rows of a block that count."""

    def __init__(self, rows: int, chosen: Array | None) -> None:
        self.rows = rows
        self.chosen = chosen

    def truths(self, bits: Bits) -> Array:
        """By row, false for those that do not count."""
        found: Array = from_bits(np.broadcast_to(bits, (-(-self.rows // 64),)), self.rows).astype(np.bool_)
        return found if self.chosen is None else found & self.chosen

    def count(self, bits: Bits) -> int:
        """How many rows have a one."""
        return int(self.truths(bits).sum())


@dataclass
class Tallied:
    """What reforms do to a file: rows read, those that were wrong, those that name no instrument, and each reform."""

    tallies: list[Tally]
    since: date | None
    rows: int = 0
    rejected: int = 0
    without_instrument: int = 0


def tally(
    path: Path,
    sources: Sources,
    base: Pack,
    reforms: Sequence[Sequence[Reform]],
    since: date | None = None,
    day: date | None = None,
) -> Tallied:
    """What each reform does to the cases in a file (a table, or case files a line each), of ``ground``'s law.

    ``day`` is that of a row that has none; today if none is given. A row that is wrong, or names no instrument, is
    counted and left out. Raises ``CaseError`` and ``PackError``.
    """
    counting = _Counting(sources, base, reforms, since)
    form = read_form_of(path, None)
    opened = open_source(path, form, Fields(base.vocabulary), BATCH_ROWS)
    screener = Screener(Job(base, opened.shape, "jsonl", day or date.today()))  # noqa: DTZ011 - the user's own day
    found = counting.found
    for chunk in opened.chunks():
        blank: list[int] = []
        right = 0
        for batch in screener.batches(chunk, [], blank):
            right += batch.columns.rows
            if batch.columns.rows:
                counting.add(batch.columns, batch.cases.to_numpy(zero_copy_only=False))
        found.rows += chunk.rows - sum(blank)
        found.rejected += chunk.rows - sum(blank) - right
    return found


def count_columns(
    columns: Columns, sources: Sources, base: Pack, reforms: Sequence[Sequence[Reform]], since: date | None = None
) -> Tallied:
    """What each reform does to the cases of a batch; they are named by their numbers."""
    counting = _Counting(sources, base, reforms, since)
    counting.found.rows = columns.rows
    counting.add(columns, np.arange(1, columns.rows + 1))
    return counting.found


class _Counting:
    def __init__(self, sources: Sources, base: Pack, reforms: Sequence[Sequence[Reform]], since: date | None) -> None:
        self.packs = [base, *(changed(sources, several, since=since) for several in reforms)]
        self.kept: dict[tuple[object, ...], tuple[list[Program], Joint]] = {}
        tallies = []
        for several, pack in zip(reforms, self.packs[1:], strict=True):
            reform = several[0] if len(several) == 1 else together(several)
            read = tuple(sorted({*readers(base, reform), *readers(pack, reform)}))
            tallies.append(Tally(reform, pack.digest, read))
        self.found = Tallied(tallies, since)

    def add(self, columns: Columns, cases: Array) -> None:
        """Count the rows of a batch, group by group; a group is computed in the rows in which it stands."""
        parts = grouped(columns, *self.packs)
        ordered, named = (columns, cases) if parts.order is None else (columns.take(parts.order), cases[parts.order])
        for group in parts.groups:
            if group.instrument is None:
                self.found.without_instrument += group.stop - group.start
                continue
            start = group.start // 64 * 64
            part = on_one_day(ordered.part(start, group.stop))
            self._group(part, named[start : group.stop], group.start - start, group.instrument, group.as_of)

    def _group(self, columns: Columns, cases: Array, before: int, instrument: str, day: date) -> None:
        for rows, differences in self._joint(columns, instrument, day).blocks(columns, BLOCK):
            chosen = None
            if rows.start < before:
                chosen = np.arange(rows.start, rows.stop) >= before
            for one, difference in zip(self.found.tallies, differences, strict=True):
                one.add(difference, rows.stop - rows.start, cases[rows], chosen)

    def _joint(self, columns: Columns, instrument: str, day: date) -> Joint:
        """The circuit of all laws on that day; it is made once for each of their programs."""
        programs = [compile_pack(one, as_of=day, instrument=instrument) for one in self.packs]
        several = frozenset(_several(columns))
        key = (several, *(id(one.nodes) for one in programs), *(id(one.rules) for one in programs))
        if key not in self.kept:
            self.kept[key] = (programs, joint(programs, several))
        return self.kept[key][1]


def _several(columns: Columns) -> Iterator[str]:
    return (name for name, one in columns.facts.items() if isinstance(one, Codes) and one.several)
