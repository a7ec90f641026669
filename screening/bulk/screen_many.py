"""Screens many cases in one go: outcome, scope and score of every row, and on request what every rule came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from screening.bulk.groups import Group, Grouped, grouped, on_one_day
from screening.cases.resolve import dials, resolve
from screening.cases.statement import STANDINGS, Case, Standing
from screening.columns.columns import WORD, Array, Bits, Codes, Columns, Dates
from screening.columns.encode import encode
from screening.engine.columnar.bulk import Answers, answers, number
from screening.engine.columnar.settle import ANSWERS, FINDINGS, OUTCOMES, SCOPES
from screening.given import need, need_day, need_word
from screening.law.load import shipped_pack
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.program.dated import Dated, Part, compile_dated
from screening.program.program import Program
from screening.program.valuation import Facts

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["ANSWERS", "FINDINGS", "OUTCOMES", "SCOPES", "Findings", "ManyResult", "screen_many"]

BLOCK = 1 << 18  # rows: large enough that the work outweighs the calls, small enough for the caches
LIKELY = ("red notice", "diffusion")  # what an alert of unknown instrument is read as
WORDS = ("outcome", "scope", "standing", "standing_scope")
NUMBERS = ("score", "low", "high", "standing_score")
ARRAYS = dict.fromkeys(WORDS, np.uint8) | dict.fromkeys(NUMBERS, np.int32)
# What a row comes to that is read in several ways which disagree, in word or in scope.
OTHERWISE = {"outcome": OUTCOMES.index("undetermined"), "scope": SCOPES.index(None)}
STRENGTH = {("nothing_stands", None): 0, ("doubts_stand", None): 1, ("grounds_stand", "part"): 2}  # 3: the whole
# A code of a finding without what it says beyond the status: open or untouched, all shown or not.
STATUS = np.array([0, 1, 2, 3, 3, 5, 5], np.uint8)


@dataclass(frozen=True)
class Found:
    """The findings in the rows ``rows`` of a batch, ``number`` in all, once for each instrument that they are read as.

    Of each rule the three digits of the code of its finding, bits of shape ``(3, words)`` or ``(3, ranks, words)``.
    """

    rows: Array | slice
    number: int
    readings: tuple[Mapping[str, Bits], ...]

    def codes(self, rule: str) -> Array | None:
        """The codes of a rule: ``(rows,)`` or ``(ranks, rows)``; nothing if it applies to none of these rows."""
        read = [number(one[rule], self.number) for one in self.readings if rule in one]
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
    parts: tuple[Found, ...]

    def codes(self, rule: str) -> Array:
        """What a rule came to: ``uint8``, an index in ``FINDINGS``, shape ``(rows,)``.

        Of a rule for each charge the shape is ``(ranks, rows)``: a charge a rank, and after the last that a row states
        the further charge of an incomplete list. A rule whose dated versions differ in that has this shape too, and
        what a version on the whole alert came to has the first rank.
        """
        found = [(part, codes) for part in self.parts if (codes := part.codes(rule)) is not None]
        ranks = max((codes.shape[0] for _, codes in found if codes.ndim > 1), default=0)
        whole = np.zeros((ranks, self.rows) if ranks else (self.rows,), np.uint8)
        for part, codes in found:
            if ranks:  # a version on the whole alert speaks in the first place
                whole[: codes.shape[0] if codes.ndim > 1 else 1, part.rows] = codes
            else:
                whole[part.rows] = codes
        return whole


@dataclass(frozen=True)
class ManyResult:
    """The answers to a batch, row by row in its order: those of ``screen`` for each case.

    ``outcome`` and ``scope`` are ``uint8``, indices in ``OUTCOMES`` and ``SCOPES``; ``standing`` and ``standing_scope``
    (as it stands) in ``ANSWERS`` and ``SCOPES``; ``score``, ``low``, ``high`` and ``standing_score`` are ``int32``,
    points. A row whose instrument is not known is read as a red notice and as a diffusion: where the two differ it is
    undetermined, as it stands it is the weaker of the two, and its findings are those that both readings share.
    """

    outcome: Array
    scope: Array
    standing: Array
    standing_scope: Array
    score: Array
    low: Array
    high: Array
    standing_score: Array
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
    differ in instrument and date. ``block``: how many rows (a multiple of 64) are computed at a time. Threads gain
    something by one another only with blocks of a million rows: they share Python's lock; processes do not.

    Raises ``CaseError`` if a column does not fit the vocabulary or a row has no ``as_of``, and ``PackError``. Keeps
    nothing but what it has made of the pack; safe in threads.
    """
    pack = shipped_pack() if pack is None else pack
    need("pack", pack, Pack, "a pack, as screening.load_pack gives it")
    need("cases", cases, (Columns, Sequence), "columns, or a list of cases")
    need_day("as_of", as_of)
    need_day("known_by", known_by)
    need_word("standing", standing, STANDINGS)
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
    need("cases", case, Case, "a case in each place")
    return resolve(case, pack.vocabulary, dials(case, as_of=as_of, known_by=known_by, standing=standing))


@dataclass(frozen=True)
class _Answered:
    """The answers to the rows ``rows`` of a batch, read once or as each likely instrument."""

    rows: Array | slice
    readings: list[Answers]

    def array(self, name: str) -> Any:
        """One of the answers to these rows: an array, or one answer to all."""
        found = [getattr(one, name) for one in self.readings]
        return found[0] if len(found) == 1 else self._together(name, found)

    def _together(self, name: str, found: list[Array]) -> Any:
        """The answer to rows that are read in several ways."""
        if name in OTHERWISE:
            return np.where(self._agreed("outcome") & self._agreed("scope"), found[0], OTHERWISE[name])
        if name in WORDS:
            weaker = self._strength(self.readings[1]) < self._strength(self.readings[0])
            return np.where(weaker, found[1], found[0])
        return np.maximum(*found) if name == "high" else np.minimum(*found)

    def _agreed(self, name: str) -> Array:
        """Where all readings give the same."""
        first, *others = (getattr(one, name) for one in self.readings)
        agreed: Array = np.logical_and.reduce([first == other for other in others])
        return agreed

    def _strength(self, reading: Answers) -> Array:
        """How strong the answer as it stands is, row by row."""
        places = {(ANSWERS.index(word), SCOPES.index(scope)): rank for (word, scope), rank in STRENGTH.items()}
        table = np.full((len(ANSWERS), len(SCOPES)), len(STRENGTH), np.uint8)
        for place, rank in places.items():
            table[place] = rank
        found: Array = table[reading.standing, reading.standing_scope]
        return found

    def found(self) -> Found:
        """The findings in these rows."""
        return Found(self.rows, len(self.readings[0].outcome), tuple(one.findings for one in self.readings))


class _Batch:
    """One call: the columns and how they are read."""

    def __init__(self, columns: Columns, pack: Pack, *, findings: bool, block: int) -> None:
        self.columns = columns
        self.pack = pack
        self.findings = findings
        self.block = max(block // WORD, 1) * WORD

    def result(self) -> ManyResult:
        """The answers: by the program of all rows if they share one, else by one that has all of theirs."""
        found = grouped(self.columns, self.pack)
        if len(found.groups) > 1:
            return self._joined([*self._by_parts(found)])
        return self._joined([self._of_one(group) for group in found.groups])

    def _of_one(self, group: Group) -> _Answered:
        """The answers to rows that share a program."""
        columns, instruments = on_one_day(self.columns), _instruments(group)
        programs = [compile_pack(self.pack, as_of=group.as_of, instrument=one) for one in instruments]
        readings = [self._answers(one, self._read_as(columns, group, one.instrument)) for one in programs]
        return _Answered(slice(0, columns.rows), readings)

    def _by_parts(self, found: Grouped) -> Iterator[_Answered]:
        """The answers to rows of several days and instruments; those of no instrument are read as each likely one."""
        asked = [(group.as_of, one) for group in found.groups for one in _instruments(group)]
        dated, parts = compile_dated(self.pack, asked)
        order = np.arange(self.columns.rows) if found.order is None else found.order
        without = [group for group in found.groups if group.instrument is None]
        columns: Columns = self.columns
        rows: Array | slice = slice(0, columns.rows)
        if without:
            unknown = np.concatenate([order[group.start : group.stop] for group in without])
            rows = known = np.setdiff1d(order, unknown)
            taken = columns.take(unknown)
            readings = [self._answers(dated, self._read_as(taken, without[0], one), parts) for one in LIKELY]
            yield _Answered(unknown, readings)
            columns = columns.take(known)
        if columns.rows:
            yield _Answered(rows, [self._answers(dated, columns, parts)])

    def _read_as(self, columns: Columns, group: Group, instrument: str) -> Columns:
        """The rows of a group as those of an instrument, if they name none."""
        if group.instrument is not None:
            return columns
        code = self.pack.vocabulary.codes("instrument")[instrument]
        return columns.having(instrument=Codes(np.broadcast_to(np.uint8(code), columns.rows)))

    def _answers(self, of: Program | Dated, columns: Columns, parts: frozenset[Part] = frozenset()) -> Answers:
        """The answers of a program; the findings of no rule that is in force in none of these parts."""
        found = answers(of, columns, findings=self.findings, block=self.block)
        if isinstance(of, Dated) and self.findings:
            named = of.named(parts)
            found = replace(found, findings={name: one for name, one in found.findings.items() if name in named})
        return found

    def _joined(self, groups: list[_Answered]) -> ManyResult:
        """The groups put together, each row in its place."""
        rows = self.columns.rows
        whole = {name: np.empty(rows, kind) for name, kind in ARRAYS.items()}
        for group in groups:
            for name, array in whole.items():
                array[group.rows] = group.array(name)
        findings = None
        if self.findings:
            parts = tuple(group.found() for group in groups)
            rules = tuple(sorted({rule for part in parts for one in part.readings for rule in one}))
            findings = Findings(rules, rows, parts)
        return ManyResult(findings=findings, **whole)


def _instruments(group: Group) -> tuple[str, ...]:
    """The instruments as which the rows of a group are read."""
    return LIKELY if group.instrument is None else (group.instrument,)
