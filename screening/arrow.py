"""Columns from Arrow: one field a fact of the case, and one a list, as ``schema`` says; what a row gets wrong is told.

| type of fact | Arrow type |
|---|---|
| yes_no | bool |
| choice, country | dictionary of string, or string: the choice, or the country's code |
| choices, countries | struct ``members`` (list of string), ``complete`` (bool; null: if the question is exhaustive) |
| months, days, number | int64 (or less), whole months or days |
| date | struct ``first``, ``last`` (date32), or date32: a full day |
| amount | struct ``minor`` (int64, minor units), ``currency`` (string), ``converted`` (map of string to int64) |
| text | string |
| a list | struct ``items`` (list of struct of its facts), ``complete`` (bool; null: no) |

A null is not known, and so is what has no field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from screening.columns import (
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
    to_bits,
    words,
)
from screening.errors import CaseError, EngineError
from screening.vocabulary import Fact, Vocabulary

import numpy as np  # isort: skip # after screening.columns, which says what to install

try:
    import pyarrow as pa
    import pyarrow.compute as pc
except ImportError as error:  # pragma: no cover - a test runs this in an interpreter without PyArrow
    raise EngineError("Arrow columns need PyArrow: pip install 'notice-screening[bulk]'") from error

__all__ = ["columns_of", "schema"]

EPOCH = 719163  # the ordinal of 1 January 1970
DAYS = 3652059  # the ordinal of the last day of year 9999
NAMES = pa.dictionary(pa.int32(), pa.utf8())
SET = pa.struct([("members", pa.list_(pa.utf8())), ("complete", pa.bool_())])
DATE = pa.struct([("first", pa.date32()), ("last", pa.date32())])
AMOUNT = pa.struct([("minor", pa.int64()), ("currency", pa.utf8()), ("converted", pa.map_(pa.utf8(), pa.int64()))])
TYPES = {
    "yes_no": pa.bool_(),
    "choice": NAMES,
    "country": NAMES,
    "choices": SET,
    "countries": SET,
    "months": pa.int64(),
    "days": pa.int64(),
    "number": pa.int64(),
    "date": DATE,
    "amount": AMOUNT,
    "text": pa.utf8(),
}


def schema(vocabulary: Vocabulary) -> pa.Schema:
    """The fields of a table of cases: every fact of the case, and every list with the facts of its items."""
    facts = [pa.field(fact.id, TYPES[fact.type]) for fact in vocabulary.facts_of(None)]
    lists = [pa.field(name, _list_type(vocabulary, name)) for name in vocabulary.lists]
    return pa.schema([*facts, *lists])


def _list_type(vocabulary: Vocabulary, name: str) -> pa.DataType:
    items = pa.struct([(fact.id, TYPES[fact.type]) for fact in vocabulary.facts_of(name)])
    return pa.struct([("items", pa.list_(items)), ("complete", pa.bool_())])


def columns_of(table: pa.RecordBatch | pa.Table, vocabulary: Vocabulary) -> tuple[Columns, dict[int, str]]:
    """The columns of a table of cases, and what is wrong with rows, by their numbers.

    A value that its fact cannot have is not known in the columns; that row is among those that are wrong, and its
    answers mean nothing. Raises ``CaseError`` if a field is no fact and no list, or not of its type.
    """
    batch = table.combine_chunks() if isinstance(table, pa.Table) else table
    unknown = [name for name in batch.schema.names if name not in vocabulary.facts and name not in vocabulary.lists]
    if unknown:
        raise CaseError(f"columns that are no fact of the case and no list: {', '.join(unknown)}")
    reader = _Reader(vocabulary, batch.num_rows)
    for name in batch.schema.names:
        column = batch.column(name)
        array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
        if isinstance(array, pa.ChunkedArray):  # a table without rows
            array = pa.array([], column.type)
        if name in vocabulary.lists:
            reader.list(name, array)
        else:
            reader.fact(name, array, None)
    return reader.columns(), dict(sorted(reader.wrong.items()))


@dataclass(frozen=True)
class _Places:
    """Where the items of a list belong: the rank and the row of each, and how many ranks there are."""

    rank: Array
    row: Array
    ranks: int


class _Reader:
    def __init__(self, vocabulary: Vocabulary, rows: int) -> None:
        self.vocabulary = vocabulary
        self.rows = rows
        self.wrong: dict[int, str] = {}
        self.facts: dict[str, Column] = {}
        self.lists: dict[str, ListColumn] = {}
        self.currencies: dict[str, int] = {}

    def columns(self) -> Columns:
        return Columns(self.rows, self.facts, self.lists, tuple(self.currencies))

    def list(self, name: str, array: Any) -> None:
        """A list: its counts, its completeness, and the facts of its items."""
        if not pa.types.is_struct(array.type) or {"items", "complete"} - {one.name for one in array.type}:
            raise CaseError(f"{name}: needs a struct of items and complete")
        lists, complete = (pc.struct_field(array, part) for part in ("items", "complete"))
        counts = _numbers(pc.list_value_length(lists), 0).astype(np.int64)
        starts = np.cumsum(counts) - counts
        row = np.repeat(np.arange(self.rows), counts)
        places = _Places(np.arange(counts.sum()) - starts[row], row, int(counts.max(initial=0)))
        small = counts.astype(np.min_scalar_type(places.ranks))
        self.lists[name] = ListColumn(small, to_bits(_truths(complete)))
        items = pc.list_flatten(lists)
        for field in items.type:
            if field.name not in self.vocabulary.facts or self.vocabulary.facts[field.name].of != name:
                raise CaseError(f"{name}: {field.name} is no fact of its items")
            one = pc.struct_field(items, field.name)
            self.fact(field.name, pa.concat_arrays(one.chunks) if isinstance(one, pa.ChunkedArray) else one, places)

    def fact(self, name: str, array: Any, places: _Places | None) -> None:
        """One fact, of the case or of items."""
        fact = self.vocabulary.facts[name]
        if (fact.of is None) != (places is None):
            raise CaseError(f"{name} is of each item of {fact.of}")
        try:
            self.facts[name] = self._column(fact, array, places)
        except (pa.ArrowInvalid, pa.ArrowNotImplementedError, pa.ArrowTypeError, KeyError, AttributeError):
            raise CaseError(f"{name}: needs {TYPES[fact.type]}, not {array.type}") from None

    def _column(self, fact: Fact, array: Any, places: _Places | None) -> Column:
        match fact.type:
            case "yes_no":
                return self._yes_no(array.cast(pa.bool_()), places)
            case "choice" | "country":
                return Codes(self._spread(self._codes(fact, array, places), places))
            case "choices" | "countries":
                return self._sets(fact, array, places)
            case "months" | "days" | "number":
                return Numbers(self._spread(self._bounded(fact, array.cast(pa.int64()), places), places))
            case "date":
                return self._dates(fact, array, places)
            case "amount":
                return self._amounts(array, places)
            case "text":
                return Known(to_bits(self._spread(_truths(array.is_valid()), places)))

    def _spread(self, values: Array, places: _Places | None, nothing: int = 0) -> Array:
        """Values by row as they are; those of items by rank and row."""
        if places is None:
            return values
        whole = np.full((places.ranks, self.rows), nothing, values.dtype)
        whole[places.rank, places.row] = values
        return whole

    def _refuse(self, bad: Array, places: _Places | None, reason: str) -> None:
        for number in np.flatnonzero(bad):
            self.wrong.setdefault(int(number if places is None else places.row[number]), reason)

    def _yes_no(self, array: Any, places: _Places | None) -> YesNo:
        if places is None:
            value, valid = _bitmaps(array)
            return YesNo(value & valid, ~value & valid)
        known, yes = _truths(array.is_valid()), _truths(array)
        return YesNo(to_bits(self._spread(yes, places)), to_bits(self._spread(known & ~yes, places)))

    def _codes(self, fact: Fact, array: Any, places: _Places | None) -> Array:
        """The codes of names."""
        if not pa.types.is_dictionary(array.type):
            array = array.cast(pa.utf8()).dictionary_encode()
        codes = self.vocabulary.codes(fact.id)
        kind = np.uint8 if len(codes) < np.iinfo(np.uint8).max else np.uint16
        names = array.dictionary.to_pylist()
        table = np.array([*(codes.get(one, -1) for one in names), 0], np.int64)
        found = table[_numbers(array.indices, len(names))]
        self._refuse(found < 0, places, f"{fact.id}: not one of its values")
        return np.maximum(found, 0).astype(kind)

    def _bounded(self, fact: Fact, array: Any, places: _Places | None) -> Array:
        values, known = _numbers(array, 0), _truths(array.is_valid())
        low = values < (0 if fact.least is None else fact.least)
        bad = known & (low if fact.most is None else low | (values > fact.most))
        self._refuse(bad, places, f"{fact.id}: out of bounds")
        return np.where(known & ~bad, values, not_known(np.int64))

    def _dates(self, fact: Fact, array: Any, places: _Places | None) -> Dates:
        if not pa.types.is_struct(array.type):
            first = last = self._days(fact, array.cast(pa.date32()), places)
            spread = self._spread(first, places)
            return Dates(spread, spread)
        first, last = (
            self._days(fact, pc.struct_field(array, end).cast(pa.date32()), places) for end in ("first", "last")
        )
        bad = (first > last) | ((first == 0) != (last == 0))
        self._refuse(bad, places, f"{fact.id}: no interval of days")
        first, last = (np.where(bad, 0, end).astype(np.int32) for end in (first, last))
        return Dates(self._spread(first, places), self._spread(last, places))

    def _days(self, fact: Fact, array: Any, places: _Places | None) -> Array:
        days = _numbers(array.cast(pa.int32()), -EPOCH).astype(np.int64) + EPOCH
        bad = (days < 0) | (days > DAYS)
        self._refuse(bad, places, f"{fact.id}: no day of the years 1 to 9999")
        return np.where(bad, 0, days).astype(np.int32)

    def _sets(self, fact: Fact, array: Any, places: _Places | None) -> Sets:
        known = array.is_valid()
        lists = pc.struct_field(array, "members")
        counts = _numbers(pc.list_value_length(lists), 0).astype(np.int64)
        owner = np.repeat(np.arange(len(array)), counts)
        slot = np.arange(len(owner)) - (np.cumsum(counts) - counts)[owner]
        rows = owner if places is None else places.row[owner]
        codes = self._codes(fact, pc.list_flatten(lists), _Places(slot, rows, 0))
        slots = int(counts.max(initial=0))
        flat = np.zeros((slots, len(array)), codes.dtype)
        flat[slot, owner] = codes
        whole = pc.struct_field(array, "complete").fill_null(fact.exhaustive)
        members = np.stack([self._spread(one, places) for one in flat]) if slots else self._no_slots(codes, places)
        bits = [to_bits(self._spread(one, places)) for one in (_truths(known), _truths(known) & _truths(whole))]
        return Sets(members, *bits)

    def _no_slots(self, codes: Array, places: _Places | None) -> Array:
        return np.zeros((0, self.rows) if places is None else (0, places.ranks, self.rows), codes.dtype)

    def _amounts(self, array: Any, places: _Places | None) -> Amounts:
        minor = _numbers(pc.struct_field(array, "minor").cast(pa.int64()), 0)
        names = pc.struct_field(array, "currency").cast(pa.utf8()).dictionary_encode()
        own = np.array([*(self._currency(one) for one in names.dictionary.to_pylist()), 0], np.uint16)
        known = pc.and_(array.is_valid(), pc.struct_field(array, "minor").is_valid())
        currency = np.where(_truths(known), own[_numbers(names.indices, len(own) - 1)], 0).astype(np.uint16)
        converted = {
            name: self._spread(figures, places, not_known(np.int64)) for name, figures in self._converted(array)
        }
        return Amounts(self._spread(minor, places), self._spread(currency, places), converted)

    def _currency(self, name: str) -> int:
        return self.currencies.setdefault(name, len(self.currencies) + 1)

    def _converted(self, array: Any) -> Iterator[tuple[str, Array]]:
        """The figures in other currencies, by currency."""
        if "converted" not in {one.name for one in array.type}:
            return
        maps = pc.struct_field(array, "converted")
        pairs: dict[str, Array] = {}
        for number, given in enumerate(maps.to_pylist() if maps.null_count < len(maps) else ()):
            for name, figure in given or ():
                blank = np.full(len(array), not_known(np.int64), np.int64)
                pairs.setdefault(name, blank)[number] = figure
        for name, figures in pairs.items():
            self._currency(name)
            yield name, figures


def _numbers(array: Any, nothing: int) -> Array:
    """Whole numbers, with ``nothing`` where there is none."""
    found: Array = array.fill_null(nothing).to_numpy(zero_copy_only=False)
    return found


def _truths(array: Any) -> Array:
    """Booleans, false where there is none."""
    found: Array = array.fill_null(False).to_numpy(zero_copy_only=False)  # noqa: FBT003 - what fills
    return found


def _bitmaps(array: Any) -> tuple[Bits, Bits]:
    """The values of booleans, and where there are any: Arrow's own bitmaps, without a detour by octets."""
    valid, values = array.buffers()
    return _bitmap(values, array.offset, len(array)), _bitmap(valid, array.offset, len(array))


def _bitmap(buffer: Any, offset: int, rows: int) -> Bits:
    """The bits of a bitmap (all, if there is none) from an offset on; rows past the last are zeros."""
    if buffer is None:
        return to_bits(np.ones(rows, np.bool_))
    octets = np.frombuffer(buffer, np.uint8)
    if offset % 8:
        return to_bits(np.unpackbits(octets, bitorder="little")[offset : offset + rows])
    room = np.zeros(words(rows) * 8, np.uint8)
    used = (rows + 7) // 8
    room[:used] = octets[offset // 8 : offset // 8 + used]
    if rows % 8:
        room[used - 1] &= (1 << rows % 8) - 1
    return room.view(np.uint64)
