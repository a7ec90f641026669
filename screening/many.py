"""Screens many cases in one go: outcome, scope and score of every row, and on request what every rule came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from screening.columns import Array, Bits, Codes, Columns, Dates, from_bits, words
from screening.compile import compile_pack, epochs
from screening.encode import encode
from screening.engine.blocks import Batch, every, reach, some
from screening.engine.columnar import Circuitry, circuitry
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

BLOCK = 1 << 16  # rows: their planes are 8 KiB each, so that what is in use stays in the cache of a core
LIKELY = ("red notice", "diffusion")  # what an alert of unknown instrument is read as
UNDETERMINED = OUTCOMES.index("undetermined")
# A code of a finding without what it says beyond the status: open or untouched, all shown or not.
STATUS = np.array([0, 1, 2, 3, 3, 5, 5], np.uint8)


@dataclass(frozen=True)
class _Part:
    """The findings of some rows (nothing: of all), once for each instrument that they are read as.

    Of each rule the three digits of the code of its finding: bits, ``(3, words)`` or ``(3, ranks, words)``.
    """

    rows: Array | None
    length: int
    readings: tuple[Mapping[str, Bits], ...]

    def codes(self, rule: str) -> Array | None:
        """The codes of a rule: ``(rows,)`` or ``(ranks, rows)``; nothing if it applies to none of these rows."""
        read = [_digits(one[rule], self.length) for one in self.readings if rule in one]
        if len(read) < len(self.readings):
            return None
        first, *others = read
        for other in others:
            first = np.where(STATUS[first] == STATUS[other], first, 0).astype(np.uint8)
        return first


@dataclass(frozen=True)
class Findings:
    """What every rule came to in every row."""

    rules: tuple[str, ...]
    rows: int
    parts: tuple[_Part, ...]

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

    ``outcome`` and ``scope``: ``uint8``, indices in ``OUTCOMES`` and ``SCOPES``. ``score``, ``low``, ``high``: ``int32``,
    points. A row whose instrument is not known is read as a red notice and as a diffusion: it is undetermined, and its
    findings are those of both readings.
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


class _Batch:
    def __init__(self, columns: Columns, pack: Pack, *, findings: bool, block: int) -> None:
        self.columns = columns
        self.pack = pack
        self.findings = findings
        self.block = max(block // 64, 1) * 64

    def result(self) -> ManyResult:
        """The answers, computed group by group."""
        parts = [(group, self._answers(group)) for group in self._groups()]
        if len(parts) == 1 and parts[0][0].rows is None:
            whole = parts[0][1]
        else:
            rows = self.columns.rows
            whole = ManyResult(*(np.zeros(rows, kind) for kind in (np.uint8, np.uint8, np.int32, np.int32, np.int32)))
            for group, part in parts:
                for name in ("outcome", "scope", "score", "low", "high"):
                    getattr(whole, name)[group.rows] = getattr(part, name)
        return whole if not self.findings else _with_findings(whole, [part.findings for _, part in parts])
