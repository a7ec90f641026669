"""Encodes cases as columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from screening.columns.columns import (
    Amounts,
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
)
from screening.errors import CaseError
from screening.law.vocabulary import Fact, Vocabulary
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, OneOf, Value

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["encode"]

Cell = tuple[tuple[int, ...], Value]  # where a value stands: (row,) or (rank, row)


def encode(cases: Sequence[Facts], vocabulary: Vocabulary) -> Columns:
    """The columns of cases as they are known at their dials, row by row in their order.

    A fact that no case states has no column. Raises ``CaseError`` where a number does not fit 64 bits, and where a case
    states what the vocabulary does not have.
    """
    cells: dict[str, list[Cell]] = {}
    longest = dict.fromkeys(vocabulary.lists, 0)
    for row, facts in enumerate(cases):
        for name, value in facts.values.items():
            cells.setdefault(name, []).append(((row,), value))
        for list_id, items in facts.items.items():
            longest[list_id] = max(longest.get(list_id, 0), len(items))
            for rank, item in enumerate(items):
                for name, value in item.items():
                    cells.setdefault(name, []).append(((rank, row), value))
    encoder = _Encoder(vocabulary, len(cases), longest)
    facts_ = {name: encoder.column(name, found) for name, found in cells.items()}
    lists = _lists(cases, vocabulary)
    return Columns(len(cases), facts_, lists, tuple(encoder.currencies), encoder.withheld(cases))


def _lists(cases: Sequence[Facts], vocabulary: Vocabulary) -> dict[str, ListColumn]:
    return {
        name: ListColumn(
            _small(np.fromiter((len(one.items[name]) for one in cases), np.int64, len(cases))),
            to_bits(np.fromiter((one.complete[name] for one in cases), np.bool_, len(cases))),
        )
        for name in vocabulary.lists
    }


class _Encoder:
    """Fills the arrays of a column from its values and where they stand."""

    def __init__(self, vocabulary: Vocabulary, rows: int, longest: Mapping[str, int]) -> None:
        self.vocabulary = vocabulary
        self.rows = rows
        self.longest = longest
        self.currencies: dict[str, int] = {}

    def column(self, name: str, cells: list[Cell]) -> Column:
        fact = self.vocabulary.facts.get(name)
        if fact is None:
            raise CaseError(f"the case states {name}, which is no fact of the vocabulary")
        shape = (self.rows,) if fact.of is None else (self.longest[fact.of], self.rows)
        if any(len(place) != len(shape) for place, _ in cells):
            raise CaseError(f"{name} is stated {'of an item' if fact.of is None else 'of the case'}")
        try:
            return self._column(fact, shape, cells)
        except KeyError:
            raise CaseError(f"{name} has a value that is not one of its choices") from None
        except OverflowError:
            raise CaseError(f"{name} is a number that does not fit 64 bits") from None

    def _column(self, fact: Fact, shape: tuple[int, ...], cells: list[Cell]) -> Column:
        where = tuple(np.array([place for place, _ in cells], np.intp).T)
        values: list[Any] = [value for _, value in cells]

        def filled(found: list[Any], dtype: Any, otherwise: int = 0) -> Any:
            array = np.full(shape, otherwise, dtype)
            array[where] = np.array(found, dtype)
            return array

        match fact.type:
            case "yes_no":
                yes = filled(values, np.bool_)
                return YesNo(to_bits(yes), to_bits(filled([not one for one in values], np.bool_)))
            case "choice" | "country":
                codes = self.vocabulary.codes(fact.id)
                numbers = [0 if isinstance(one, OneOf) else codes[one] for one in values]
                return Codes(filled(numbers, _code_type(len(codes))), self._several(shape, cells))
            case "months" | "days" | "number":
                return Numbers(filled(values, np.int64, not_known(np.int64)))
            case "date":
                first = filled([one.first.toordinal() for one in values], np.int32)
                full = all(one.first == one.last for one in values)
                return Dates(first, first if full else filled([one.last.toordinal() for one in values], np.int32))
            case "choices" | "countries":
                return self._sets(fact, shape, where, values)
            case "amount":
                return self._amounts(filled, values, where, shape)
            case "text":
                return Known(to_bits(filled([True] * len(values), np.bool_)))

    def withheld(self, cases: Sequence[Facts]) -> dict[str, Known]:
        """Where a fact is stated and not used."""
        places: dict[str, list[tuple[int, ...]]] = {}
        for row, facts in enumerate(cases):
            for name in facts.withheld:
                places.setdefault(name, []).append((row,))
            for rows in facts.items_withheld.values():
                for rank, names in enumerate(rows):
                    for name in names:
                        places.setdefault(name, []).append((rank, row))
        found = {}
        for name, where in places.items():
            of = self.vocabulary.facts[name].of
            array = np.zeros((self.rows,) if of is None else (self.longest[of], self.rows), np.bool_)
            array[tuple(np.array(where, np.intp).T)] = True
            found[name] = Known(to_bits(array))
        return found

    def _several(self, shape: tuple[int, ...], cells: list[Cell]) -> dict[frozenset[str], Any]:
        """Where a choice is one of several, by what it may be."""
        places: dict[frozenset[str], list[tuple[int, ...]]] = {}
        for place, value in cells:
            if isinstance(value, OneOf):
                places.setdefault(value.values, []).append(place)
        found = {}
        for values, where in places.items():
            array = np.zeros(shape, np.bool_)
            array[tuple(np.array(where, np.intp).T)] = True
            found[values] = to_bits(array)
        return found

    def _sets(self, fact: Fact, shape: tuple[int, ...], where: tuple[Any, ...], values: list[Chosen]) -> Sets:
        codes = self.vocabulary.codes(fact.id)
        slots = max((len(one.members) for one in values), default=0)
        members = np.zeros((slots, *shape), _code_type(len(codes)))
        known, whole = np.zeros(shape, np.bool_), np.zeros(shape, np.bool_)
        for place, one in zip(zip(*where, strict=True), values, strict=True):
            known[place], whole[place] = True, one.complete
            for slot, member in enumerate(sorted(one.members)):
                members[(slot, *place)] = codes[member]
        return Sets(members, to_bits(known), to_bits(whole))

    def _amounts(self, filled: Any, values: list[Amount], where: tuple[Any, ...], shape: tuple[int, ...]) -> Amounts:
        converted: dict[str, Any] = {}
        for place, one in zip(zip(*where, strict=True), values, strict=True):
            for currency, minor in one.converted:
                if currency != one.currency:
                    array = converted.setdefault(currency, np.full(shape, not_known(np.int64), np.int64))
                    array[place] = minor
        numbers = [self.currencies.setdefault(one.currency, len(self.currencies) + 1) for one in values]
        return Amounts(filled([one.minor for one in values], np.int64), filled(numbers, np.uint16), converted)


def _small(counts: Any) -> Any:
    """Counts in the smallest type that holds them."""
    return counts.astype(np.min_scalar_type(int(counts.max(initial=0))))


def _code_type(most: int) -> type[np.uint8 | np.uint16]:
    return np.uint8 if most < np.iinfo(np.uint8).max else np.uint16
