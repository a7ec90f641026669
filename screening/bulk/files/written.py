"""A batch as it is written: for each column the distinct values, and which of them every row has.

Whatever the format, a batch comes to this; reading then looks at each distinct value once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol

from screening.columns.columns import Array

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Coded", "Column", "Fault", "Items", "NoText", "Written", "joined", "nothing"]


class Fault(NamedTuple):
    """What is wrong with a row (from 0, in its batch): the field, and the reason, which quotes no value."""

    row: int
    field: str
    reason: str


@dataclass(frozen=True)
class NoText:
    """Stands for a text that is not in UTF-8."""


class Column(Protocol):
    """A column: ``numbers`` are places in ``values``, -1 where nothing is written."""

    @property
    def numbers(self) -> Array:
        """Which value stands in each place."""

    @property
    def values(self) -> Sequence[Any]:
        """The distinct values."""

    def part(self, rows: Any) -> Column:
        """The column of some rows."""


@dataclass(frozen=True)
class Coded:
    """A column that is taken apart: ``numbers`` are places in ``values``, -1 where nothing is written."""

    numbers: Array
    values: Sequence[Any]

    def part(self, rows: Any) -> Coded:
        """The column of some rows."""
        return Coded(self.numbers[rows], self.values)


@dataclass(frozen=True)
class Items:
    """The items of a list: of each its row and its rank, in the order of rows, and its fields."""

    rows: Array
    ranks: Array
    fields: Mapping[str, Column]

    @property
    def most(self) -> int:
        """How many items the longest list has."""
        return int(self.ranks.max(initial=-1)) + 1

    def part(self, start: int, stop: int) -> Items:
        """The items of the rows from ``start`` to before ``stop``."""
        first, end = np.searchsorted(self.rows, [start, stop]).tolist()
        chosen = slice(first, end)
        fields = {name: one.part(chosen) for name, one in self.fields.items()}
        return Items(self.rows[chosen] - start, self.ranks[chosen], fields)


@dataclass(frozen=True)
class Written:
    """A batch: ``places`` are the places of its rows in what was cut from the file; ``faults`` name rows by these.

    ``blank`` is how many rows were cut that are none, for nothing stands in them.
    """

    places: Array
    columns: Mapping[str, Column]
    items: Mapping[str, Items] = field(default_factory=dict)
    faults: Sequence[Fault] = ()
    blank: int = 0

    @property
    def rows(self) -> int:
        """How many rows could be taken apart."""
        return len(self.places)

    @property
    def most(self) -> int:
        """How many items the longest list of any row has."""
        return max((one.most for one in self.items.values()), default=0)

    def part(self, start: int, stop: int) -> Written:
        """The rows from ``start`` to before ``stop``, without faults."""
        rows = slice(start, stop)
        columns = {name: one.part(rows) for name, one in self.columns.items()}
        items = {name: one.part(start, stop) for name, one in self.items.items()}
        return Written(self.places[rows], columns, items)


def nothing(rows: int) -> Coded:
    """A column in which nothing is written."""
    return Coded(np.full(rows, -1, np.int32), ())


def joined(parts: Sequence[Written]) -> Written:
    """Batches one after the other."""
    if len(parts) == 1:
        return parts[0]
    lengths = [one.rows for one in parts]
    starts = np.cumsum([0, *lengths])
    names = dict.fromkeys(name for one in parts for name in one.columns)
    columns = {name: chained([one.columns.get(name) or nothing(one.rows) for one in parts]) for name in names}
    items = {}
    for name in dict.fromkeys(name for one in parts for name in one.items):
        found = [(start, one.items[name]) for start, one in zip(starts, parts, strict=False) if name in one.items]
        fields = dict.fromkeys(field for _, one in found for field in one.fields)
        items[name] = Items(
            np.concatenate([one.rows + start for start, one in found]),
            np.concatenate([one.ranks for _, one in found]),
            {key: chained([one.fields.get(key) or nothing(len(one.rows)) for _, one in found]) for key in fields},
        )
    faults = [fault for one in parts for fault in one.faults]
    return Written(np.concatenate([one.places for one in parts]), columns, items, faults)


def chained(columns: Sequence[Column]) -> Coded:
    """Columns one after the other; a value may then stand there twice."""
    values: list[Any] = []
    numbers = []
    for one in columns:
        numbers.append(np.where(one.numbers < 0, -1, one.numbers + len(values)).astype(np.int32))
        values.extend(one.values)
    return Coded(np.concatenate(numbers), values)
