"""Screens many cases in one go: outcome, scope and score of every row, and on request what every rule came to."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from screening.columns import WORD, Array, Bits, Codes, Columns, Dates
from screening.compile import compile_pack, epochs
from screening.encode_cases import encode
from screening.engine.bulk import Answers, answers, number
from screening.engine.columnar import Results, circuitry
from screening.engine.settle import FINDINGS, OUTCOMES, SCOPES
from screening.errors import CaseError
from screening.load import load_pack
from screening.pack import Pack
from screening.program import Program
from screening.resolve import dials, resolve
from screening.statement import Case, Standing
from screening.valuation import Facts

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["FINDINGS", "OUTCOMES", "SCOPES", "Findings", "ManyResult", "screen_many"]

BLOCK = 1 << 18  # rows: large enough that the work outweighs the calls, small enough for the caches
MOST = 2  # rows of a span that are computed for each that is wanted, at most
LIKELY = ("red notice", "diffusion")  # what an alert of unknown instrument is read as
ARRAYS = {"outcome": np.uint8, "scope": np.uint8, "score": np.int32, "low": np.int32, "high": np.int32}
# The answer to a row that is read in several ways.
TOGETHER: Mapping[str, Callable[[list[Array]], Array]] = {
    "outcome": lambda several: np.full_like(several[0], OUTCOMES.index("undetermined")),
    "scope": lambda several: np.full_like(several[0], SCOPES.index(None)),
    "score": lambda several: np.minimum(*several),
    "low": lambda several: np.minimum(*several),
    "high": lambda several: np.maximum(*several),
}
# A code of a finding without what it says beyond the status: open or untouched, all shown or not.
STATUS = np.array([0, 1, 2, 3, 3, 5, 5], np.uint8)


@dataclass(frozen=True)
class Part:
    """The findings of some rows (nothing: of all), once for each instrument that they are read as.

    Of each rule the three digits of the code of its finding, bits of shape ``(3, words)`` or ``(3, ranks, words)``, for
    as many rows as were computed; ``chosen`` are those of them that count (nothing: all).
    """

    rows: Array | None
    chosen: Array | None
    computed: int
    readings: tuple[Mapping[str, Bits], ...]

    def codes(self, rule: str) -> Array | None:
        """The codes of a rule: ``(rows,)`` or ``(ranks, rows)``; nothing if it applies to none of these rows."""
        read = [number(one[rule], self.computed) for one in self.readings if rule in one]
        if len(read) < len(self.readings):
            return None
        if self.chosen is not None:
            read = [one.take(self.chosen, axis=-1) for one in read]
        first, *others = read
        for other in others:
            first = np.where(STATUS[first] == STATUS[other], first, 0).astype(np.uint8)
        return first


@dataclass(frozen=True)
class Findings:
    """What every rule came to in every row."""

    rules: tuple[str, ...]
    rows: int
    parts: tuple[Part, ...]

    def codes(self, rule: str) -> Array:
        """What a rule came to: ``uint8``, an index in ``FINDINGS``, shape ``(rows,)``.

        Of a rule for each charge the shape is ``(ranks, rows)``: a charge a rank, and after the last that a row states
        the further charge of an incomplete list.
        """
        found = [(part, codes) for part in self.parts if (codes := part.codes(rule)) is not None]
        if len(found) == 1 and found[0][0].rows is None:
            return found[0][1]
        ranks = max((codes.shape[0] for _, codes in found if codes.ndim > 1), default=0)
        whole = np.zeros((ranks, self.rows) if ranks else (self.rows,), np.uint8)
        for part, codes in found:
            rows = slice(None) if part.rows is None else part.rows
            if ranks:
                whole[: codes.shape[0], rows] = codes
            else:
                whole[rows] = codes
        return whole


@dataclass(frozen=True)
class ManyResult:
    """The answers to a batch, row by row in its order: those of ``screen`` for each case.

    ``outcome`` and ``scope`` are ``uint8``, indices in ``OUTCOMES`` and ``SCOPES``; ``score``, ``low`` and ``high`` are
    ``int32``, points. A row whose instrument is not known is read as a red notice and as a diffusion: it is
    undetermined, and its findings are those that both readings share.
    """

    outcome: Array
    scope: Array
    score: Array
    low: Array
    high: Array
    findings: Findings | None = None

    @property
    def rows(self) -> int:
        """How many cases."""
        return len(self.outcome)


def screen_many(
    cases: Columns | Sequence[Case] | Sequence[Facts],
    pack: Pack | None = None,
    *,
    as_of: date | None = None,
    known_by: date | None = None,
    standing: Standing | None = None,
    findings: bool = False,
    block: int = BLOCK,
) -> ManyResult:
    """Outcome, scope and score of many cases, and with ``findings`` what every rule came to.

    ``cases`` are columns, or cases of which columns are made here (at their dials, as ``screen`` reads them: ``as_of``,
    ``known_by`` and ``standing``). Columns are as of their own ``as_of``, or all as of the day that is given. Rows may
    differ in instrument and date. ``block``: how many rows (a multiple of 64) are computed at a time.

    Raises ``CaseError`` if a column does not fit the vocabulary or a row has no ``as_of``, and ``PackError``. Keeps
    nothing but what it has made of the pack; safe in threads.
    """
    pack = pack or load_pack()
    if not isinstance(cases, Columns):
        facts = [_facts(one, pack, as_of=as_of, known_by=known_by, standing=standing) for one in cases]
        columns = encode(facts, pack.vocabulary)
    else:
        columns = cases
        columns.check(pack.vocabulary)
    if as_of is not None:
        day = np.broadcast_to(np.int32(as_of.toordinal()), columns.rows)
        columns = columns.having(as_of=Dates(day, day))
    return _Batch(columns, pack, findings=findings, block=block).result()


def _facts(
    case: Case | Facts, pack: Pack, *, as_of: date | None, known_by: date | None, standing: Standing | None
) -> Facts:
    if isinstance(case, Facts):
        return case
    return resolve(case, pack.vocabulary, dials(case, as_of=as_of, known_by=known_by, standing=standing))


class _Group(NamedTuple):
    """Rows (nothing: all) that share a program: of one instrument (nothing: not known) and one legal epoch."""

    rows: Array | None
    instrument: str | None
    as_of: date


@dataclass(frozen=True)
class _Read:
    """What was computed of a group, and which of it are the rows of the group (nothing: all)."""

    rows: Array | None
    chosen: Array | None
    readings: list[Answers]

    def part(self) -> Part:
        """The findings."""
        return Part(self.rows, self.chosen, len(self.readings[0].outcome), tuple(one.findings for one in self.readings))


class _Batch:
    """One call: the columns and how they are read."""

    def __init__(self, columns: Columns, pack: Pack, *, findings: bool, block: int) -> None:
        self.columns = columns
        self.pack = pack
        self.results: Results = "findings" if findings else "answers"
        self.block = max(block // WORD, 1) * WORD

    def result(self) -> ManyResult:
        """The answers, computed group by group."""
        return self._joined([self._readings(group) for group in self._groups()])

    def _groups(self) -> Iterator[_Group]:
        """The rows by instrument and legal epoch."""
        if not self.columns.rows:
            return
        days, codes = self._days(), self._instruments()
        known = self.pack.vocabulary.facts["instrument"].choices
        keys = self._epochs(days) * (len(known) + 1) + codes
        present = np.flatnonzero(np.bincount(keys))
        for key in present:
            rows = None if len(present) == 1 else np.flatnonzero(keys == key)
            first = int(days[0] if rows is None or len(days) == 1 else days[rows[0]])
            code = int(key) % (len(known) + 1)
            yield _Group(rows, known[code - 1] if code else None, date.fromordinal(first))

    def _days(self) -> Array:
        """The ``as_of`` of every row, as ordinals: ``(rows,)``, or ``(1,)`` if all are one day."""
        column = self.columns.facts.get("as_of")
        if not isinstance(column, Dates):
            raise CaseError("columns: no as_of; name a day, or give each row one")
        days = _once(column.first)
        if (days == 0).any():
            raise CaseError(f"columns: row {int(np.argmax(days == 0))} has no as_of")
        if len(days) == 1:  # which is looked at once from now on, and not in every row
            day = np.broadcast_to(days, self.columns.rows)
            self.columns = self.columns.having(as_of=Dates(day, day))
        return days

    def _epochs(self, days: Array) -> Array:
        """The legal epochs of days, by number: one if all are the same."""
        bounds = np.array([day.toordinal() for day in epochs(self.pack)], np.int32)
        first, last = np.searchsorted(bounds, [days.min(), days.max()], side="right")
        return np.array([first]) if first == last else np.searchsorted(bounds, days, side="right")

    def _instruments(self) -> Array:
        """The code of the instrument of every row: ``(rows,)``, or ``(1,)`` if all are one."""
        column = self.columns.facts.get("instrument")
        return _once(column.codes).astype(np.intp) if isinstance(column, Codes) else np.zeros(1, np.intp)

    def _readings(self, group: _Group) -> _Read:
        """The answers to a group: one reading, or one as each of the likely instruments.

        Rows that fill most of a span of the batch are computed with all rows of it, which takes less than to copy them.
        """
        instruments = LIKELY if group.instrument is None else (group.instrument,)
        programs = [compile_pack(self.pack, as_of=group.as_of, instrument=one) for one in instruments]
        columns, chosen = self.columns, None
        if group.rows is not None:
            facts = [circuitry(one, self.results).facts for one in programs]
            columns = columns.only(frozenset().union(*facts))
            start, stop = int(group.rows[0]) // WORD * WORD, int(group.rows[-1]) + 1
            if len(group.rows) * MOST >= stop - start:
                columns, chosen = columns.part(start, stop), group.rows - start
            else:
                columns = columns.take(group.rows)
        return _Read(group.rows, chosen, [self._answers(program, columns, group) for program in programs])

    def _answers(self, program: Program, columns: Columns, group: _Group) -> Answers:
        if group.instrument is None:
            code = self.pack.vocabulary.codes("instrument")[program.instrument]
            columns = columns.having(instrument=Codes(np.broadcast_to(np.uint8(code), columns.rows)))
        return answers(program, columns, findings=self.results == "findings", block=self.block)

    def _joined(self, groups: list[_Read]) -> ManyResult:
        """The groups put together, each row in its place."""
        rows = self.columns.rows
        whole = {name: np.zeros(rows, kind) for name, kind in ARRAYS.items()}
        for group in groups:
            for name, array in whole.items():
                found = [getattr(one, name) for one in group.readings]
                together = found[0] if len(found) == 1 else TOGETHER[name](found)
                if group.rows is None:
                    array[:] = together
                else:
                    array[group.rows] = together if group.chosen is None else together[group.chosen]
        if self.results == "answers":
            return ManyResult(**whole)
        parts = tuple(group.part() for group in groups)
        rules = tuple(sorted({rule for part in parts for one in part.readings for rule in one}))
        return ManyResult(**whole, findings=Findings(rules, rows, parts))


def _once(array: Array) -> Array:
    """An array, or its one value if it has no other."""
    return array[:1] if array.strides[-1] == 0 or array.min() == array.max() else array
