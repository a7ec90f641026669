"""Tests that compare two facts, over columns of many cases."""

from __future__ import annotations

from collections.abc import Callable
from operator import ge, gt, le, lt
from typing import Any, NamedTuple

from screening.columns import Amounts, Array, Bits, Codes, Columns, Dates, Numbers, Sets, not_known
from screening.engine.cutting import Cut
from screening.program import Atom
from screening.vocabulary import Vocabulary

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Comparison", "comparison"]

ORDER: dict[str, Callable[[Any, Any], Any]] = {"under": lt, "over": gt, "at_least": ge, "at_most": le}
DAYS = 3652059  # the ordinal of the last day of year 9999
EPOCH = 719163  # the ordinal of 1 January 1970, from which NumPy counts
MONTHS = 12 * 20000  # more than there are in the calendar
WIDE = 200_000  # days, whose far ends are still kept in a table


class Truths(NamedTuple):
    """Where a comparison is true, and where false: booleans of a block's rows."""

    true: Array
    false: Array


class Comparison:
    """A test of two facts: its planes in a block, computed together when one of them is asked for."""

    def __init__(self, over: str | None, truths: Callable[[Cut], Truths] | None) -> None:
        self._over = over
        self._truths = truths

    def true(self, cut: Cut) -> Bits:
        """Where the test is true."""
        return self._planes(cut)[0]

    def false(self, cut: Cut) -> Bits:
        """Where the test is false."""
        return self._planes(cut)[1]

    def _planes(self, cut: Cut) -> tuple[Bits, Bits]:
        if self._truths is None:
            return cut.zeros(self._over), cut.zeros(self._over)
        if self not in cut.kept:
            true, false = self._truths(cut)
            cut.kept[self] = (cut.pack(true, self._over), cut.pack(false, self._over))
        found: tuple[Bits, Bits] = cut.kept[self]
        return found


def comparison(atom: Atom, columns: Columns, vocabulary: Vocabulary) -> Comparison:
    """The test of an atom that names a second fact; never known where one of the two has no column."""
    assert atom.other is not None
    left, right = columns.facts.get(atom.fact), columns.facts.get(atom.other)
    if left is None or right is None:
        return Comparison(atom.over, None)
    return Comparison(atom.over, _Comparing(atom, columns, vocabulary).truths(left, right))


class _Comparing:
    """The comparison of one atom over one batch."""

    def __init__(self, atom: Atom, columns: Columns, vocabulary: Vocabulary) -> None:
        assert atom.other is not None
        self.atom = atom
        self.columns = columns
        self.vocabulary = vocabulary
        self.of = tuple(vocabulary.facts[name].of for name in (atom.fact, atom.other))

    def truths(self, left: Any, right: Any) -> Callable[[Cut], Truths]:
        """What computes the truths of a block, by the types of the two columns."""
        match left, right:
            case Codes(), Codes():
                return lambda cut: self._same(cut, left, right)
            case Sets(), Codes():
                return lambda cut: self._includes(cut, left, right)
            case Sets(), Sets():
                return lambda cut: self._shares(cut, left, right)
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
        found = [cut.rows(array) if array.dtype != np.uint64 else cut.truths(array) for array in arrays]
        return [one[..., : self._ranks(cut), :] for one in found] if self.of[side] else found

    def _ranks(self, cut: Cut) -> int:
        """Beyond the ranks of either fact nothing is known of it."""
        assert self.atom.over is not None
        columns = (self.columns.facts[name] for name, of in zip((self.atom.fact, self.atom.other), self.of) if name and of)
        return min(cut.ranks[self.atom.over], *(_first(one).shape[-2] for one in columns))

    # ── Choices, countries and sets of them ──────────────────────────────────────────────────────

    def _translated(self, codes: Array) -> Array:
        """Codes of the second fact as codes of the first: 0 stays not known; what the first does not have is no code."""
        assert self.atom.other is not None
        ours, theirs = self.vocabulary.codes(self.atom.fact), self.vocabulary.codes(self.atom.other)
        if ours == theirs:
            return codes
        table = np.full(len(theirs) + 1, np.iinfo(np.uint16).max, np.uint16)
        table[0] = 0
        for value, code in theirs.items():
            table[code] = ours.get(value, table[code])
        found: Array = table[codes]
        return found

    def _same(self, cut: Cut, left: Codes, right: Codes) -> Truths:
        [ours], [theirs] = self._rows(cut, 0, left.codes), self._rows(cut, 1, right.codes)
        known, same = (ours != 0) & (theirs != 0), ours == self._translated(theirs)
        return Truths(known & same, known & ~same)

    def _includes(self, cut: Cut, left: Sets, right: Codes) -> Truths:
        members, known, whole = self._rows(cut, 0, left.members, left.known, left.whole)
        [codes] = self._rows(cut, 1, right.codes)
        held = (members == self._translated(codes)).any(axis=0)
        known = known & (codes != 0)
        return Truths(known & held, known & whole & ~held)

    def _shares(self, cut: Cut, left: Sets, right: Sets) -> Truths:
        """Whether some member of the second is one of the first: false of no member at all."""
        members, known, whole = self._rows(cut, 0, left.members, left.known, left.whole)
        theirs, known_too = self._rows(cut, 1, right.members, right.known)
        known = known & known_too
        held = np.zeros_like(known)
        for slot in self._translated(theirs):
            held = held | ((members == slot) & (slot != 0)).any(axis=0)
        return Truths(known & held, known & (whole | ~theirs.any(axis=0)) & ~held)

    # ── Numbers, amounts, dates ──────────────────────────────────────────────────────────────────

    def _numbers(self, cut: Cut, left: Numbers, right: Numbers) -> Truths:
        [ours], [theirs] = self._rows(cut, 0, left.values), self._rows(cut, 1, right.values)
        return self._ordered(ours, theirs, (ours != not_known(ours.dtype)) & (theirs != not_known(theirs.dtype)))

    def _ordered(self, ours: Array, theirs: Array, known: Array) -> Truths:
        holds = ORDER[self.atom.operator](ours, theirs)
        return Truths(known & holds, known & ~holds)

    def _amounts(self, cut: Cut, left: Amounts, right: Amounts) -> Truths:
        """The first in the currency of the second, where the case gives it."""
        figure, ours = self._rows(cut, 0, left.minor, left.currency)
        minor, theirs = self._rows(cut, 1, right.minor, right.currency)
        known = (ours == theirs) & (ours != 0)
        for number, currency in enumerate(self.columns.currencies, start=1):
            if currency in left.converted:
                [given] = self._rows(cut, 0, left.converted[currency])
                elsewhere = (theirs == number) & (ours != 0) & (ours != number) & (given != not_known(given.dtype))
                figure, known = np.where(elsewhere, given, figure), known | elsewhere
        return self._ordered(figure, minor, known)

    def _dates(self, cut: Cut, left: Dates, right: Dates, ends: tuple[_Far, _Far]) -> Truths:
        first, last = self._rows(cut, 0, left.first, left.last)
        near = self._rows(cut, 1, right.first, right.last)
        match self.atom.operator:
            case "before":
                true, false = last < near[0], first >= near[1]
            case "after":
                true, false = first > near[1], last <= near[0]
            case "at_least":
                true, false = first >= near[1], last < near[0]
            case "at_most":
                true, false = last <= near[0], first > near[1]
            case _:
                far = [end(days) for end, days in zip(ends, near, strict=True)]
                least, most = (near, far) if self.atom.side == "after" else (far, near)
                true = (first >= least[1]) & (last <= most[0])
                false = ((last < least[0]) | (first > most[1])) & ~true
        known = (first != 0) & (near[0] != 0)
        return Truths(known & true, known & false)


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
    """``asked.shifted`` for ordinals: calendar months later, or the last day of that month; or days later."""
    length = atom.length if atom.side == "after" else -atom.length
    if atom.unit == "days":
        return np.clip(days + max(min(length, DAYS), -DAYS), 1, DAYS)
    if abs(length) > MONTHS:  # the year is cut off, the month of the year is not
        length = (MONTHS + abs(length) % 12) * (1 if length > 0 else -1)
    since = days.astype(np.int64) - EPOCH
    month = since.astype("M8[D]").astype("M8[M]")
    index = month.astype(np.int64) + 1970 * 12 + length
    target = (np.clip(index // 12, 1, 9999) * 12 + index % 12 - 1970 * 12).astype("M8[M]")
    start = target.astype("M8[D]").astype(np.int64)
    longest = (target + 1).astype("M8[D]").astype(np.int64) - start - 1
    day = since - month.astype("M8[D]").astype(np.int64)
    return (start + np.minimum(day, longest) + EPOCH).astype(np.int32)


def _first(column: Any) -> Array:
    """An array of a column, for its shape."""
    found: Array = next(iter(vars(column).values()))
    return found
