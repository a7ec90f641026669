"""A population as a table for ``screening screen-many``: a row a case, a list a column of items."""

from __future__ import annotations

from typing import Any

import numpy as np
import pyarrow as pa

from benchmarks.line import Column
from benchmarks.population import UNKNOWN, Array, Population, facts_read
from screening.law.vocabulary import Fact

__all__ = ["table_of"]


def table_of(population: Population) -> pa.Table:
    """The table. Dates that are not known to the day, and amounts, are text."""
    making = _Making(population)
    facts = [population.layout.fact(name) for name in facts_read(population.program)]
    columns: dict[str, Any] = {"case": pa.array([f"made-up-{row}" for row in range(population.size)])}
    for fact in facts:
        if fact.of is None:
            columns |= making.fact(fact, fact.id, None)
    for one in population.program.vocabulary.lists.values():
        fields: dict[str, Any] = {}
        for fact in facts:
            if fact.of == one.id:
                fields |= making.items(fact, fact.id.removeprefix(f"{one.item}."))
        counts = population.columns[population.layout.count(one.id).name]
        offsets = np.concatenate([[0], np.cumsum(counts, dtype=np.int32)]).astype(np.int32)
        structs = pa.StructArray.from_arrays(list(fields.values()), names=list(fields))
        columns[one.id] = pa.ListArray.from_arrays(pa.array(offsets), structs)
        columns[f"{one.id}.complete"] = pa.array(population.columns[population.layout.complete(one.id).name] > 0)
    return pa.table(columns)


class _Making:
    def __init__(self, population: Population) -> None:
        self.population = population
        self.layout = population.layout

    def fact(self, fact: Fact, name: str, rank: int | None) -> dict[str, Any]:
        """The columns of a fact of the case."""
        return self._of(fact, name, lambda column: self.population.columns[column(rank).name])

    def items(self, fact: Fact, name: str) -> dict[str, Any]:
        """The fields of a fact of items: those of the first case first, the first rank first."""
        assert fact.of is not None
        ranks = self.layout.ranks_of(fact.of)
        counts = self.population.columns[self.layout.count(fact.of).name]
        there = np.arange(len(ranks)) < counts[:, None]

        def read(column: Any) -> Array:
            return np.stack([self.population.columns[column(rank).name] for rank in ranks], axis=1)[there]

        return self._of(fact, name, read)

    def _of(self, fact: Fact, name: str, read: Any) -> dict[str, Any]:
        layout = self.layout

        def plain(rank: int | None) -> Column:
            return layout.plain(fact.id, rank)

        match fact.type:
            case "yes_no":
                values = read(plain)
                return {name: pa.array(values > 0, mask=values == UNKNOWN)}
            case "choice" | "country":
                return {name: _words(read(plain), layout.choices(fact.id))}
            case "date":
                first, last = (read(lambda rank, end=end: layout.day(fact.id, rank, end)) for end in ("first", "last"))
                return {name: _dates(first, last)}
            case "amount":
                usd, eur = (read(lambda rank, one=one: layout.amount(fact.id, rank, one)) for one in ("USD", "EUR"))
                return {name: pa.array([_amount(*pair) for pair in zip(usd.tolist(), eur.tolist(), strict=True)])}
            case "choices" | "countries":
                return self._set(fact, name, read)
            case _:
                values = read(plain)
                return {name: pa.array(values, mask=values == UNKNOWN)}

    def _set(self, fact: Fact, name: str, read: Any) -> dict[str, Any]:
        number = len(self.layout.members(fact.id, None))
        slots = [read(lambda rank, slot=slot: self.layout.members(fact.id, rank)[slot]) for slot in range(number)]
        whole = read(lambda rank: self.layout.whole(fact.id, rank)) > 0
        choices = self.layout.choices(fact.id)
        rows = np.stack(slots, axis=1).tolist()
        members = [[choices[code] for code in row if code != UNKNOWN] for row in rows]
        known = [one if one or all_ else None for one, all_ in zip(members, whole.tolist(), strict=True)]
        return {name: pa.array(known, pa.list_(pa.string())), f"{name}.complete": pa.array(whole)}


def _words(values: Array, choices: tuple[str, ...]) -> Any:
    return pa.DictionaryArray.from_arrays(pa.array(values, mask=values == UNKNOWN), pa.array(choices))


def _dates(first: Array, last: Array) -> Any:
    """Days, as dates if all are full days; else as text, a year or a month by so much of it."""
    if (first == last).all():
        return pa.array(first.astype(np.int32), pa.int32(), mask=first == UNKNOWN).cast(pa.date32())
    texts = np.datetime_as_string(first.astype("datetime64[D]")).tolist()
    lengths = np.where(last - first > 31, 4, np.where(last > first, 7, 10)).tolist()  # noqa: PLR2004 - characters
    known = (first != UNKNOWN).tolist()
    return pa.array([text[:n] if k else None for text, n, k in zip(texts, lengths, known, strict=True)])


def _amount(usd: int, eur: int) -> str | None:
    currency, minor = ("USD", usd) if usd != UNKNOWN else ("EUR", eur)
    return None if minor == UNKNOWN else f"{currency} {minor // 100}.{minor % 100:02}"
