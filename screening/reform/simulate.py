"""Simulates laws on a population: draws cases, answers them under every law, and counts, block by block.

What is counted of a block hangs on nothing but its number, so that any number of processes comes to the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from fractions import Fraction
from multiprocessing import get_context
from typing import NamedTuple

from screening.bulk.groups import grouped, on_one_day
from screening.columns.columns import Array
from screening.engine.columnar.settle import ANSWERS, OUTCOMES
from screening.law.load import Sources, build_pack
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.program.valuation import Facts
from screening.reform.amend import changed
from screening.reform.draw import ROWS, Drawing, Drawn
from screening.reform.laws import Laws, Said
from screening.reform.overlay import Reform
from screening.reform.population import Population
from screening.reform.reach import readers
from screening.reform.replay import together
from screening.reform.tally import MOST_EXAMPLES, Tally, Turned

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Counted", "End", "Law", "Plan", "Simulated", "drawn_case", "draws_of", "simulate"]

END_ROWS = 1 << 16  # that are drawn at an end of a figure's range
GROUNDS = ANSWERS.index("grounds_stand")
KINDS = (len(OUTCOMES), len(ANSWERS))


@dataclass(frozen=True)
class Plan:
    """What is simulated: laws, of which the first is today's, on so many cases of a population at a stage."""

    sources: Sources
    population: Population
    reforms: tuple[tuple[Reform, ...], ...]
    stage: str
    rows: int
    seed: int
    ranges: bool = True
    processes: int = 1


@dataclass
class Law:
    """What one law says of all cases: how often each answer, questions, and grounds that stand.

    ``parts`` has the cases in which a ground stands, by the first part of the published figures that it falls in.
    """

    settled: Array = field(default_factory=lambda: np.zeros(len(OUTCOMES), np.int64))
    standing: Array = field(default_factory=lambda: np.zeros(len(ANSWERS), np.int64))
    asks: int = 0
    grounds: dict[str, int] = field(default_factory=dict)
    parts: Array = field(default_factory=lambda: np.zeros(0, np.int64))

    def add(self, other: Law) -> None:
        """Count the cases of another."""
        self.settled = self.settled + other.settled
        self.standing = self.standing + other.standing
        self.asks += other.asks
        self.parts = other.parts if not len(self.parts) else self.parts + other.parts
        for ground, count in other.grounds.items():
            self.grounds[ground] = self.grounds.get(ground, 0) + count


@dataclass
class Counted:
    """What was counted, under which rules: the laws, what each reform changes, and the answers before and after.

    ``tables``: of each reform by group (what was drawn, and its code) the answers as they stand, before and after;
    ``settled``: of each the settled answers before and after.
    """

    rows: int
    digests: tuple[str, ...]
    laws: list[Law]
    tallies: list[Tally]
    tables: list[dict[str, Array]]
    settled: list[Array]

    def add(self, other: Counted) -> None:
        """Count the cases of another."""
        self.rows += other.rows
        for one, more in zip(self.laws, other.laws, strict=True):
            one.add(more)
        for mine, theirs in zip(self.tallies, other.tallies, strict=True):
            _add(mine, theirs)
        for table, several in zip(self.tables, other.tables, strict=True):
            for name, counts in several.items():
                table[name] = table[name] + counts if name in table else counts
        self.settled = [one + more for one, more in zip(self.settled, other.settled, strict=True)]

    def table(self, reform: int) -> Array:
        """The answers as they stand, before and after a reform, of all cases."""
        found: Array = next(iter(self.tables[reform].values())).sum(axis=0)
        return found


class End(NamedTuple):
    """An end of an assumed figure's range, and of so many cases what each law comes to there: grounds and changes."""

    figure: str
    percent: Fraction
    rows: int
    grounds: int
    changed: tuple[int, ...]


@dataclass(frozen=True)
class Simulated:
    """What was counted; and at the ends of each assumed figure's range, beside the same cases at the figure itself."""

    plan: Plan
    counted: Counted
    base: End | None
    ends: tuple[tuple[End, End], ...]


class _Task(NamedTuple):
    instead: tuple[tuple[str, Fraction], ...]
    number: int
    rows: int


def simulate(plan: Plan) -> Simulated:
    """Draw the cases and count. Raises ``PackError``."""
    tasks = [_Task((), number, rows) for number, rows in draws_of(plan.rows)]
    more = [*_ends(plan)] if plan.ranges else []
    found = iter(_done(plan, [*tasks, *more]))
    counted = next(found)
    for _ in tasks[1:]:
        counted.add(next(found))
    ends = [_end(task, one) for task, one in zip(more, found, strict=True)]
    pairs = tuple(zip(ends[1::2], ends[2::2], strict=True))
    return Simulated(plan, counted, ends[0] if ends else None, pairs)


def drawn_case(plan: Plan, number: int) -> Facts:
    """A case of a plan, by its number from 1, as its facts."""
    block, row = divmod(number - 1, ROWS)
    vocabulary = build_pack(plan.sources).vocabulary
    drawing = Drawing(plan.population, vocabulary, plan.stage, plan.seed)
    return drawing.case(block, min(ROWS, plan.rows - block * ROWS), row)


def draws_of(rows: int) -> Iterator[tuple[int, int]]:
    """The blocks of so many cases: their numbers, and how many cases each has."""
    return ((at, min(ROWS, rows - at * ROWS)) for at in range(-(-rows // ROWS)))


def _ends(plan: Plan) -> Iterator[_Task]:
    """The cases as they are, then at the low and at the high end of each assumed figure."""
    rows = min(plan.rows, END_ROWS)
    yield _Task((), 0, rows)
    for name in plan.population.figures:
        for end in plan.population.between(name, plan.stage) or ():
            yield _Task(((name, end),), 0, rows)


def _end(task: _Task, found: Counted) -> End:
    figure, percent = task.instead[0] if task.instead else ("", Fraction(0))
    changes = tuple(one.standing for one in found.tallies)
    return End(figure, percent, found.rows, int(found.laws[0].standing[GROUNDS]), changes)


# ── One block ────────────────────────────────────────────────────────────────────────────────────


class _Counting:
    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        base = build_pack(plan.sources)
        self.packs: list[Pack] = [base, *(changed(plan.sources, several) for several in plan.reforms)]
        self.digests = tuple(one.digest for one in self.packs)
        self.drawn = {"as_of", *(one.name for one in plan.population.draws)}
        self.laws: dict[str, Laws] = {}
        published = plan.population.refused(plan.stage)
        families = {name: one.family for name, one in base.outcome.grounds.items()}
        parts = published.parts if published else ()
        self.parts = [
            frozenset(ground for ground, family in families.items() if one.families is None or family in one.families)
            for one in parts
        ]
        self.reforms = [one[0] if len(one) == 1 else together(one) for one in plan.reforms]
        self.read = [
            tuple(sorted({*readers(base, one), *readers(pack, one)}))
            for one, pack in zip(self.reforms, self.packs[1:], strict=True)
        ]

    def count(self, task: _Task) -> Counted:
        """What is so in the cases of a block."""
        plan = self.plan
        drawing = Drawing(plan.population, self.packs[0].vocabulary, plan.stage, plan.seed, dict(task.instead))
        drawn = drawing.block(task.number, task.rows)
        tallies = [
            Tally(reform, pack.digest, read)
            for reform, pack, read in zip(self.reforms, self.packs[1:], self.read, strict=True)
        ]
        found = Counted(
            task.rows,
            self.digests,
            [Law(parts=np.zeros(len(self.parts) + 1, np.int64)) for _ in self.packs],
            tallies,
            [{} for _ in tallies],
            [np.zeros((len(OUTCOMES), len(OUTCOMES)), np.int64) for _ in tallies],
        )
        first = task.number * ROWS + 1
        for group in grouped(drawn.columns, *self.packs).groups:
            assert group.instrument is not None
            start = group.start // 64 * 64
            columns = on_one_day(drawn.columns.part(start, group.stop))
            for rows, said, differences in self._laws(group.instrument).blocks(columns, ROWS):
                chosen = np.arange(start, group.stop) >= group.start
                cases = np.arange(first + start, first + group.stop)
                for tally, difference in zip(found.tallies, differences, strict=True):
                    tally.add(difference, rows.stop, cases, chosen)
                self._said(found, said, chosen, drawn, slice(start, group.stop))
        return found

    def _laws(self, instrument: str) -> Laws:
        if instrument not in self.laws:
            day = self.plan.population.as_of
            programs = [compile_pack(one, as_of=day, instrument=instrument) for one in self.packs]
            self.laws[instrument] = Laws(programs, self.drawn)
        return self.laws[instrument]

    def _said(self, found: Counted, said: Sequence[Said], chosen: Array, drawn: Drawn, rows: slice) -> None:
        for law, one in zip(found.laws, said, strict=True):
            self._law(law, one, chosen)
        before = said[0]
        for at, after in enumerate(said[1:]):
            pair = (before.standing * KINDS[1] + after.standing)[chosen]
            for name in self.plan.population.groups:
                codes = drawn.codes[name][rows][chosen]
                values = len(next(one for one in self.plan.population.draws if one.name == name).values) + 1
                counts = np.bincount(codes.astype(np.int32) * KINDS[1] ** 2 + pair, minlength=values * KINDS[1] ** 2)
                table = counts.reshape(values, KINDS[1], KINDS[1])
                found.tables[at][name] = found.tables[at].get(name, 0) + table
            settled = (before.outcome * KINDS[0] + after.outcome)[chosen]
            found.settled[at] = found.settled[at] + np.bincount(settled, minlength=KINDS[0] ** 2).reshape(KINDS[0], -1)

    def _law(self, law: Law, said: Said, chosen: Array) -> None:
        law.settled = law.settled + np.bincount(said.outcome[chosen], minlength=len(OUTCOMES))
        law.standing = law.standing + np.bincount(said.standing[chosen], minlength=len(ANSWERS))
        law.asks += int((said.asks & chosen).sum())
        left = (said.standing == GROUNDS) & chosen
        for ground, stands in said.grounds.items():
            law.grounds[ground] = law.grounds.get(ground, 0) + int((stands & left).sum())
        for place, grounds in enumerate(self.parts):
            inside = np.logical_or.reduce(
                [said.grounds[one] for one in grounds if one in said.grounds] or [left & False]
            )
            law.parts[place] += int((left & inside).sum())
            left = left & ~inside
        law.parts[-1] += int(left.sum())


def _add(mine: Tally, theirs: Tally) -> None:
    """Count in one tally what was counted in another."""
    mine.settled += theirs.settled
    mine.standing += theirs.standing
    mine.moved += theirs.moved
    mine.reached += theirs.reached
    mine.unknown += theirs.unknown
    for rule, turned in theirs.turns.items():
        whole = mine.turns.setdefault(rule, Turned())
        whole.newly += turned.newly
        whole.no_longer += turned.no_longer
        whole.otherwise += turned.otherwise
    mine.examples += theirs.examples[: MOST_EXAMPLES - len(mine.examples)]


# ── Processes ────────────────────────────────────────────────────────────────────────────────────

_kept: dict[str, _Counting] = {}  # of a worker, which counts for one plan alone


def _done(plan: Plan, tasks: Sequence[_Task]) -> Iterable[Counted]:
    """What each task comes to, in their order."""
    processes = min(plan.processes, len(tasks))
    if processes <= 1:
        counting = _Counting(plan)
        return map(counting.count, tasks)
    return _shared(plan, tasks, processes)


def _shared(plan: Plan, tasks: Sequence[_Task], processes: int) -> Iterator[Counted]:
    with ProcessPoolExecutor(processes, get_context("spawn"), _begin, (plan,)) as workers:
        yield from workers.map(_count, tasks)


def _begin(plan: Plan) -> None:
    _kept["plan"] = _Counting(plan)


def _count(task: _Task) -> Counted:
    return _kept["plan"].count(task)
