"""Draws made-up cases of a population, straight into columns: the same on every machine and in every order of blocks.

The numbers come from a counter (Philox): those of a fact and a block are found by its name and the block's number, and
hang on nothing that was drawn before. Shares are cut to 65,536ths.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction
from hashlib import sha256
from itertools import accumulate, pairwise

from screening.columns.columns import (
    Array,
    Bits,
    Codes,
    Column,
    Columns,
    Dates,
    ListColumn,
    Numbers,
    YesNo,
    not_known,
    to_bits,
)
from screening.law.vocabulary import Vocabulary
from screening.program.valuation import Facts
from screening.reform.population import REST, UNKNOWN, Branch, Draw, Population, span
from screening.values import Interval, Value

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["ROWS", "Drawing", "Drawn"]

ROWS = 1 << 18  # of a block
CUT = 1 << 16  # what a share is cut to
PER_WORD = 4  # draws in one number of the counter
NOTHING = not_known(np.int32)


@dataclass(frozen=True)
class Drawn:
    """A block of cases: their columns, and by what was drawn its code in each (of a list's items, the first item's)."""

    columns: Columns
    codes: Mapping[str, Array]


class Drawing:
    """Draws the cases of a population at a stage; ``instead`` has shares to put in the place of its figures."""

    def __init__(
        self,
        population: Population,
        vocabulary: Vocabulary,
        stage: str,
        seed: int,
        instead: Mapping[str, Fraction] | None = None,
    ) -> None:
        self.population = population
        self.vocabulary = vocabulary
        self.seed = seed
        self.shares = {one: population.percent(one, stage) for one in population.figures} | dict(instead or {})
        self.tables = {one.name: _Table(one, self._kind(one.name), self.shares) for one in population.draws}

    def block(self, number: int, rows: int) -> Drawn:
        """The first ``rows`` cases of a block."""
        return _Block(self, number, rows).drawn()

    def case(self, block: int, rows: int, row: int) -> Facts:
        """One case of a block of so many, as its facts."""
        drawn = _Block(self, block, rows)
        drawn.drawn()
        return drawn.facts_of(row)

    def _kind(self, name: str) -> str:
        fact = self.vocabulary.facts.get(name)
        return fact.type if fact is not None else "hidden"


class _Table:
    """By branch and 65,536th what comes out: a code, and of a number or a day its value too."""

    def __init__(self, draw: Draw, kind: str, shares: Mapping[str, Fraction]) -> None:
        self.draw = draw
        self.numbered = kind not in ("hidden", "yes_no", "choice", "country")
        self.codes = np.zeros((len(draw.branches) + 1, CUT), np.uint8)
        self.values = np.full((len(draw.branches) + 1, CUT), NOTHING, np.int32) if self.numbered else None
        places = {value: at for at, value in enumerate(draw.values, start=1)}
        for row, branch in enumerate(draw.branches):
            for value, (start, stop) in _cuts(branch, shares):
                if value == UNKNOWN:
                    continue
                self.codes[row, start:stop] = places[value]
                if self.values is not None and (found := span(value)) is not None:
                    first, last = found
                    spread = np.arange(stop - start, dtype=np.int64) * (last - first + 1) // max(stop - start, 1)
                    self.values[row, start:stop] = first + spread

    @property
    def most(self) -> int:
        """The most items that are drawn of a list."""
        return max(int(value) for value in self.draw.values)


def _cuts(branch: Branch, shares: Mapping[str, Fraction]) -> Iterator[tuple[str, tuple[int, int]]]:
    """By value from which to which 65,536th it comes out."""
    left = Fraction(100) - sum(shares[one] for one in branch.shares.values() if one != REST)
    others = sum(one == REST for one in branch.shares.values())
    each = [left / others if one == REST else shares[one] for one in branch.shares.values()]
    bounds = [round(one * CUT / 100) for one in accumulate(each, initial=Fraction(0))]
    return zip(branch.shares, pairwise(bounds), strict=True)


class _Block:
    def __init__(self, drawing: Drawing, number: int, rows: int) -> None:
        self.drawing = drawing
        self.vocabulary = drawing.vocabulary
        self.number = number
        self.rows = rows
        self.codes: dict[str, list[Array]] = {}  # by rank, as are the values
        self.values: dict[str, list[Array]] = {}
        self.facts: dict[str, Column] = {}
        self.lists: dict[str, ListColumn] = {}

    def drawn(self) -> Drawn:
        """All that is drawn, one after the other."""
        for place, one in enumerate(self.drawing.population.draws):
            self._draw(one, laid=place == 0)
        day = np.broadcast_to(np.int32(self.drawing.population.as_of.toordinal()), self.rows)
        facts = {"as_of": Dates(day, day), **self.facts}
        return Drawn(Columns(self.rows, facts, self.lists), {name: ranks[0] for name, ranks in self.codes.items()})

    def facts_of(self, row: int) -> Facts:
        """What is known of one case."""
        items: dict[str, list[dict[str, Value]]] = {name: [] for name in self.vocabulary.lists}
        complete = dict.fromkeys(items, False)
        for name, one in self.lists.items():
            items[name] = [{} for _ in range(int(one.counts[row]))]
            complete[name] = bool(one.complete[row // 64] >> np.uint64(row % 64) & np.uint64(1))
        day = self.drawing.population.as_of
        values: dict[str, Value] = {"as_of": Interval(day, day)}
        for draw in self.drawing.population.draws:
            if draw.name in self.facts:
                for rank, codes in enumerate(self.codes[draw.name]):
                    if codes[row]:
                        holder = values if draw.of is None else items[draw.of][rank]
                        holder[draw.name] = self._value(draw, rank, row)
        return Facts(values, {name: tuple(rows) for name, rows in items.items()}, complete)

    def _value(self, draw: Draw, rank: int, row: int) -> Value:
        if draw.name not in self.values:
            written = draw.values[self.codes[draw.name][rank][row] - 1]
            return self.vocabulary.facts[draw.name].read(written, self.vocabulary.countries)
        number = int(self.values[draw.name][rank][row])
        if self.vocabulary.facts[draw.name].type != "date":
            return number
        day = self.drawing.population.as_of - timedelta(days=number)
        return Interval(day, day)

    def _draw(self, draw: Draw, *, laid: bool) -> None:
        table = self.drawing.tables[draw.name]
        most = 1 if draw.of is None else self.drawing.tables[draw.of].most
        cuts = []
        for rank in range(most):
            cut = np.arange(self.rows) * CUT // self.rows if laid else self._chance(draw.name, rank)
            place = self._branch(draw, rank) * CUT + cut if len(draw.branches) > 1 or draw.branches[0].when else cut
            if draw.of is not None:
                place = np.where(self._count(draw.of) > rank, place, len(draw.branches) * CUT)
            cuts.append(place)
        self.codes[draw.name] = [table.codes.ravel().take(one) for one in cuts]
        if draw.name in self.vocabulary.lists:
            self.lists[draw.name] = ListColumn(self._count(draw.name), self._whole(draw))
        elif draw.name in self.vocabulary.facts:
            if table.values is not None:
                self.values[draw.name] = [table.values.ravel().take(one) for one in cuts]
            values = _ranks(self.values[draw.name], draw) if draw.name in self.values else None
            self.facts[draw.name] = self._column(draw, _ranks(self.codes[draw.name], draw), values)

    def _chance(self, name: str, rank: int) -> Array:
        """A number under 65,536 for each case, found by the seed, the name, the rank and the block."""
        mark = sha256(f"{self.drawing.seed}/{name}/{rank}".encode()).digest()
        key = np.array([int.from_bytes(mark[at : at + 8], "little") for at in (0, 8)], np.uint64)
        chance = np.random.Philox(key=key, counter=np.array([0, self.number, 0, 0], np.uint64))
        words = chance.random_raw(-(-self.rows // PER_WORD))
        found: Array = words.astype("<u8", copy=False).view("<u2")[: self.rows]
        return found.astype(np.int32)

    def _branch(self, draw: Draw, rank: int) -> Array:
        """The place of the first branch that fits each case; the last row of a table is that of none."""
        found = np.full(self.rows, len(draw.branches), np.int32)
        for place in reversed(range(len(draw.branches))):
            fits = np.ones(self.rows, np.bool_)
            for name, values in draw.branches[place].when.items():
                ranks = self.codes[name]
                known = (UNKNOWN, *self.drawing.tables[name].draw.values)
                wanted = np.array([value in values for value in known])
                fits &= wanted.take(ranks[rank if len(ranks) > 1 else 0])
            found[fits] = place
        return found

    def _count(self, name: str) -> Array:
        counts = np.array([0, *(int(value) for value in self.drawing.tables[name].draw.values)], np.uint8)
        found: Array = counts.take(self.codes[name][0])
        return found

    def _whole(self, draw: Draw) -> Bits:
        """Where a list is complete."""
        if draw.whole is None:
            return np.zeros(-(-self.rows // 64), np.uint64)
        level = round(self.drawing.shares[draw.whole] * CUT / 100)
        return to_bits(self._chance(f"{draw.name} whole", 0) < level)

    def _column(self, draw: Draw, codes: Array, values: Array | None) -> Column:
        kind = self.vocabulary.facts[draw.name].type
        if values is not None and kind == "date":
            days = self.drawing.population.as_of.toordinal() - values.astype(np.int64)
            found = np.where(values == NOTHING, 0, days).astype(np.int32)
            return Dates(found, found)
        if values is not None:
            return Numbers(values)
        if kind == "yes_no":
            places = {value: at for at, value in enumerate(draw.values, start=1)}
            return YesNo(*(to_bits(codes == places.get(one, 0xFF)) for one in ("yes", "no")))
        known = self.vocabulary.codes(draw.name)
        named = [0, *(known[self._read(draw.name, value)] for value in draw.values)]
        kept = np.uint8 if len(known) <= np.iinfo(np.uint8).max else np.uint16
        return Codes(np.array(named, kept).take(codes))

    def _read(self, name: str, value: str) -> str:
        return str(self.vocabulary.facts[name].read(value, self.vocabulary.countries))


def _ranks(arrays: list[Array], draw: Draw) -> Array:
    return arrays[0] if draw.of is None else np.stack(arrays)
