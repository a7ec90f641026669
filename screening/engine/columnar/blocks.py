"""Reads the sources of a circuit from columns of many cases, a block of rows at a time, as NumPy planes.

A plane of the case has the shape ``(words,)``, planes by rank ``(ranks, words)``, ``uint64``; the ranks of a block are
as many as its rows need. Planes are computed when the circuit comes to them, and are never written to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from screening.columns.columns import (
    Amounts,
    Array,
    Bits,
    Codes,
    Column,
    Columns,
    Dates,
    Known,
    ListColumn,
    Numbers,
    Sets,
    YesNo,
    not_known,
)
from screening.engine.columnar.asked import Source
from screening.engine.columnar.comparing import Comparison, comparison
from screening.engine.columnar.cutting import Cut
from screening.law.vocabulary import Vocabulary
from screening.program.compare import one_of
from screening.program.program import Atom
from screening.values import OneOf

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Batch", "Planes", "every", "reach", "some"]

Maker = Callable[[Cut], Bits]
EITHER: Any = np.bitwise_or  # as stubs of numpy differ in what they know of ``reduce``
BOTH: Any = np.bitwise_and


def some(planes: Bits) -> Bits:
    """Whether some rank has a one."""
    found: Bits = EITHER.reduce(planes, axis=0)
    return found


def every(planes: Bits) -> Bits:
    """Whether every rank has a one."""
    found: Bits = BOTH.reduce(planes, axis=0)
    return found


def reach(planes: Bits, number: int) -> Bits:
    """Whether at least ``number`` ranks have a one."""
    reached = np.zeros((number, planes.shape[-1]), np.uint64)
    for plane in planes:
        for count in range(number - 1, 0, -1):
            reached[count] |= reached[count - 1] & plane
        reached[0] |= plane
    found: Bits = reached[number - 1]
    return found


class Planes(Sequence[Bits]):
    """The sources of one block: ``planes[n]`` is computed when it is asked for."""

    def __init__(self, makers: Sequence[Maker], cut: Cut) -> None:
        self._makers = makers
        self._cut = cut

    def __getitem__(self, number: Any) -> Any:
        return self._makers[number](self._cut)

    def __len__(self) -> int:
        return len(self._makers)


class Batch:
    """The sources of a circuit over the columns of a batch."""

    def __init__(self, sources: Sequence[Source], columns: Columns, vocabulary: Vocabulary) -> None:
        self._columns = columns
        self._vocabulary = vocabulary
        self._lists = {name: columns.lists.get(name) for name in vocabulary.lists}
        self._comparisons: dict[Atom, Comparison] = {}
        self._makers: list[Maker] = [self._maker(source) for source in sources]
        self._makers += [lambda cut: cut.zeros(None), lambda cut: ~cut.zeros(None)]

    def blocks(self, size: int) -> Iterator[tuple[slice, Planes]]:
        """The batch in blocks of so many rows (a multiple of 64), each with its sources."""
        scratch: dict[Any, Array] = {}
        for start in range(0, self._columns.rows, size):
            stop = min(start + size, self._columns.rows)
            ranks = {name: self._ranks(one, start, stop) for name, one in self._lists.items()}
            cut = Cut(start, stop, ranks, scratch)
            yield slice(start, stop), Planes(self._makers, cut)

    def ranks(self, name: str) -> int:
        """How many ranks the rows of a list take, the further item of an incomplete list included; at least one."""
        return self._ranks(self._lists[name], 0, self._columns.rows)

    @staticmethod
    def _ranks(column: ListColumn | None, start: int, stop: int) -> int:
        """The most items, and one more if the list of a row with so many is not complete."""
        if column is None or start == stop:
            return 1
        cut = Cut(start, stop, {}, {})
        most = int(cut.rows(column.counts).max())
        longest = cut.ask(np.equal, column.counts, most, None)
        return max(most + bool((longest & ~cut.bits(column.complete, None)).any()), 1)

    def _maker(self, source: Source) -> Maker:
        if source.kind in ("stated", "further", "complete"):
            return _of_list(source, self._lists[source.fact])
        if source.kind in ("true", "false") and source.atom is not None:
            if source.atom not in self._comparisons:
                self._comparisons[source.atom] = comparison(source.atom, self._columns, self._vocabulary)
            found = self._comparisons[source.atom]
            return found.true if source.kind == "true" else found.false
        column = self._columns.facts.get(source.fact)
        over = source.over
        if source.kind == "unstated":
            return self._unstated(source, column)
        if column is None:
            return lambda cut: cut.zeros(over)
        return _of_fact(source, column, self)

    def _unstated(self, source: Source, column: Column | None) -> Maker:
        """What makes the plane of where nothing is stated of a fact: of the case, or of a stated item."""
        known = None if column is None else _known(source, column)
        withheld = self._columns.withheld.get(source.fact)
        over = source.over
        stated = None if over is None else _of_list(Source("stated", over, over), self._lists[over])

        def make(cut: Cut) -> Bits:
            said = cut.zeros(over) if known is None else known(cut)
            if withheld is not None:
                said = said | cut.bits(withheld.known, over)
            return ~said if stated is None else stated(cut) & ~said

        return make

    def code(self, fact: str, value: str) -> int:
        """The code of a choice or a country."""
        return self._vocabulary.codes(fact)[value]

    def currency(self, name: str) -> int:
        """The number of a currency, or one that no currency has."""
        known = self._columns.currencies
        return known.index(name) + 1 if name in known else len(known) + 1


def _of_list(source: Source, column: ListColumn | None) -> Maker:
    """What makes the plane of a question about a list; one that no row states has one rank, its further item's."""
    name, kind = source.fact, source.kind
    if column is None:
        if kind == "further":
            return lambda cut: ~cut.zeros(name)
        return lambda cut: cut.zeros(None if kind == "complete" else name)
    counts, complete = column.counts, column.complete
    if kind == "complete":
        return lambda cut: cut.bits(complete, None)
    question = np.greater if kind == "stated" else np.equal

    def make(cut: Cut) -> Bits:
        planes = np.empty((cut.ranks[name], cut.words), np.uint64)
        for rank in range(len(planes)):
            planes[rank] = cut.ask(question, counts, rank, None)
        return planes if kind == "stated" else planes & ~cut.bits(complete, None)

    return make


def _known(source: Source, column: Column) -> Maker:
    """What makes the plane of where a value of a yes_no or choice is stated, be it one of several."""
    over = source.over
    match column:
        case YesNo(yes, no):
            return lambda cut: cut.bits(yes, over) | cut.bits(no, over)
        case Codes(codes, several):
            parts = tuple(several.values())

            def make(cut: Cut) -> Bits:
                found = cut.ask(np.not_equal, codes, 0, over)
                for bits in parts:
                    found = found | cut.bits(bits, over)
                return found

            return make
        case _:
            raise TypeError(f"{source.fact}: presumed, and neither yes_no nor a choice")


def _code(source: Source, codes: Array, batch: Batch) -> Maker:
    """Where a choice or country has a code, or a binary digit of it."""
    over = source.over
    if source.kind == "is":
        code = batch.code(source.fact, str(source.value))
        return lambda cut: cut.ask(np.equal, codes, code, over)
    digit = 1 << int(source.value)
    if digit > np.iinfo(codes.dtype).max:
        return lambda cut: cut.zeros(over)
    return lambda cut: cut.ask(np.bitwise_and, codes, digit, over)


def _several(source: Source, column: Codes) -> Maker:
    """What makes the plane of a question about a choice that may be any of several."""
    atom, wanted = source.atom, {"surely": True, "never": False}.get(source.kind)
    parts = [
        bits
        for values, bits in column.several.items()
        if wanted is None or (atom is not None and one_of(atom, OneOf(values)) is wanted)
    ]

    def make(cut: Cut) -> Bits:
        found = cut.zeros(source.over)
        for bits in parts:
            found = found | cut.bits(bits, source.over)
        return found

    return make


def _of_fact(source: Source, column: Column, batch: Batch) -> Maker:
    """What makes the plane of a question about one fact."""
    over = source.over
    match source.kind, column:
        case ("yes", YesNo(bits, _)) | ("no", YesNo(_, bits)) | ("known", Sets(_, bits, _) | Known(bits)):
            return lambda cut: cut.bits(bits, over)
        case "whole", Sets(_, _, bits):
            return lambda cut: cut.bits(bits, over)
        case "surely" | "never" | "several", Codes():
            return _several(source, column)
        case "known", Codes(array, _) | Dates(array, _) | Amounts(_, array, _):
            return lambda cut: cut.ask(np.not_equal, array, 0, over)
        case "known", Numbers(array):
            return lambda cut: cut.ask(np.not_equal, array, not_known(array.dtype), over)
        case "is" | "digit", Codes(codes, _):
            return _code(source, codes, batch)
        case "holds", Sets(members, _, _):
            code = batch.code(source.fact, str(source.value))
            return lambda cut: cut.pack((cut.rows(members) == code).any(axis=0), over)
        case "first" | "last", Dates(first, last):
            array, ordinal = (first if source.kind == "first" else last), int(source.value)
            return lambda cut: cut.ask(np.greater_equal, array, ordinal, over)
        case "reaches" | "equals", Numbers(array):
            return _number(source, array)
        case "priced" | "worth", Amounts():
            return _amount(source, column, batch.currency(source.currency))
        case _:
            raise TypeError(f"{source.fact}: a column of another type")


def _number(source: Source, values: Array) -> Maker:
    """A comparison with a number that may lie beyond what the column can hold."""
    over, level, limits = source.over, int(source.value), np.iinfo(values.dtype)
    if level > limits.max or (source.kind == "equals" and level <= limits.min):
        return lambda cut: cut.zeros(over)
    if source.kind == "equals":
        return lambda cut: cut.ask(np.equal, values, level, over)
    least = max(level, int(limits.min) + 1)
    return lambda cut: cut.ask(np.greater_equal, values, least, over)


def _amount(source: Source, column: Amounts, number: int) -> Maker:
    """Where an amount is known in a currency, and where it is at least so much."""
    over, converted = source.over, column.converted.get(source.currency)
    nothing = not_known(np.int64)
    level = nothing + 1 if source.kind == "priced" else max(int(source.value), nothing + 1)
    if level > np.iinfo(np.int64).max:
        return lambda cut: cut.zeros(over)

    def make(cut: Cut) -> Bits:
        own = cut.ask(np.equal, column.currency, number, over)
        found = own if source.kind == "priced" else own & cut.ask(np.greater_equal, column.minor, level, over)
        if converted is None:
            return found
        elsewhere = cut.ask(np.not_equal, column.currency, 0, over) & ~own
        return found | (elsewhere & cut.ask(np.greater_equal, converted, level, over))

    return make
