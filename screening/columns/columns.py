"""Many cases as columns: for each fact an array of all cases, so that a million cases are a few hundred arrays.

Shapes: a fact of the case has one value a row, shape ``(rows,)``. A fact of a list's items has one a rank and row,
shape ``(ranks, rows)``; rank 0 is the first item of every case. Values beyond the items of a row must be *not known*.
There may be fewer ranks than the longest list has items: the rest is not known.

Bits are words, ``uint64``: row r is bit ``r % 64`` of word ``r // 64``, shape ``(words,)`` or ``(ranks, words)`` with
``words = (rows + 63) // 64``. ``to_bits`` and ``from_bits`` convert. An array whose rows all have one value may be
``numpy.broadcast_to`` of it, and is then looked at once.

A fact without a column is not known in any row. Nothing here is checked value by value: ``encode`` makes columns of
cases, ``Columns.check`` says what has a wrong type or shape.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any, TypeVar

from screening.errors import CaseError, EngineError
from screening.law.vocabulary import Fact, Vocabulary

try:
    import numpy as np
    from numpy.typing import NDArray
except ImportError as error:  # pragma: no cover - a test runs this in an interpreter without NumPy
    raise EngineError("many cases in one go need NumPy: pip install 'notice-screening[bulk]'") from error

__all__ = [
    "WORD",
    "Amounts",
    "Array",
    "Bits",
    "Codes",
    "Column",
    "Columns",
    "Dates",
    "Known",
    "ListColumn",
    "Numbers",
    "Sets",
    "YesNo",
    "from_bits",
    "not_known",
    "to_bits",
    "words",
]

Array = NDArray[Any]
Bits = NDArray[np.uint64]
C = TypeVar("C")

WORD = 64  # rows in a word
OCTET = 8
PART = 1 << 15  # rows


@dataclass(frozen=True)
class YesNo:
    """A yes_no fact: where it is yes, and where it is no. Bits; nowhere both."""

    yes: Bits
    no: Bits


@dataclass(frozen=True)
class Codes:
    """A choice or a country. ``uint8`` or ``uint16``: the number that ``Vocabulary.codes`` gives it; 0 is not known.

    ``several`` has, by a set of choices, where the fact is one of them (bits); it is not known there.
    """

    codes: Array
    several: Mapping[frozenset[str], Bits] = field(default_factory=dict)


@dataclass(frozen=True)
class Numbers:
    """Months, days or a number. ``int32`` or ``int64``; the least value of the type (``not_known``) is not known."""

    values: Array


@dataclass(frozen=True)
class Dates:
    """A date: the first and the last day that it may be, as proleptic Gregorian ordinals (1 is 1 January of year 1).

    ``int32``, 0 is not known. ``last`` is ``first`` itself where every date is a full day.
    """

    first: Array
    last: Array


@dataclass(frozen=True)
class Amounts:
    """Money. ``minor``: ``int64``, minor units. ``currency``: ``uint8`` or ``uint16``, 0 is not known.

    Currency k is ``Columns.currencies[k - 1]``. ``converted`` has, by currency, the figures that cases give in another
    currency than the amount's: ``int64``, the least value where none is given.
    """

    minor: Array
    currency: Array
    converted: Mapping[str, Array] = field(default_factory=dict)


@dataclass(frozen=True)
class Sets:
    """Choices or countries. ``members``: ``uint8`` or ``uint16``, shape ``(slots, rows)`` or ``(slots, ranks, rows)``.

    Each slot has the code of a member, or 0; the order does not matter. ``known``: bits where the fact is stated;
    ``whole``: bits where moreover there are no other members.
    """

    members: Array
    known: Bits
    whole: Bits


@dataclass(frozen=True)
class Known:
    """A text, of which no test is possible: bits where it is stated."""

    known: Bits


Column = YesNo | Codes | Numbers | Dates | Amounts | Sets | Known

TYPES: Mapping[str, type[Column]] = {
    "yes_no": YesNo,
    "choice": Codes,
    "country": Codes,
    "choices": Sets,
    "countries": Sets,
    "date": Dates,
    "months": Numbers,
    "days": Numbers,
    "number": Numbers,
    "amount": Amounts,
    "text": Known,
}
DTYPES: Mapping[type[Column], Mapping[str, tuple[str, ...]]] = {
    YesNo: {"yes": ("uint64",), "no": ("uint64",)},
    Codes: {"codes": ("uint8", "uint16")},
    Numbers: {"values": ("int32", "int64")},
    Dates: {"first": ("int32",), "last": ("int32",)},
    Amounts: {"minor": ("int64",), "currency": ("uint8", "uint16")},
    Sets: {"members": ("uint8", "uint16"), "known": ("uint64",), "whole": ("uint64",)},
    Known: {"known": ("uint64",)},
}


@dataclass(frozen=True)
class ListColumn:
    """A list: how many items each row states, whole numbers of shape ``(rows,)``; and where it is complete, bits."""

    counts: Array
    complete: Bits


@dataclass(frozen=True)
class Columns:
    """A batch of cases: ``facts`` by the fact's name, ``lists`` by the list's id.

    ``as_of`` is a fact (a full day in every row), and so is ``instrument``; rows may differ in both. A list without a
    column has no items and is not complete. ``withheld`` says where a fact is stated and not used (disputed, say): it
    is not known there, and nothing is presumed of it.
    """

    rows: int
    facts: Mapping[str, Column]
    lists: Mapping[str, ListColumn] = field(default_factory=dict)
    currencies: tuple[str, ...] = ()
    withheld: Mapping[str, Known] = field(default_factory=dict)

    def check(self, vocabulary: Vocabulary) -> None:
        """Raises ``CaseError`` if a column is not of its fact's type, or an array not of its type or shape."""
        problems = [*self._problems(vocabulary)]
        if problems:
            raise CaseError("columns: " + "; ".join(problems))

    def take(self, rows: Array) -> Columns:
        """The batch of some rows, by their numbers, in that order."""
        numbers = rows.astype(np.intp)
        bits = {id(array): array for array in self._arrays() if array.dtype == np.uint64}
        taken = dict(zip(bits, _take_bits([*bits.values()], self.rows, numbers), strict=True))

        def choose(array: Array) -> Array:
            if id(array) in taken:
                return taken[id(array)]
            if array.size and array.strides[-1] == 0:
                return np.broadcast_to(array[..., :1], (*array.shape[:-1], len(numbers)))
            return array.take(numbers, axis=-1)

        return self._chosen(choose, len(numbers))

    def part(self, start: int, stop: int) -> Columns:
        """The batch of the rows from ``start``, a multiple of 64, to ``stop``; nothing is copied."""
        first, last = start // WORD, words(stop)
        return self._chosen(
            lambda array: array[..., first:last] if array.dtype == np.uint64 else array[..., start:stop], stop - start
        )

    def having(self, **columns: Column) -> Columns:
        """The batch with other columns of some facts."""
        return replace(self, facts={**self.facts, **columns})

    def only(self, facts: Collection[str]) -> Columns:
        """The batch without the columns of other facts than these."""
        kept = {name: column for name, column in self.facts.items() if name in facts}
        return replace(self, facts=kept, withheld={name: one for name, one in self.withheld.items() if name in facts})

    def _arrays(self) -> Iterator[Array]:
        for column in (*self.facts.values(), *self.lists.values(), *self.withheld.values()):
            for value in vars(column).values():
                yield from value.values() if isinstance(value, Mapping) else (value,)

    def _chosen(self, choose: Callable[[Array], Array], rows: int) -> Columns:
        """The batch of what is chosen of each array; of one that stands twice, once."""
        kept = {id(array): array for array in self._arrays()}
        chosen = {key: choose(array) for key, array in kept.items()}

        def column(one: C) -> C:
            parts: dict[str, Any] = {
                name: {key: chosen[id(array)] for key, array in value.items()}
                if isinstance(value, Mapping)
                else chosen[id(value)]
                for name, value in vars(one).items()
            }
            return replace(one, **parts)  # type: ignore[type-var] # every column is a dataclass

        facts = {name: column(one) for name, one in self.facts.items()}
        lists = {name: column(one) for name, one in self.lists.items()}
        withheld = {name: column(one) for name, one in self.withheld.items()}
        return replace(self, rows=rows, facts=facts, lists=lists, withheld=withheld)

    def _problems(self, vocabulary: Vocabulary) -> Iterator[str]:
        for name, column in self.facts.items():
            if name not in vocabulary.facts:
                yield f"{name} is no fact"
            else:
                yield from self._column_problems(vocabulary.facts[name], column)
        for name, one in self.lists.items():
            if name not in vocabulary.lists:
                yield f"{name} is no list"
            elif one.counts.shape != (self.rows,) or one.complete.shape != (words(self.rows),):
                yield f"{name} has another number of rows"

    def _column_problems(self, fact: Fact, column: Column) -> Iterator[str]:
        wanted = TYPES[fact.type]
        if not isinstance(column, wanted):
            yield f"{fact.id} is of type {fact.type}: its column is {wanted.__name__}"
            return
        for name, dtypes in DTYPES[wanted].items():
            array = getattr(column, name)
            length = words(self.rows) if dtypes == ("uint64",) else self.rows
            dimensions = 1 + (fact.of is not None) + (name == "members")
            if array.dtype.name not in dtypes:
                yield f"{fact.id}: {name} is {array.dtype}, not {' or '.join(dtypes)}"
            if array.ndim != dimensions or array.shape[-1] != length:
                yield f"{fact.id}: {name} has the shape {array.shape}, not {dimensions} dimension(s), the last {length}"


def words(rows: int) -> int:
    """How many words hold a bit for each row."""
    return (rows + WORD - 1) // WORD


def not_known(dtype: Any) -> int:
    """The value of a column of numbers where nothing is known: the least of its type."""
    return int(np.iinfo(dtype).min)


def to_bits(booleans: Array) -> Bits:
    """Booleans of shape ``(…, rows)`` as bits of shape ``(…, words)``; rows past the last are zeros."""
    packed = np.packbits(booleans, axis=-1, bitorder="little")
    short = -packed.shape[-1] % 8
    if short:
        packed = np.concatenate([packed, np.zeros((*packed.shape[:-1], short), np.uint8)], axis=-1)
    return packed.view(np.uint64)


def from_bits(bits: Bits, rows: int) -> Array:
    """Bits of shape ``(…, words)`` as ``uint8``, 0 or 1, of shape ``(…, rows)``."""
    return np.unpackbits(np.ascontiguousarray(bits).view(np.uint8), axis=-1, count=rows, bitorder="little")


def _take_bits(arrays: list[Bits], rows: int, numbers: Array) -> list[Bits]:
    """Some rows of bits, by their numbers.

    Eight planes at a time, as octets, so that a row is found once for eight; a part at a time, which the cache holds.
    """
    planes = [plane for array in arrays for plane in array.reshape(-1, words(rows))]
    taken = np.zeros((len(planes), words(len(numbers))), np.uint64)
    octets = np.empty(rows, np.uint8)
    for first in range(0, len(planes), OCTET):
        for part in _parts(rows):
            octets[part] = 0
            for place, plane in enumerate(planes[first : first + OCTET]):
                octets[part] |= from_bits(_of(plane, part), part.stop - part.start) * np.uint8(1 << place)
        for part in _parts(len(numbers)):
            found = octets.take(numbers[part])
            for place, room in enumerate(taken[first : first + OCTET]):
                _of(room, part)[:] = to_bits(found & (1 << place))
    left = iter(taken)
    return [
        np.stack([next(left) for _ in range(len(array))]) if array.ndim > 1 and len(array) else next(left, array)
        for array in arrays
    ]


def _parts(rows: int) -> Iterator[slice]:
    return (slice(start, min(start + PART, rows)) for start in range(0, rows, PART))


def _of(bits: Bits, part: slice) -> Bits:
    """The words of some rows, of which the first is a multiple of 64."""
    return bits[part.start // WORD : words(part.stop)]
