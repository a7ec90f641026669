"""Tests that compare two facts, over columns of many cases."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from screening.columns.columns import Amounts, Array, Bits, Codes, Column, Columns, Dates, Numbers, Sets, not_known
from screening.engine.columnar.cutting import Cut
from screening.law.vocabulary import Vocabulary
from screening.program.program import Atom

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Comparison", "comparison"]

ORDER: dict[str, np.ufunc] = {
    "under": np.less,
    "over": np.greater,
    "at_least": np.greater_equal,
    "at_most": np.less_equal,
}
DAYS = 3652059  # the ordinal of the last day of year 9999
EPOCH = 719163  # the ordinal of 1 January 1970, from which NumPy counts
MONTHS = 12 * 20000  # more than there are in the calendar
WIDE = 200_000  # days, whose far ends are still kept in a table

Planes = tuple[Bits, Bits]  # where a comparison is true, and where false


class Comparison:
    """A test of two facts: its planes in a block, computed together when one of them is asked for."""

    def __init__(self, planes: Callable[[Cut], Planes]) -> None:
        self._planes = planes

    def true(self, cut: Cut) -> Bits:
        """Where the test is true."""
        found: Bits = cut.once(self, lambda: self._planes(cut))[0]
        return found

    def false(self, cut: Cut) -> Bits:
        """Where the test is false."""
        found: Bits = cut.once(self, lambda: self._planes(cut))[1]
        return found


def comparison(atom: Atom, columns: Columns, vocabulary: Vocabulary) -> Comparison:
    """The test of an atom that names a second fact; never known where one of the two has no column."""
    assert atom.other is not None
    left, right = columns.facts.get(atom.fact), columns.facts.get(atom.other)
    if left is None or right is None:
        return Comparison(lambda cut: (cut.zeros(atom.over), cut.zeros(atom.over)))
    return Comparison(_Comparing(atom, columns, vocabulary).planes(left, right))


class _Comparing:
    """The comparison of one atom over one batch."""

    def __init__(self, atom: Atom, columns: Columns, vocabulary: Vocabulary) -> None:
        assert atom.other is not None
        self.atom = atom
        self.columns = columns
        self.vocabulary = vocabulary
        self.facts = (atom.fact, atom.other)
        self.of = tuple(vocabulary.facts[name].of for name in self.facts)

    def planes(self, left: Column, right: Column) -> Callable[[Cut], Planes]:
        """What computes the planes of a block, by the types of the two columns."""
        match left, right:
            case Codes(), Codes():
                return lambda cut: self._same(cut, left, right)
            case Sets(), Codes():
                return lambda cut: self._includes(cut, left, right)
            case Sets(), Sets():
                return lambda cut: self._meet(cut, left, right)
            case Dates(), Dates():
                far = (_Far(self.atom, right.first), _Far(self.atom, right.last))
                return lambda cut: self._dates(cut, left, right, far)
            case Numbers(), Numbers():
                return lambda cut: self._numbers(cut, left, right)
            case Amounts(), Amounts():
                return lambda cut: self._amounts(cut, left, right)
            case _:
                raise TypeError(f"{self.atom.fact} and {self.atom.other} cannot be compared")

    def _rows(self, cut: Cut, side: int, *arrays: Array) -> list[Array]:
        """The block's part of arrays of the first (0) or the second fact (1), with the ranks that both facts have."""
        found = [cut.truths(array) if array.dtype == np.uint64 else cut.rows(array) for array in arrays]
        if self.atom.over is None:
            return found
        # A fact of the case has one rank, which meets all those of the other.
        return [one[..., : self._ranks(cut), :] if self.of[side] else one[..., np.newaxis, :] for one in found]

    def _ranks(self, cut: Cut) -> int:
        """Beyond the ranks of either fact nothing is known of it."""
        columns = [self.columns.facts[name] for name, of in zip(self.facts, self.of, strict=True) if of]
        return min([cut.ranks[self.atom.over or ""], *(_ranks(one) for one in columns)])

    def _packed(self, cut: Cut, known: Array, true: Array, false: Array) -> Planes:
        return cut.pack(known & true, self.atom.over), cut.pack(known & false, self.atom.over)

    # ── Choices, countries and sets of them ──────────────────────────────────────────────────────

    def _translated(self, codes: Array) -> Array:
        """Codes of the second fact as those of the first; 0 stays not known, and what the first lacks is no code."""
        ours, theirs = (self.vocabulary.codes(name) for name in self.facts)
        if ours == theirs:
            return codes
        table = np.full(len(theirs) + 1, np.iinfo(np.uint16).max, np.uint16)
        table[0] = 0
        for value, code in theirs.items():
            table[code] = ours.get(value, table[code])
        found: Array = table[codes]
        return found

    def _states(self, codes: Array) -> Array:
        """Codes of the first fact, those of territories as that of the state whose bureau theirs is."""
        if not self.atom.bureaus:
            return codes
        ours = self.vocabulary.codes(self.facts[0])
        table = np.arange(max(int(codes.max(initial=0)), len(ours)) + 1).astype(codes.dtype)
        for territory, state in self.atom.bureaus:
            table[ours[territory]] = ours[state]
        found: Array = table[codes]
        return found

    def _known(self, cut: Cut, ours: Array, theirs: Array, nothing: tuple[int, int] = (0, 0)) -> Bits:
        """Where two facts are known whose arrays have these values where they are not."""
        sides = zip((ours, theirs), nothing, self.of, strict=True)
        first, second = (cut.ask(np.not_equal, array, blank, of) for array, blank, of in sides)
        return first & second

    def _same(self, cut: Cut, left: Codes, right: Codes) -> Planes:
        [ours], [theirs] = self._rows(cut, 0, left.codes), self._rows(cut, 1, right.codes)
        known = self._known(cut, left.codes, right.codes)
        theirs = self._translated(theirs)
        same = cut.compare(np.equal, ours, theirs, self.atom.over)
        if not self.atom.bureaus:
            return known & same, known & ~same
        near = cut.compare(np.equal, self._states(ours), self._states(theirs), self.atom.over)
        return known & same, known & ~near

    def _includes(self, cut: Cut, left: Sets, right: Codes) -> Planes:
        [members], [codes] = self._rows(cut, 0, left.members), self._rows(cut, 1, right.codes)
        codes, of, other_of = self._translated(codes), *self.of
        held = near = cut.zeros(self.atom.over)
        for slot in members:
            held = held | cut.compare(np.equal, slot, codes, self.atom.over)
            near = near | cut.compare(np.equal, self._states(slot), self._states(codes), self.atom.over)
        known = cut.bits(left.known, of) & cut.ask(np.not_equal, right.codes, 0, other_of)
        return known & held, known & cut.bits(left.whole, of) & ~near

    def _meet(self, cut: Cut, left: Sets, right: Sets) -> Planes:
        """Whether two sets have a member in common; a member that is not stated can only be one that the other has."""
        ours, known, whole = self._rows(cut, 0, left.members, left.known, left.whole)
        theirs, known_too, whole_too = self._rows(cut, 1, right.members, right.known, right.whole)
        known = known & known_too
        held, near = np.zeros_like(known), np.zeros_like(known)
        for slot in self._translated(theirs):
            held = held | ((ours == slot) & (slot != 0)).any(axis=0)
            near = near | ((self._states(ours) == self._states(slot)) & (slot != 0)).any(axis=0)
        nothing, nothing_too = whole & ~ours.any(axis=0), whole_too & ~theirs.any(axis=0)
        settled = (whole | nothing_too) & (whole_too | nothing)
        return self._packed(cut, known, held, settled & ~near)

    # ── Numbers, amounts, dates ──────────────────────────────────────────────────────────────────

    def _numbers(self, cut: Cut, left: Numbers, right: Numbers) -> Planes:
        [ours], [theirs] = self._rows(cut, 0, left.values), self._rows(cut, 1, right.values)
        known = self._known(cut, left.values, right.values, (not_known(ours.dtype), not_known(theirs.dtype)))
        holds = cut.compare(ORDER[self.atom.operator], ours, theirs, self.atom.over)
        return known & holds, known & ~holds

    def _amounts(self, cut: Cut, left: Amounts, right: Amounts) -> Planes:
        """The first in the currency of the second, where the case gives it."""
        figure, ours = self._rows(cut, 0, left.minor, left.currency)
        minor, theirs = self._rows(cut, 1, right.minor, right.currency)
        known = (ours == theirs) & (ours != 0)
        for number, currency in enumerate(self.columns.currencies, start=1):
            if currency in left.converted:
                [given] = self._rows(cut, 0, left.converted[currency])
                elsewhere = (theirs == number) & (ours != 0) & (ours != number) & (given != not_known(given.dtype))
                figure, known = np.where(elsewhere, given, figure), known | elsewhere
        holds = ORDER[self.atom.operator](figure, minor)
        return self._packed(cut, known, holds, ~holds)

    def _dates(self, cut: Cut, left: Dates, right: Dates, ends: tuple[_Far, _Far]) -> Planes:
        """As ``asked.Asked`` has it for a date that is written in a rule."""
        near = [cut.rows(right.first), cut.rows(right.last)]
        first, last = partial(self._from, cut, left.first), partial(self._from, cut, left.last)
        match self.atom.operator:
            case "before":
                true, false = ~last(near[0]), first(near[1])
            case "after":
                true, false = first(near[1], past=True), ~last(near[0], past=True)
            case "at_least":
                true, false = first(near[1]), ~last(near[0])
            case "at_most":
                true, false = ~last(near[0], past=True), first(near[1], past=True)
            case _:
                far = [end(days) for end, days in zip(ends, near, strict=True)]
                least, most = (near, far) if self.atom.side == "after" else (far, near)
                true = first(least[1]) & ~last(most[0], past=True)
                false = (~last(least[0]) | first(most[1], past=True)) & ~true
        known = self._known(cut, left.first, right.first)
        return true & known, false & known

    def _from(self, cut: Cut, ours: Array, days: Array, *, past: bool = False) -> Bits:
        """Where one end of the first fact is on a day or later; ``past``: later."""
        if days.size == 1:
            return cut.ask(np.greater_equal, ours, int(days.flat[0]) + past, self.of[0])
        [part] = self._rows(cut, 0, ours)
        theirs = days[..., : self._ranks(cut), :] if self.of[1] else days
        return cut.compare(np.greater if past else np.greater_equal, part, theirs, self.atom.over)


class _Far:
    """The far ends of what is within an atom's length of days, from a table where their range allows one."""

    def __init__(self, atom: Atom, days: Array) -> None:
        self._atom = atom
        self._least = 0
        self._table: Array | None = None
        if atom.operator == "within" and days.size:
            known = days[..., :1] if days.strides[-1] == 0 else days
            least, most = int(known.min(where=known > 0, initial=DAYS)), int(known.max())
            if most - least < WIDE:
                self._least = least
                self._table = _shifted(atom, np.arange(least, max(most, least) + 1))

    def __call__(self, days: Array) -> Array:
        if self._table is None:
            return _shifted(self._atom, np.maximum(days, 1))
        found: Array = self._table[np.maximum(days, self._least) - self._least]
        return found


def _shifted(atom: Atom, days: Array) -> Array:
    """``asked.shifted`` for ordinals."""
    length = atom.length if atom.side == "after" else -atom.length
    if atom.unit == "days":
        ends: Array = np.clip(days + max(min(length, DAYS), -DAYS), 1, DAYS)
        return ends
    found = _months_later(days, length)
    if atom.side == "after":
        return found
    short = _months_later(found, -length) < days
    first: Array = (found + (short & (found < DAYS))).astype(np.int32)
    return first


def _months_later(days: Array, length: int) -> Array:
    """Calendar months later, or the last day of that month."""
    if abs(length) > MONTHS:  # the year is cut off, the month of the year is not
        length = (MONTHS + abs(length) % 12) * (1 if length > 0 else -1)
    since = days.astype(np.int64) - EPOCH
    months = since.astype("M8[D]").astype("M8[M]").astype(np.int64)
    index = months + 1970 * 12 + length
    target = np.clip(index // 12, 1, 9999) * 12 + index % 12 - 1970 * 12
    longest = _first_of(target + 1) - _first_of(target) - 1
    day = since - _first_of(months)
    found: Array = (_first_of(target) + np.minimum(day, longest) + EPOCH).astype(np.int32)
    return found


def _first_of(months: Array) -> Array:
    """The first days of months, both counted from January 1970."""
    found: Array = months.astype("M8[M]").astype("M8[D]").astype(np.int64)
    return found


def _ranks(column: Column) -> int:
    """How many ranks the column of an item's fact has."""
    array: Array = next(iter(vars(column).values()))
    return int(array.shape[-2])
