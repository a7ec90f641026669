"""The reference evaluator means what the rules say, which is read a second time here and in another way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import combinations_with_replacement, product
from math import prod
from random import Random

import pytest
from oracle import Oracle
from random_cases import RandomCases, told
from random_packs import Size, invented_pack

from screening.engine import reference
from screening.errors import Place
from screening.law import conditions
from screening.law.conditions import All, Any, AtLeast, Condition, Count, Every, Literally, Not, Some
from screening.law.pack import Pack
from screening.program.compare import compare
from screening.program.compile import compile_pack
from screening.program.program import Atom
from screening.program.valuation import Facts
from screening.values import Chosen, Interval, Value, add_months

DAY = date(2014, 5, 1)
HERE = Place("here")
LISTS = {"charges": ("charge.a", "charge.b"), "refusals": ("refusal.a", "refusal.b")}
KNOWN = "plain.f"  # of the case, and known in every case below, so that an item may be judged before it is stated
MOST = 6000  # ways in which one case may turn out that are tried
FURTHER = 2  # items that may be stated yet; no count below asks for more


# ── Everything is known ──────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("number", range(20))
def test_a_case_of_which_everything_is_known_is_judged_as_its_rules_are_written(seed: int, number: int) -> None:
    """Programs of random packs against the conditions of the packs themselves, in two truths."""
    judged = 0
    for each in range(10):
        rng = Random(f"{seed}/{number}/{each}")
        pack = invented_pack(rng, Size(vague_days=False))
        program = compile_pack(pack, as_of=DAY, instrument="red notice")
        drawn = RandomCases(rng, program)
        for _ in range(10):
            facts = drawn.draw(whole=True)
            oracle = Oracle(pack, facts, DAY)
            for rule, found in zip(program.rules, reference.run(program, facts).statuses, strict=True):
                items = [None] if rule.over is None else facts.items[rule.over]
                expected = tuple(oracle.status(rule.source, item) for item in items)
                assert found == expected, f"{rule.source}\n{told(facts)}"
                judged += len(expected)
    assert judged > 200


# ── A condition that reads each fact once ────────────────────────────────────────────────────────


@dataclass
class _Once:
    """Draws conditions in which no fact that may be open stands twice, and no list."""

    rng: Random

    def condition(self) -> tuple[Condition, list[str], list[str]]:
        """A condition, the facts of the case and the lists that it reads."""
        facts = self.rng.sample([f"plain.{one}" for one in "abcde"], self.rng.randint(1, 3))
        lists = self.rng.sample(list(LISTS), self.rng.randint(0, 2))
        units: list[Condition] = [*map(self._fact, facts), *map(self._aggregate, lists)]
        return self._joined(units), facts, lists

    def _fact(self, name: str) -> Condition:
        return conditions.Test(name, "is", Literally((self.rng.random() < 0.5,)), HERE)

    def _aggregate(self, name: str) -> Condition:
        units = [self._fact(fact) for fact in LISTS[name]]
        if self.rng.random() < 0.5:
            units.append(self._fact(KNOWN))
        part = self._joined(units)
        number = self.rng.randint(0, FURTHER - 1)
        counts = [
            Count(name, part, "over", number, HERE),
            Count(name, part, "at_most", number, HERE),
            Count(name, part, "at_least", number + 1, HERE),
            Count(name, part, "under", number + 1, HERE),
        ]
        drawn: list[Condition] = [Some(name, part, HERE), Every(name, part, HERE), self.rng.choice(counts)]
        return self.rng.choice(drawn)

    def _joined(self, units: list[Condition]) -> Condition:
        self.rng.shuffle(units)
        while len(units) > 1:
            parts = tuple(units.pop() for _ in range(self.rng.randint(2, len(units))))
            kinds: list[Condition] = [All(parts), Any(parts), AtLeast(self.rng.randint(1, len(parts)), parts)]
            joined = self.rng.choice(kinds)
            units.insert(0, Not(joined) if self.rng.random() < 0.3 else joined)
        return units[0]


@pytest.fixture(scope="module")
def plain_pack() -> Pack:
    """An invented pack with one rule, the condition of which is put in by each test."""
    pack = invented_pack(Random(1), Size(wide=0))
    rule = pack.rules[0].model_copy(
        update={"applies_to": ("red notice",), "in_force": pack.rules[0].in_force.model_copy(update={"from_": None})}
    )
    plain = {"scope": None, "weigh": None, "unless": (), "for_each": None}
    return replace(pack, definitions=(), rules=(rule.model_copy(update=plain),))


@pytest.mark.parametrize("number", range(10))
def test_a_condition_that_reads_each_fact_once_is_known_exactly_where_it_is_settled(
    plain_pack: Pack, seed: int, number: int
) -> None:
    """True or false where every way in which the case may turn out agrees, and not known in no other case."""
    rng = Random(f"{seed}/{number}")
    tried: list[int] = []
    while len(tried) < 100:
        condition, names, lists = _Once(rng).condition()
        facts = _partial(rng, plain_pack, names, lists)
        if _number(facts, names, lists) > MOST:
            continue
        rule = plain_pack.rules[0].model_copy(update={"when": condition})
        pack = replace(plain_pack, rules=(rule,))
        program = compile_pack(pack, as_of=DAY, instrument="red notice")
        found = reference.run(program, facts).truths[program.rules[0].element][0]
        ways = [Oracle(pack, way, DAY).holds(condition, None) for way in _ways(facts, names, lists)]
        expected = ways[0] if len(set(ways)) == 1 else None
        assert found is expected, f"{condition}\n{told(facts)}"
        tried.append(len(ways))
    assert sum(tried) > 2000


def _partial(rng: Random, pack: Pack, names: list[str], lists: list[str]) -> Facts:
    def some(known: list[str] | tuple[str, ...]) -> dict[str, Value]:
        return {name: rng.random() < 0.5 for name in known if rng.random() < 0.6}

    items = {
        name: tuple(some(LISTS[name]) for _ in range(rng.choice([0, 0, 1, 2, 3]))) if name in lists else ()
        for name in pack.vocabulary.lists
    }
    return Facts({**some(names), KNOWN: rng.random() < 0.5}, items, {name: rng.random() < 0.5 for name in items})


def _ways(facts: Facts, names: list[str], lists: list[str]) -> Iterator[Facts]:
    """Everything that a case of yes and no may turn out to be, with none, one or two items more of an open list."""
    axes: list[list[tuple[dict[str, Value], ...]]] = [[(one,) for one in _filled(dict(facts.values), names)]]
    for name in lists:
        stated = [list(_filled(dict(item), LISTS[name])) for item in facts.items[name]]
        anew = list(_filled({}, LISTS[name]))
        more = range(0 if facts.complete[name] else FURTHER)
        further = [(), *(way for number in more for way in combinations_with_replacement(anew, number + 1))]
        axes.append([(*items, *others) for items in product(*stated) for others in further])
    for case, *chosen in product(*axes):
        items = {**dict.fromkeys(facts.items, ()), **dict(zip(lists, chosen, strict=True))}
        yield Facts(case[0], items, dict.fromkeys(items, True))


def _filled(known: dict[str, Value], names: list[str] | tuple[str, ...]) -> Iterator[dict[str, Value]]:
    open_ = [name for name in names if name not in known]
    return ({**known, **dict(zip(open_, way, strict=True))} for way in product([True, False], repeat=len(open_)))


def _number(facts: Facts, names: list[str], lists: list[str]) -> int:
    """How many ways there are."""
    open_ = [name for name in names if name not in facts.values]
    items = [2 ** (2 - len(item)) for name in lists for item in facts.items[name]]
    return prod([2 ** len(open_), *items, *(1 if facts.complete[name] else 15 for name in lists)])


# ── Comparisons of what is known in part ─────────────────────────────────────────────────────────


def days(interval: Interval) -> list[Interval]:
    number = (interval.last - interval.first).days
    return [Interval(day, day) for day in (interval.first + timedelta(days=one) for one in range(number + 1))]


def near(rng: Random) -> Interval:
    first = date(2016, 2, 26) + timedelta(days=rng.randint(0, 40))
    return Interval(first, first + timedelta(days=rng.choice([0, 0, 1, 3])))


@pytest.mark.parametrize("operator", ["before", "after", "at_least", "at_most"])
def test_a_comparison_of_dates_is_known_exactly_where_every_day_that_they_may_be_agrees(
    seed: int, operator: str
) -> None:
    rng = Random(f"{seed}/{operator}")
    atom = Atom("day.a", operator, None)  # type: ignore[arg-type]
    for _ in range(500):
        value, operand = near(rng), near(rng)
        ways = {compare(atom, one, other) for one in days(value) for other in days(operand)}
        assert ways <= {True, False}
        assert compare(atom, value, operand) is (ways.pop() if len(ways) == 1 else None), (value, operand)


def test_within_is_known_only_where_every_day_that_the_dates_may_be_agrees(seed: int) -> None:
    rng = Random(f"{seed}/within")
    known = 0
    for _ in range(2000):
        unit, side = rng.choice(["months", "days"]), rng.choice(["after", "before"])
        atom = Atom("day.a", "within", None, length=rng.choice([0, 1, 2, 20]), unit=unit, side=side)  # type: ignore[arg-type]
        value, operand = near(rng), near(rng)
        ways = {compare(atom, one, other) for one in days(value) for other in days(operand)}
        found = compare(atom, value, operand)
        assert ways <= {True, False}
        assert found is None or ways == {found}, (atom, value, operand)
        known += found is not None
    assert known > 500


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        ("2016-01-31", 1, "2016-02-29"),
        ("2015-01-31", 1, "2015-02-28"),
        ("2016-02-29", 12, "2017-02-28"),
        ("2016-12-15", 1, "2017-01-15"),
        ("2016-03-31", -1, "2016-02-29"),
        ("2016-01-15", -13, "2014-12-15"),
        ("2016-05-31", 0, "2016-05-31"),
    ],
)
def test_calendar_months_end_on_the_same_day_or_on_the_last_of_the_month(start: str, months: int, end: str) -> None:
    assert add_months(date.fromisoformat(start), months) == date.fromisoformat(end)


SETS = [frozenset(one for one, inside in zip("xyz", ways, strict=True) if inside) for ways in product([0, 1], repeat=3)]


@pytest.mark.parametrize("whole", [True, False])
def test_a_set_includes_a_member_or_one_of_another_set_only_where_it_is_certain(*, whole: bool) -> None:
    """Whatever the rest of either set may be, as far as the three members go."""
    atom = Atom("among.a", "includes", None)
    for members, others, other_whole in product(SETS, SETS, [True, False]):
        value, operand = Chosen(members, whole), Chosen(others, other_whole)
        ways = {
            bool(one & other)
            for one in SETS
            for other in SETS
            if members <= one
            and others <= other
            and (not whole or one == members)
            and (not other_whole or other == others)
        }
        found = compare(atom, value, operand)
        assert found is None or ways == {found}, (value, operand)
        assert found is True or ways != {True}, (value, operand)


def test_every_node_of_a_program_stands_after_the_nodes_that_it_reads(seed: int) -> None:
    for number in range(20):
        program = compile_pack(invented_pack(Random(f"{seed}/{number}")), as_of=DAY, instrument="red notice")
        assert all(child < index for index in range(len(program.nodes)) for child in program.children(index))
