"""Reads a batch as it is written into columns: each distinct value once, by the vocabulary, as a case file is read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any

from screening.bulk.files.cells import read_conversions, read_flag, read_id, read_value
from screening.bulk.files.distinct import Lazy, all_match, texts
from screening.bulk.files.fields import CASE, COMPLETE, CONVERTED, Fields, short_name
from screening.bulk.files.straight import straight
from screening.bulk.files.written import Column as Written_
from screening.bulk.files.written import Fault, Items, Written, nothing
from screening.cases.read_case import ID
from screening.columns.columns import (
    Amounts,
    Array,
    Codes,
    Column,
    Columns,
    Dates,
    Known,
    ListColumn,
    Numbers,
    Sets,
    YesNo,
    from_bits,
    not_known,
    to_bits,
)
from screening.columns.resolve import resolve_columns
from screening.law.vocabulary import Fact, FactList, Misread, Vocabulary
from screening.values import Chosen

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Batch", "Reader"]

MOST_KEPT = 1 << 17  # values of a fact whose reading is kept from batch to batch
NO_CONVERSION: tuple[tuple[str, int], ...] = ()
FULL_DATE = "needs a full date, as 2012-07-01"
NO_ID = "needs an id of at most 100 letters, digits, - _ and . without a person's name"


@dataclass(frozen=True)
class Batch:
    """What could be read: the columns of the rows in ``places``, their ids, and what is wrong with the other rows.

    ``cases`` are texts of Arrow. ``ids`` are those that rows in these places give themselves, for telling of
    them; false where that is no id.
    """

    columns: Columns
    places: Array
    cases: Any
    faults: tuple[Fault, ...]
    ids: Mapping[int, str | bool | None] = field(default_factory=dict)


@dataclass
class Reader:
    """Reads batches of one table. ``day`` is the day of a row that has none of its own; ``as_of`` that of all."""

    fields: Fields
    day: date
    as_of: date | None = None
    kept: dict[str, dict[Any, Any]] = field(default_factory=dict)

    def read(self, written: Written, bad: Collection[int] = ()) -> Batch:
        """The columns of the rows that are right; those whose places are among the ``bad`` are wrong already."""
        reading = _Reading(self, written)
        columns, cases = reading.columns(), reading.cases()
        wrong = {fault.row for fault in reading.faults}.union(bad)
        if not wrong:
            return Batch(columns, written.places, cases, ())
        right = ~np.isin(written.places, [*wrong])
        good, bad_ones = np.flatnonzero(right), np.flatnonzero(~right)
        ids = dict(zip(written.places[bad_ones].tolist(), cases.take(bad_ones).to_pylist(), strict=True))
        ids |= dict.fromkeys((fault.row for fault in reading.faults if fault.reason == NO_ID), False)
        return Batch(columns.take(good), written.places[good], cases.take(good), tuple(reading.faults), ids)

    def values(self, name: str | None, read: Any, coded: Written_) -> list[Any]:
        """What each distinct value of a column means, or the ``Misread`` that says why it means nothing.

        What was read under a ``name`` is kept.
        """
        if name is None:
            return [_tried(read, one) for one in coded.values]
        kept = self.kept.setdefault(name, {})
        if len(kept) > MOST_KEPT:
            kept.clear()
        found = []
        for one in coded.values:
            key = (type(one), one)
            if key not in kept:
                kept[key] = _tried(read, one)
            found.append(kept[key])
        return found


def _tried(read: Any, written: Any) -> Any:
    try:
        return read(written)
    except Misread as misread:
        return misread


class _Reading:
    """One batch that is being read."""

    def __init__(self, reader: Reader, written: Written) -> None:
        self.reader = reader
        self.written = written
        self.vocabulary: Vocabulary = reader.fields.vocabulary
        self.faults: list[Fault] = []
        self.currencies: dict[str, int] = {}

    def columns(self) -> Columns:
        """The columns of all rows; what is wrong is not known, and is among the faults."""
        of_case = _Place(self, None, None)
        facts = {
            fact.id: of_case.column(fact, fact.id) for fact in self.vocabulary.facts_of(None) if of_case.has(fact.id)
        }
        facts["as_of"] = self._as_of(facts.get("as_of"))
        lists = {}
        for one in self.vocabulary.lists.values():
            items = self.written.items.get(one.id)
            if items is not None and len(items.rows):
                inside = _Place(self, one, items)
                for fact in self.vocabulary.facts_of(one.id):
                    if inside.has(short := short_name(fact, one)):
                        facts[fact.id] = inside.column(fact, short)
            if items is not None or one.id + COMPLETE in self.written.columns:
                lists[one.id] = self._list(one, items)
        columns = Columns(self.written.rows, facts, lists, tuple(self.currencies))
        return resolve_columns(columns, self.vocabulary)

    @cached_property
    def seen(self) -> Array:
        """Where the alert's own text was seen, so that what it states of an exhaustive question is all there is."""
        name, rows = self.vocabulary.seen_by, self.written.rows
        if name is None:
            return np.ones(rows, np.bool_)
        if name not in self.written.columns:
            return np.zeros(rows, np.bool_)
        column = _Place(self, None, None).column(self.vocabulary.facts[name], name)
        assert isinstance(column, YesNo)
        return from_bits(column.yes, rows).astype(np.bool_)

    def cases(self) -> Any:
        """The ids of the rows, as Arrow has texts; nothing where a row has none."""
        coded = self.written.columns.get(CASE) or nothing(self.written.rows)
        if isinstance(coded, Lazy) and all_match(coded.array, ID.pattern):
            return coded.array
        ids = [read_id(one) for one in coded.values]
        for number in [at for at, one in enumerate(ids) if one is False]:
            self.fault(np.flatnonzero(coded.numbers == number), CASE, NO_ID)
        return texts([one or None for one in ids], coded.numbers)

    def currency(self, name: str) -> int:
        """The number of a currency."""
        return self.currencies.setdefault(name, len(self.currencies) + 1)

    def fault(self, rows: Array, name: str, reason: str) -> None:
        """Record what is wrong with some rows."""
        self.faults += [Fault(int(place), name, reason) for place in self.written.places[rows]]

    def _as_of(self, column: Column | None) -> Dates:
        """The day of every row: the one asked for, its own, or the one for rows without."""
        rows = self.written.rows
        if isinstance(column, Dates):
            self.fault(np.flatnonzero(column.first != column.last), "as_of", FULL_DATE)
        if self.reader.as_of is not None or not isinstance(column, Dates):
            day = np.broadcast_to(np.int32((self.reader.as_of or self.reader.day).toordinal()), (rows,))
        else:
            day = np.where(column.first == 0, np.int32(self.reader.day.toordinal()), column.first)
        return Dates(day, day)

    def _list(self, one: FactList, items: Items | None) -> ListColumn:
        rows = self.written.rows
        counts: Array = np.bincount(items.rows, minlength=rows) if items is not None else np.zeros(rows, np.int64)
        said = _Place(self, None, None).flags(one.id + COMPLETE)
        complete = np.where(said < 0, one.exhaustive & (counts > 0) & self.seen, said > 0)
        return ListColumn(counts.astype(np.min_scalar_type(int(counts.max(initial=0)))), to_bits(complete))


@dataclass(frozen=True)
class _Place:
    """Where columns stand that are read: in the case, or in the items of a list."""

    reading: _Reading
    of: FactList | None
    items: Items | None

    def has(self, name: str) -> bool:
        return name in self._columns

    @property
    def _columns(self) -> Mapping[str, Written_]:
        return self.reading.written.columns if self.items is None else self.items.fields

    def column(self, fact: Fact, name: str) -> Column:
        """The column of a fact."""
        coded = self._columns[name]
        taken = straight(fact, coded.array, self.reading.currency) if isinstance(coded, Lazy) else None
        if taken is not None:
            coded = taken.left
        values = self._values(fact, name, coded)

        def laid(part: str, codes: Any, dtype: Any, otherwise: int = 0) -> Array:
            flat = None if taken is None else taken.arrays[part]
            if flat is None or values:
                lookup = np.full(len(values) + 1, otherwise, dtype)
                for at, value in enumerate(values):
                    if value is not None:
                        lookup[at] = codes(value)
                read = lookup[coded.numbers]
                flat = read if flat is None else np.where(coded.numbers < 0, flat, read)
            return self._laid(flat, otherwise)

        match fact.type:
            case "yes_no":
                truth = laid("truth", lambda value: 1 if value else 2, np.uint8)
                return YesNo(to_bits(truth == 1), to_bits(truth == 2))  # noqa: PLR2004 - 2 is no
            case "choice" | "country":
                codes = self.reading.vocabulary.codes(fact.id)
                return Codes(laid("codes", codes.__getitem__, _code_type(len(codes))))
            case "months" | "days" | "number":
                return Numbers(laid("values", int, np.int64, not_known(np.int64)))
            case "date":
                first = laid("first", lambda value: value.first.toordinal(), np.int32)
                if all(value is None or value.first == value.last for value in values):
                    return Dates(first, first)
                return Dates(first, laid("first", lambda value: value.last.toordinal(), np.int32))
            case "choices" | "countries":
                return self._sets(fact, name, coded, values)
            case "amount":
                number = laid("currency", lambda one: self.reading.currency(one.currency), np.uint16)
                return Amounts(laid("minor", lambda one: one.minor, np.int64), number, self._converted(name, number))
            case "text":
                return Known(to_bits(laid("known", bool, np.bool_)))

    def flags(self, name: str) -> Array:
        """A column of yes and no that is no fact: 1, 0, or -1 where nothing is said."""
        coded = self._columns.get(name)
        if coded is None:
            return np.full(len(self._rows), -1, np.int8)
        found = self._checked(name, coded, self.reading.reader.values(COMPLETE, read_flag, coded))
        return np.array([*(-1 if one is None else int(one) for one in found), -1], np.int8)[coded.numbers]

    @property
    def _rows(self) -> Array:
        """The row of every value."""
        return np.arange(self.reading.written.rows) if self.items is None else self.items.rows

    def _values(self, fact: Fact, name: str, coded: Written_) -> list[Any]:
        countries = self.reading.vocabulary.countries
        keep = None if fact.type == "text" else fact.id
        read = self.reading.reader.values(keep, lambda written: read_value(fact, written, countries), coded)
        return self._checked(name, coded, read)

    def _checked(self, name: str, coded: Written_, read: list[Any]) -> list[Any]:
        """The values, and nothing for those that mean nothing, whose rows have a fault."""
        for number in [at for at, one in enumerate(read) if isinstance(one, Misread)]:
            self._fault(np.flatnonzero(coded.numbers == number), name, str(read[number]))
            read[number] = None
        return read

    def _fault(self, at: Array, name: str, reason: str) -> None:
        if self.items is None:
            self.reading.fault(at, name, reason)
            return
        assert self.of is not None
        for row, rank in zip(self.items.rows[at], self.items.ranks[at], strict=True):
            self.reading.fault(np.array([row]), f"{self.of.id}[{rank + 1}].{name}", reason)

    def _laid(self, flat: Array, otherwise: int = 0) -> Array:
        """Values in the shape of a column: ``(…, rows)``, or ``(…, ranks, rows)`` in a list."""
        if self.items is None:
            return flat
        shape = (*flat.shape[:-1], self.items.most, self.reading.written.rows)
        whole = np.full(shape, otherwise, flat.dtype)
        whole[..., self.items.ranks, self.items.rows] = flat
        return whole

    def _sets(self, fact: Fact, name: str, coded: Written_, values: list[Chosen | None]) -> Sets:
        codes = self.reading.vocabulary.codes(fact.id)
        slots = max((len(one.members) for one in values if one), default=0)
        lookup = np.zeros((slots, len(values) + 1), _code_type(len(codes)))
        for at, one in enumerate(values):
            for slot, member in enumerate(sorted(one.members) if one else ()):
                lookup[slot, at] = codes[member]
        known = np.array([*(one is not None for one in values), False])[coded.numbers]
        said = self.flags(name + COMPLETE)
        seen = self.reading.seen[self._rows]
        whole = known & np.where(said < 0, fact.exhaustive & seen, said > 0)
        return Sets(self._laid(lookup[:, coded.numbers]), to_bits(self._laid(known)), to_bits(self._laid(whole)))

    def _converted(self, name: str, own: Array) -> dict[str, Array]:
        """The figures in other currencies that stand in the column beside an amount."""
        coded = self._columns.get(name + CONVERTED)
        if coded is None:
            return {}
        values = self.reading.reader.values(CONVERTED, read_conversions, coded)
        values = [one or NO_CONVERSION for one in self._checked(name + CONVERTED, coded, values)]
        least = not_known(np.int64)
        found = {}
        for currency in sorted({currency for one in values for currency, _ in one}):
            lookup = np.array([*(dict(one).get(currency, least) for one in values), least], np.int64)
            found[currency] = self._laid(lookup[coded.numbers], least)
            found[currency][own == self.reading.currencies.get(currency, -1)] = least
        return found


def _code_type(most: int) -> type[np.uint8 | np.uint16]:
    return np.uint8 if most < np.iinfo(np.uint8).max else np.uint16
