"""Makes up a population of cases over the vocabulary of a program, in columns; the same for the same seed.

A case is drawn fact by fact, with the rates of ``benchmarks.rates``; no case stands for a real one.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from benchmarks import rates
from benchmarks.layout import Layout, Shift, day_number
from benchmarks.line import Column
from screening.law.vocabulary import Fact, Vocabulary
from screening.program.program import Atom, Program

__all__ = ["UNKNOWN", "Population", "draw", "facts_read", "lists_read", "shifts"]

UNKNOWN = -1
Array = NDArray[np.integer]
KINDS: Mapping[str, type[np.integer]] = {"truth": np.int8, "code": np.int16, "number": np.int32}


@dataclass
class Population:
    """Cases by column. A truth is 0 or 1, a code the place of a choice, a day its distance from 1970; -1: not known."""

    size: int
    layout: Layout
    program: Program
    columns: dict[str, Array] = field(default_factory=dict)

    def part(self, start: int, stop: int) -> Population:
        """The cases from ``start`` to before ``stop``."""
        cut = {name: np.ascontiguousarray(values[start:stop]) for name, values in self.columns.items()}
        return Population(min(stop, self.size) - start, self.layout, self.program, cut)

    def put(self, column: Column, values: Array) -> None:
        """Adds a column, in the smallest type that holds its kind."""
        assert column.name not in self.columns or column.name.endswith(("count", "complete"))
        self.columns[column.name] = np.ascontiguousarray(values, dtype=KINDS[column.kind])

    def bytes(self) -> int:
        """How much memory the columns take."""
        return sum(values.nbytes for values in self.columns.values())


def facts_read(program: Program) -> list[str]:
    """The facts that the rules of a program or its outcome read, but for text, which no rule can read."""
    named = {name for node in program.nodes if isinstance(node, Atom) for name in (node.fact, node.other) if name}
    named |= first_asked(program)
    named |= {"instrument", "as_of"} & program.vocabulary.facts.keys()
    return [name for name in program.vocabulary.facts if name in named]


def first_asked(program: Program) -> frozenset[str]:
    """The facts that the outcome file asks first."""
    return frozenset(one.fact for one in program.outcome.first_questions if one.fact is not None)


def lists_read(vocabulary: Vocabulary) -> list[str]:
    """The lists of a vocabulary."""
    return list(vocabulary.lists)


def draw(program: Program, size: int, seed: int, items: Mapping[str, int] | None = None) -> Population:
    """A population for a program. ``items``: how many items a list has in every case, where not as in the rates."""
    most = {name: len(rates.ITEMS.get(name, rates.OTHER_ITEMS)) - 1 for name in program.vocabulary.lists}
    layout = Layout(program.vocabulary, most | dict(items or {}))
    return _Drawing(Population(size, layout, program), seed, frozenset(items or ())).drawn()


class _Drawing:
    def __init__(self, population: Population, seed: int, full: frozenset[str]) -> None:
        self.full = full  # the lists that have as many items as they can
        self.to = population
        self.size = population.size
        self.seed = seed
        self.program = population.program
        self.layout = population.layout
        self.speaking = rates.speaking(self.program)
        about_cases = self._random("cases")
        troubled = (about_cases.random(self.size) < rates.TROUBLED).astype(np.int8)
        self.speaks = np.asarray(rates.SPEAKS, dtype=np.float32)[troubled]
        self.quality = np.asarray(rates.QUALITY, dtype=np.float32)[about_cases.integers(0, 3, self.size)]
        self.first = first_asked(self.program)

    def drawn(self) -> Population:
        for list_id in lists_read(self.program.vocabulary):
            self._list(list_id)
        for name in facts_read(self.program):
            over = self.layout.fact(name).of
            for rank in (None,) if over is None else self.layout.ranks_of(over):
                self._fact(self.layout.fact(name), rank)
        for shift in shifts(self.program, self.layout):
            self._shift(shift)
        return self.to

    def _random(self, name: str) -> np.random.Generator:
        """Chance for one purpose: a further fact changes nothing of the others."""
        return np.random.default_rng([self.seed, zlib.crc32(name.encode())])

    def _list(self, list_id: str) -> None:
        rng = self._random(list_id)
        shares = rates.ITEMS.get(list_id, rates.OTHER_ITEMS)
        counts = rng.choice(len(shares), self.size, p=shares)
        if list_id in self.full:
            counts = np.full(self.size, len(self.layout.ranks_of(list_id)))
        self.to.put(self.layout.count(list_id), counts)
        complete = rng.random(self.size) < rates.LIST_COMPLETE.get(list_id, rates.OTHER_COMPLETE)
        self.to.put(self.layout.complete(list_id), complete)

    def _fact(self, fact: Fact, rank: int | None) -> None:
        rng = self._random(f"{fact.id} {rank}")
        if fact.id == "instrument":
            column = self.layout.plain(fact.id, None)
            self.to.put(column, np.full(self.size, column.choices.index(self.program.instrument)))
            return
        known = self._known(fact, rank, rng)
        match fact.type:
            case "yes_no":
                self._put(self.layout.plain(fact.id, rank), self._truth(fact, rng), known)
            case "choice":
                self._put(self.layout.plain(fact.id, rank), self._choice(fact, rng), known)
            case "country":
                column = self.layout.plain(fact.id, rank)
                self._put(column, self._skewed(len(column.choices), rng), known)
            case "choices" | "countries":
                self._members(fact, rank, known, rng)
            case "months":
                self._put(self.layout.plain(fact.id, rank), rng.choice(np.asarray(rates.MONTHS), self.size), known)
            case "days" | "number":
                self._put(self.layout.plain(fact.id, rank), rng.integers(0, 60, self.size), known)
            case "amount":
                minor = np.clip(np.exp(rng.normal(13, 3, self.size)), 1, 2_000_000_000)
                usd = rng.random(self.size) < rates.IN_USD
                for currency, mine in (("USD", usd), ("EUR", ~usd)):
                    self._put(self.layout.amount(fact.id, rank, currency), minor, known & mine)
            case "date":
                self._date(fact, rank, known, rng)

    def _known(self, fact: Fact, rank: int | None, rng: np.random.Generator) -> NDArray[np.bool_]:
        if fact.id == "as_of":
            return np.ones(self.size, dtype=bool)
        share = rates.FIRST_KNOWN if fact.id in self.first else rates.KNOWN[fact.effort] * self.quality
        known = rng.random(self.size, dtype=np.float32) < share
        if rank is not None and fact.of is not None:
            known &= self.to.columns[self.layout.count(fact.of).name] > rank
        return known

    def _put(self, column: Column, values: Array, known: NDArray[np.bool_]) -> None:
        self.to.put(column, np.where(known, values, UNKNOWN))

    def _truth(self, fact: Fact, rng: np.random.Generator) -> Array:
        speaks = self.speaking.get(fact.id, set())
        if len(speaks) != 1:
            return rng.integers(0, 2, self.size)
        spoken = rng.random(self.size, dtype=np.float32) < self.speaks
        return (spoken == (True in speaks)).astype(np.int8)

    def _choice(self, fact: Fact, rng: np.random.Generator) -> Array:
        speaks = self.speaking.get(fact.id, set())
        rare = np.asarray([place for place, choice in enumerate(fact.choices) if choice in speaks], dtype=np.int16)
        common = np.asarray(
            [place for place, choice in enumerate(fact.choices) if choice not in speaks], dtype=np.int16
        )
        if not rare.size or not common.size:
            return rng.integers(0, len(fact.choices), self.size)
        spoken = rng.random(self.size, dtype=np.float32) < self.speaks
        return np.where(spoken, rng.choice(rare, self.size), rng.choice(common, self.size))

    def _skewed(self, number: int, rng: np.random.Generator) -> Array:
        """Places of which a few are frequent, which ones depending on the seed alone."""
        order = self._random("order").permutation(number)
        return order[(number * rng.random(self.size) ** 3).astype(np.int64)]

    def _members(self, fact: Fact, rank: int | None, known: NDArray[np.bool_], rng: np.random.Generator) -> None:
        first, second = self.layout.members(fact.id, rank)
        one, two = (self._skewed(len(first.choices), rng) for _ in range(2))
        stated = known & (rng.random(self.size) < self.speaks if fact.type == "choices" else True)
        self._put(first, one, stated)
        self._put(second, two, stated & (rng.random(self.size) < rates.SECOND_MEMBER) & (one != two))
        whole = known & (fact.exhaustive | ~stated | (rng.random(self.size) < rates.OTHER_COMPLETE))
        self.to.put(self.layout.whole(fact.id, rank), whole)

    def _date(self, fact: Fact, rank: int | None, known: NDArray[np.bool_], rng: np.random.Generator) -> None:
        last = day_number(self.program.as_of)
        if fact.id == "as_of":
            for end in ("first", "last"):
                self.to.put(self.layout.day(fact.id, rank, end), np.full(self.size, last))
            return
        known = known & (rng.random(self.size) < rates.HAPPENED.get(fact.id, rates.SELDOM))
        from_, until = rates.SPANS.get(fact.id, rates.OTHER_SPAN)
        first_day = last_day = (last + rng.integers(from_, until, self.size)).astype("datetime64[D]")
        precision = rng.random(self.size)
        for unit, least in (("M", rates.PRECISE[0]), ("Y", rates.PRECISE[1])):
            begin = first_day.astype(f"datetime64[{unit}]")
            first_day = np.where(precision >= least, begin.astype("datetime64[D]"), first_day)
            last_day = np.where(precision >= least, (begin + 1).astype("datetime64[D]") - 1, last_day)
        self._put(self.layout.day(fact.id, rank, "first"), first_day.astype(np.int64), known)
        self._put(self.layout.day(fact.id, rank, "last"), last_day.astype(np.int64), known)

    def _shift(self, shift: Shift) -> None:
        days = self.to.columns[self.layout.day(shift.fact, shift.rank, shift.end).name]
        moved = _moved(days.astype("datetime64[D]"), shift).astype(np.int64)
        self._put(self.layout.shifted(shift), moved, days != UNKNOWN)


def _moved(days: NDArray[np.datetime64], shift: Shift) -> NDArray[np.datetime64]:
    """Days or calendar months later, or the first day from which so many months reach a day."""
    if shift.unit == "days":
        return days + shift.length
    moved = _months_later(days, shift.length)
    return moved if shift.length >= 0 else moved + (_months_later(moved, -shift.length) < days)


def _months_later(days: NDArray[np.datetime64], length: int) -> NDArray[np.datetime64]:
    """Calendar months later; the last day of a month if it has no such day."""
    months = days.astype("datetime64[M]")
    into = days - months.astype("datetime64[D]")
    target = months + length
    return np.minimum(target.astype("datetime64[D]") + into, (target + 1).astype("datetime64[D]") - 1)


def shifts(program: Program, layout: Layout) -> list[Shift]:
    """The days before and after dates that the tests of a program speak of."""
    found: dict[Shift, None] = {}
    for atom in program.nodes:
        if isinstance(atom, Atom) and atom.operator == "within" and atom.other is not None:
            over = layout.fact(atom.other).of
            length = atom.length if atom.side == "after" else -atom.length
            for rank in (None,) if over is None else layout.ranks_of(over):
                found |= {Shift(atom.other, rank, end, length, atom.unit): None for end in ("first", "last")}
    return list(found)
