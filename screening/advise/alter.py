"""Finds the smallest sets of moves that alter an answer, of all sets of up to three: by looking at every one.

All pairs of moves are one batch of cases. Of the triples those are another that can come to more than their pairs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import combinations

from screening.advise.bearing import bearings
from screening.advise.moves import COUNTED, Move, contradicted, moved
from screening.advise.position import Position, strength
from screening.advise.readings import Reader
from screening.columns.columns import Array, Column, Columns
from screening.columns.encode import encode
from screening.engine.columnar.bulk import answers
from screening.engine.columnar.settle import ANSWERS, SCOPES
from screening.program.program import CompiledRule

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["MOST_MOVES", "PAIR", "Altering", "altering", "defeating"]

MOST_MOVES = 3  # in a set
PAIR = 2
ESTABLISHED = 1
BLOCK = 1 << 18

Set = tuple[int, ...]  # of moves, by their places in the list, ascending


@dataclass(frozen=True)
class Altering:
    """A smallest set of moves that alters the answer as it stands, and that answer. ``better``: for the applicant."""

    moves: tuple[Move, ...]
    outcome: str
    scope: str | None
    better: bool


def altering(
    position: Position, found: Sequence[Move], reader: Reader | None = None, *, most: int = MOST_MOVES
) -> tuple[Altering, ...]:
    """Every set of up to ``most`` moves that alters the answer as it stands and of which no part does, smallest first.

    A set that contradicts itself or the case is none: what contradicts is not used. A ``reader`` of the same program
    that is asked again need not compile again.
    """
    facts, reader = position.facts, reader or Reader(position.program)
    rules = [one for one in position.program.rules if one.effect in COUNTED]
    borne = bearings(position.program, rules, facts, found)
    search = _Search(position, tuple(found), tuple(rules), reader)
    base = reader.of(rules, encode([facts], position.program.vocabulary))
    standing = {name for name, codes in base.items() if (codes == ESTABLISHED).any()}
    better = {name: one.helps for name, one in borne.items()}
    worse = {name: one.hurts for name, one in borne.items() if name in standing}
    return (*search.sets(worse, most, better=False), *search.sets(better, most, better=True))


def defeating(
    position: Position, found: Sequence[Move], reader: Reader | None = None, *, most: int = MOST_MOVES
) -> dict[tuple[str, int], list[tuple[Move, ...]]]:
    """For each finding that stands and counts (rule, and row of its charge), the smallest sets that keep it from it."""
    program, facts = position.program, position.facts
    reader = reader or Reader(program)
    rules = tuple(one for one in program.rules if one.effect in COUNTED)
    base = reader.of(rules, encode([facts], program.vocabulary))
    borne = bearings(program, rules, facts, found)
    search = _Search(position, tuple(found), rules, reader)
    return {
        (rule.source.id, int(row)): [
            tuple(found[one] for one in each)
            for each in search.defeating(rule, int(row), sorted(borne[rule.source.id].hurts), most)
        ]
        for rule in rules
        for row in np.flatnonzero(base[rule.source.id][:, 0] == ESTABLISHED)
    }


@dataclass(frozen=True)
class _Search:
    """One search: a position, the moves, the rules that count, and what reads them."""

    position: Position
    found: tuple[Move, ...]
    rules: tuple[CompiledRule, ...]
    reader: Reader

    def sets(self, bearing: Mapping[str, frozenset[int]], most: int, *, better: bool) -> Iterator[Altering]:
        """The smallest sets that make the answer stronger, or weaker, of moves that bear on rules that way."""
        kept: list[tuple[Set, str, str | None]] = []
        pool = sorted(frozenset().union(*bearing.values()))
        for size in range(1, most + 1):
            small = {one for one, *_ in kept}
            open_ = [one for one in pool if (one,) not in small]
            for each, outcome, scope in self.altered(open_, bearing, size):
                parts = (one for length in range(PAIR, size) for one in combinations(each, length))
                right = (strength(outcome, scope) > self.now) is better
                if right and not any(one in small for one in parts) and not self.contradicted(each):
                    kept.append((each, outcome, scope))
        for each, outcome, scope in kept:
            yield Altering(tuple(self.found[one] for one in each), outcome, scope, better)

    def defeating(self, rule: CompiledRule, row: int, pool: Sequence[int], most: int) -> list[Set]:
        """The smallest sets of moves of a pool after which a finding no longer stands."""
        kept: list[Set] = []
        for size in range(1, most + 1):
            known = set(kept)
            alone = {one[0] for one in known if len(one) == 1}
            sets = [one for one in combinations((one for one in pool if one not in alone), size) if self._apart(one)]
            if not sets:
                break
            codes = self.reader.of((rule,), self._batch(np.array(sets, np.intp)))[rule.source.id][row]
            for place in np.flatnonzero(codes != ESTABLISHED):
                parts = (one for length in range(PAIR, size) for one in combinations(sets[place], length))
                if not any(one in known for one in parts) and not self.contradicted(sets[place]):
                    kept.append(sets[place])
        return kept

    @cached_property
    def now(self) -> int:
        """How strong the answer is before any move."""
        return strength(self.position.now.as_it_stands, self.position.now.as_it_stands_scope)

    def contradicted(self, each: Set) -> bool:
        """Whether the facts contradict themselves after a set of moves."""
        return contradicted(self.position, moved(self.position.facts, (self.found[one] for one in each)))

    def altered(
        self, open_: Sequence[int], bearing: Mapping[str, frozenset[int]], size: int
    ) -> Iterator[tuple[Set, str, str | None]]:
        """The sets of a size, of moves that are open, after which the answer is of another strength."""
        pairs = [one for one in combinations(open_, min(size, PAIR)) if self._apart(one)]
        if not pairs:
            return
        sets = np.array(pairs, np.intp)
        batch = self._batch(sets)
        if size > PAIR:
            sets = self._triples(open_, bearing, sets, batch)
            batch = self._batch(sets)
        yield from self._asked(batch, sets)

    def _apart(self, each: Sequence[int]) -> bool:
        """Whether no two moves of a set say something of the same fact."""
        return len({self.found[one].place for one in each}) == len(each)

    def _asked(self, batch: Columns, sets: Array) -> Iterator[tuple[Set, str, str | None]]:
        got = answers(self.position.program, batch, findings=False, block=BLOCK)
        table = np.array([[strength(answer, scope) for scope in SCOPES] for answer in ANSWERS])
        for row in np.flatnonzero(table[got.standing, got.standing_scope] != self.now):
            each = tuple(int(one) for one in sets[row])
            yield each, ANSWERS[got.standing[row]], SCOPES[got.standing_scope[row]]

    # ── Triples: those that can come to more than their pairs ──

    def _triples(
        self, open_: Sequence[int], bearing: Mapping[str, frozenset[int]], pairs: Array, batch: Columns
    ) -> Array:
        """The triples that can come to something that no pair in them does.

        Each move of such a triple changes what some rule comes to. Either that rule is borne on by all three; or by
        that move alone, which then changes it by itself; or by that move and another one, to which it adds something.
        So the triple lies within what bears on one rule, or is put together of moves and pairs that change a rule.
        """
        rules = [one for one in self.rules if one.source.id in bearing]
        borne = {name: np.isin(np.arange(len(self.found)), [*one]) for name, one in bearing.items()}
        single = self.reader.of(rules, self._batch(np.array([(one,) for one in open_], np.intp)))
        double = self.reader.of(rules, batch)
        before = self.reader.of(rules, encode([self.position.facts], self.position.program.vocabulary))
        place = np.zeros(len(self.found), np.intp)
        place[list(open_)] = np.arange(len(open_))
        changing: set[int] = set()
        joined: set[Set] = set()
        for rule in rules:
            codes, base = single[rule.source.id], before[rule.source.id]
            changing |= {open_[int(one)] for one in np.flatnonzero((codes != base).any(axis=0))}
        for rule in rules:
            name = rule.source.id
            rows = np.flatnonzero(borne[name][pairs].all(axis=1))
            for adding, to in ((0, 1), (1, 0)):
                more = (double[name][:, rows] != single[name][:, place[pairs[rows, to]]]).any(axis=0)
                joined |= {(int(one[0]), int(one[1])) for one in pairs[rows[more]] if int(one[adding]) not in changing}
        found: set[Set] = set(combinations(sorted(changing), MOST_MOVES))
        for pair in joined:
            found |= {tuple(sorted((*pair, one))) for one in changing if one not in pair}
        by_move: dict[int, list[int]] = defaultdict(list)
        for one, other in joined:
            by_move[one].append(other)
            by_move[other].append(one)
        for one, others in by_move.items():
            found |= {tuple(sorted((one, *each))) for each in combinations(others, PAIR)}
        for rule in rules:
            found |= set(combinations([one for one in open_ if one in bearing[rule.source.id]], MOST_MOVES))
        kept = [one for one in sorted(found) if self._apart(one)]
        return np.array(kept, np.intp).reshape(-1, MOST_MOVES)

    # ── Batches: of each fact its column in every state that moves leave it in, from which rows are taken ──

    @cached_property
    def _states(self) -> Mapping[str, Mapping[Set, int]]:
        """For each fact that moves touch, the sets of moves on it (several where several items have it), numbered."""
        by_fact: dict[str, list[int]] = defaultdict(list)
        for number, one in enumerate(self.found):
            by_fact[one.fact.id].append(number)
        found: dict[str, dict[Set, int]] = {}
        for name, numbers in by_fact.items():
            rows = len({self.found[one].row for one in numbers})
            states = [
                each
                for length in range(min(MOST_MOVES, rows) + 1)
                for each in combinations(numbers, length)
                if self._apart(each)
            ]
            found[name] = {each: place for place, each in enumerate(states)}
        return found

    @cached_property
    def _columns(self) -> Mapping[str, Columns]:
        """For each fact that moves touch, a batch of its one column, a row for each of its states."""
        vocabulary = self.position.program.vocabulary
        found = {}
        for name, states in self._states.items():
            cases = [moved(self.position.facts, (self.found[one] for one in each)) for each in states]
            whole = encode(cases, vocabulary)
            found[name] = replace(whole, facts={name: whole.facts[name]}, lists={}, withheld={})
        return found

    def _column(self, name: str, sets: Array) -> Column:
        """The column of a fact after each of some sets of moves."""
        states = self._states[name]
        alone = np.zeros(len(self.found), np.intp)
        for each, place in states.items():
            if len(each) == 1:
                alone[each[0]] = place
        touching = alone[sets]
        rows = touching.max(axis=1)
        for row in np.flatnonzero((touching > 0).sum(axis=1) > 1):
            rows[row] = states.get(tuple(int(one) for one in sets[row][touching[row] > 0]), 0)
        return self._columns[name].take(rows).facts[name]

    def _batch(self, sets: Array) -> Columns:
        """The case after each of some sets of moves, as columns."""
        base = encode([self.position.facts], self.position.program.vocabulary).take(np.zeros(len(sets), np.intp))
        return base.having(**{name: self._column(name, sets) for name in self._states})
