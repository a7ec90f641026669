"""Groups the rows of a batch that share a program: those of one instrument and one legal epoch."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from screening.columns.columns import Array, Codes, Columns, Dates
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.program.compile import epochs

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Group", "Grouped", "grouped", "on_one_day"]


@dataclass(frozen=True)
class Group:
    """Consecutive rows of a batch in the order of its groups; their instrument, if known; the day of one of them."""

    start: int
    stop: int
    instrument: str | None
    as_of: date


@dataclass(frozen=True)
class Grouped:
    """The groups of a batch; ``order`` has the numbers of its rows group by group, if that is not their order."""

    order: Array | None
    groups: tuple[Group, ...]


def grouped(columns: Columns, *packs: Pack) -> Grouped:
    """The groups of a batch, in each of which every pack has one program.

    Raises ``CaseError`` if a row has no ``as_of``.
    """
    if not columns.rows:
        return Grouped(None, ())
    days, codes = _days(columns), _instruments(columns)
    choices = packs[0].vocabulary.facts["instrument"].choices
    keys = _epochs(days, packs) * (len(choices) + 1) + codes
    if len(keys) == 1:
        code = int(codes[0])
        only = Group(0, columns.rows, choices[code - 1] if code else None, date.fromordinal(int(days[0])))
        return Grouped(None, (only,))
    keys = keys.astype(np.min_scalar_type(int(keys.max())))
    order = None if (keys[:-1] <= keys[1:]).all() else np.argsort(keys, kind="stable")
    return Grouped(order, tuple(_groups(keys, order, days, choices)))


def on_one_day(columns: Columns) -> Columns:
    """The batch, with ``as_of`` a column of one value if all rows are as of one day: it is then looked at once."""
    column = columns.facts.get("as_of")
    if not columns.rows or not isinstance(column, Dates):
        return columns
    days = _once(column.first)
    if len(days) > 1:
        return columns
    day = np.broadcast_to(days, columns.rows)
    return columns.having(as_of=Dates(day, day))


def _groups(keys: Array, order: Array | None, days: Array, choices: tuple[str, ...]) -> Iterator[Group]:
    counts = np.bincount(keys)
    bounds = [0, *np.cumsum(counts[counts > 0]).tolist()]
    for key, (start, stop) in zip(np.flatnonzero(counts).tolist(), pairwise(bounds), strict=True):
        first = start if order is None else int(order[start])
        code = key % (len(choices) + 1)
        day = date.fromordinal(int(days[0] if len(days) == 1 else days[first]))
        yield Group(start, stop, choices[code - 1] if code else None, day)


def _days(columns: Columns) -> Array:
    """The ``as_of`` of every row, as ordinals: ``(rows,)``, or ``(1,)`` if all are one day."""
    column = columns.facts.get("as_of")
    if not isinstance(column, Dates):
        raise CaseError("columns: no as_of; name a day, or give each row one")
    days = _once(column.first)
    if (days == 0).any():
        raise CaseError(f"columns: row {int(np.argmax(days == 0))} has no as_of")
    return days


def _epochs(days: Array, packs: Sequence[Pack]) -> Array:
    """The legal epochs of days, by number: ``(rows,)``, or ``(1,)`` if all are in one."""
    bounds = np.array([day.toordinal() for day in sorted({day for pack in packs for day in epochs(pack)})], np.int32)
    first, last = np.searchsorted(bounds, [days.min(), days.max()], side="right")
    return np.array([first]) if first == last else np.searchsorted(bounds, days, side="right")


def _instruments(columns: Columns) -> Array:
    """The code of the instrument of every row: ``(rows,)``, or ``(1,)`` if all are one."""
    column = columns.facts.get("instrument")
    return _once(column.codes).astype(np.intp) if isinstance(column, Codes) else np.zeros(1, np.intp)


def _once(array: Array) -> Array:
    """An array, or its one value if it has no other."""
    return array[:1] if array.strides[-1] == 0 or array.min() == array.max() else array
