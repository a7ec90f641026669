"""A population in the columns of the columnar evaluator, and the truths of its tests as a population of their own."""

from __future__ import annotations

import numpy as np

from benchmarks.layout import Layout
from benchmarks.line import Column
from benchmarks.lower import Lowering
from benchmarks.plain import FALSE, OPEN, evaluate
from benchmarks.population import UNKNOWN, Array, Population, facts_read
from screening.columns.columns import (
    Amounts,
    Codes,
    Columns,
    Dates,
    ListColumn,
    Numbers,
    Sets,
    YesNo,
    not_known,
    to_bits,
)
from screening.columns.columns import Column as FactColumn
from screening.law.vocabulary import Fact
from screening.program.program import Atom, Program

__all__ = ["AT_ONCE", "columns_of", "tests_of"]

EPOCH = 719163  # the ordinal of 1 January 1970
CURRENCIES = ("USD", "EUR")
AT_ONCE = 5000  # cases evaluated at a time, so that their steps fit into a cache


def columns_of(population: Population) -> Columns:
    """The columns of a population, as ``screening.bulk.screen_many`` takes them."""
    giving = _Giving(population)
    vocabulary = population.program.vocabulary
    facts = {name: giving.fact(vocabulary.facts[name]) for name in facts_read(population.program)}
    lists = {name: giving.list(name) for name in vocabulary.lists}
    return Columns(population.size, facts, lists, CURRENCIES)


class _Giving:
    def __init__(self, population: Population) -> None:
        self.population = population
        self.layout = population.layout

    def read(self, column: Column) -> Array:
        return self.population.columns[column.name]

    def list(self, name: str) -> ListColumn:
        counts = self.read(self.layout.count(name)).astype(np.uint8)
        return ListColumn(counts, to_bits(self.read(self.layout.complete(name)) > 0))

    def fact(self, fact: Fact) -> FactColumn:
        """One column of all ranks of a fact."""
        if fact.of is None:
            return self._column(fact, lambda column: self.read(column(None)))
        ranks = self.layout.ranks_of(fact.of)
        return self._column(fact, lambda column: np.stack([self.read(column(rank)) for rank in ranks]))

    def _column(self, fact: Fact, read) -> FactColumn:  # type: ignore[no-untyped-def]  # noqa: ANN001
        layout = self.layout
        match fact.type:
            case "yes_no":
                found = read(lambda rank: layout.plain(fact.id, rank))
                return YesNo(to_bits(found == 1), to_bits(found == 0))
            case "choice" | "country":
                found = read(lambda rank: layout.plain(fact.id, rank))
                return Codes(_code(found, len(layout.choices(fact.id))))
            case "date":
                first, last = (read(lambda rank, end=end: layout.day(fact.id, rank, end)) for end in ("first", "last"))
                known = first != UNKNOWN
                return Dates(*(np.where(known, day + EPOCH, 0).astype(np.int32) for day in (first, last)))
            case "amount":
                return self._amount(fact, read)
            case "choices" | "countries":
                return self._set(fact, read)
            case _:
                found = read(lambda rank: layout.plain(fact.id, rank))
                return Numbers(np.where(found == UNKNOWN, not_known(np.int32), found).astype(np.int32))

    def _amount(self, fact: Fact, read) -> Amounts:  # type: ignore[no-untyped-def]  # noqa: ANN001
        usd, eur = (read(lambda rank, one=one: self.layout.amount(fact.id, rank, one)) for one in CURRENCIES)
        minor = np.where(usd != UNKNOWN, usd, eur).astype(np.int64)
        currency = np.where(usd != UNKNOWN, 1, np.where(eur != UNKNOWN, 2, 0)).astype(np.uint8)
        return Amounts(minor, currency)

    def _set(self, fact: Fact, read) -> Sets:  # type: ignore[no-untyped-def]  # noqa: ANN001
        number = len(self.layout.members(fact.id, None))
        slots = [read(lambda rank, slot=slot: self.layout.members(fact.id, rank)[slot]) for slot in range(number)]
        members = np.stack([_code(slot, len(self.layout.choices(fact.id))) for slot in slots])
        whole = read(lambda rank: self.layout.whole(fact.id, rank)) > 0
        return Sets(members, to_bits((members > 0).any(axis=0) | whole), to_bits(whole))


def _code(found: Array, number: int) -> Array:
    """Codes from 1 in the smallest type, 0 where it is not known."""
    return (found + 1).astype(np.uint8 if number < np.iinfo(np.uint8).max else np.uint16)


def tests_of(population: Population, part: Program) -> Population:
    """The population of a Boolean part: for each of its facts, what the test of that name comes to."""
    layout = Layout(part.vocabulary, population.layout.ranks)
    lowering = Lowering(population.program, population.layout)
    found = Population(population.size, layout, part)
    for list_id in part.vocabulary.lists:
        for column in (layout.count(list_id), layout.complete(list_id)):
            found.put(column, population.columns[column.name])
    steps: dict[str, tuple[Column, int]] = {}
    for node in part.nodes:
        if isinstance(node, Atom):
            for rank in (None,) if node.over is None else layout.ranks_of(node.over):
                column = layout.plain(node.fact, rank)
                steps[column.name] = (column, lowering.node(int(node.fact.removeprefix("t")), rank))
    truths = {column.name: np.empty(population.size, np.int8) for column, _ in steps.values()}
    for start in range(0, population.size, AT_ONCE):
        cut = {name: values[start : start + AT_ONCE] for name, values in population.columns.items()}
        values = evaluate(lowering.build.steps, cut, min(AT_ONCE, population.size - start))
        for column, step in steps.values():
            known = values[step] != OPEN
            truths[column.name][start : start + AT_ONCE] = np.where(known, values[step] != FALSE, UNKNOWN)
    for column, _ in steps.values():
        found.put(column, truths[column.name])
    for name in facts_read(part):
        if name not in {node.fact for node in part.nodes if isinstance(node, Atom)}:
            for column in _own(layout, part.vocabulary.facts[name]):
                found.put(column, population.columns[column.name])
    return found


def _own(layout: Layout, fact: Fact) -> tuple[Column, ...]:
    """The columns of the day of the screening and of the instrument."""
    if fact.type == "date":
        return (layout.day(fact.id, None, "first"), layout.day(fact.id, None, "last"))
    return (layout.plain(fact.id, None),)
