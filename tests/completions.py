"""What a case that is known in part may turn out to be: its completions, and what may be stated next.

A completion leaves nothing open: every fact that the program reads has a value, a date is one day, a set has all its
members, a list is complete, with one further item or none. Facts with few values have all of them; of dates, numbers,
countries and amounts some are taken, those around what the tests ask among them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from itertools import product
from math import prod
from random import Random

from random_cases import RandomCases

from screening.law.vocabulary import Fact
from screening.program.program import Atom, Program
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, OneOf, Value

__all__ = ["Completions"]

Known = Mapping[str, Value]
FEW = 3  # of so many choices, every set is tried
MANY = 4  # how many values are taken of a fact that has more than can be tried
CURRENCIES = ("USD", "EUR", "JPY")


@dataclass
class Completions:
    """The completions of cases for one program."""

    rng: Random
    program: Program
    drawn: RandomCases = field(init=False)
    read: list[Fact] = field(init=False)
    ranged: list[str] = field(init=False)  # the lists of which the program asks something

    def __post_init__(self) -> None:
        self.drawn = RandomCases(self.rng, self.program)
        atoms = [node for node in self.program.nodes if isinstance(node, Atom)]
        names = {name for atom in atoms for name in (atom.fact, atom.other) if name}
        self.read = [fact for fact in self.program.vocabulary.facts.values() if fact.id in names]
        ranged = {getattr(node, "list", node.over) for node in self.program.nodes}
        ranged |= {rule.over for rule in self.program.rules}
        self.ranged = [name for name in self.program.vocabulary.lists if name in ranged]

    # ── Completions ──────────────────────────────────────────────────────────────────────────────

    def of(self, facts: Facts, most: int) -> Iterator[Facts]:
        """Every completion that is tried, or ``most`` of them drawn at random."""
        axes: list[list[Known | None]] = [[*self._values(facts.values, None)]]
        owners: list[str] = []  # the list of each further axis
        for name, stated in facts.items.items():
            axes += [[*self._values(item, name)] for item in stated]
            owners += [name] * len(stated)
            if not facts.complete[name]:
                axes.append([None, *self._values({}, name)])
                owners.append(name)
        for case, *chosen in self._picked(axes, most):
            items: dict[str, list[Known]] = {name: [] for name in facts.items}
            for name, item in zip(owners, chosen, strict=True):
                if item is not None:
                    items[name].append(item)
            whole = {name: tuple(one) for name, one in items.items()}
            yield Facts(case or {}, whole, dict.fromkeys(whole, True))

    def _picked(self, axes: list[list[Known | None]], most: int) -> Iterator[tuple[Known | None, ...]]:
        if prod(map(len, axes)) <= most:
            yield from product(*axes)
        else:
            for _ in range(most):
                yield tuple(self.rng.choice(axis) for axis in axes)

    def _values(self, known: Known, over: str | None, most: int = 512) -> list[Known]:
        """The ways in which what is known of the case, or of an item, may be completed."""
        facts = [fact for fact in self.read if fact.of == over]
        options = [self._options(fact, known.get(fact.id)) for fact in facts]
        names = [fact.id for fact in facts]
        if prod(map(len, options)) <= most:
            return [{**known, **dict(zip(names, values, strict=True))} for values in product(*options)] or [known]
        return [
            {**known, **{name: self.rng.choice(one) for name, one in zip(names, options, strict=True)}}
            for _ in range(most)
        ]

    def _options(self, fact: Fact, known: Value | None) -> list[Value]:
        """The values that a fact may turn out to have."""
        match known:
            case None:
                return self._all(fact)
            case Interval(first, last) if first != last:
                middle = first + (last - first) // 2
                return [Interval(day, day) for day in dict.fromkeys((first, middle, last))]
            case OneOf(values):
                return [*sorted(values)]
            case Chosen(members, False):
                return [Chosen(one, complete=True) for one in self._sets(fact, members)]
            case Amount(minor, currency, converted):
                lacking = [one for one in CURRENCIES if one != currency and one not in dict(converted)]
                figures = [tuple((one, figure) for one in lacking) for figure in (0, 10000, 10**9)] if lacking else [()]
                return [Amount(minor, currency, (*converted, *one)) for one in figures]
            case _:
                return [known]

    def _all(self, fact: Fact) -> list[Value]:
        match fact.type:
            case "yes_no":
                return [True, False]
            case "choice":
                return [*fact.choices]
            case "choices" | "countries":
                return [Chosen(one, complete=True) for one in self._sets(fact)]
            case _:
                return list(dict.fromkeys(self.drawn.value(fact, whole=True) for _ in range(MANY)))

    def _sets(self, fact: Fact, known: frozenset[str] = frozenset()) -> list[frozenset[str]]:
        """The sets that have at least the members that are known; of many, some."""
        others = sorted({*(fact.choices or self.program.vocabulary.countries)} - known)
        if len(others) > FEW:
            drawn = (self.rng.sample(others, self.rng.randint(1, 3)) for _ in range(MANY))
            return [known, frozenset(others) | known, *(known.union(one) for one in drawn)]
        ways = product([False, True], repeat=len(others))
        return [known.union(one for one, inside in zip(others, way, strict=True) if inside) for way in ways]

    # ── What may be stated next ──────────────────────────────────────────────────────────────────

    def known_in_part(self, most_unknown: int) -> Facts:
        """A case of which up to so many facts that the program reads are not known, or not exactly."""
        facts = self.drawn.draw(whole=True, most_items=2)
        for _ in range(self.rng.randint(0, most_unknown)):
            facts = self._less(facts)
        return facts

    def _less(self, facts: Facts) -> Facts:
        """One thing fewer is known."""
        if self.ranged and self.rng.random() < 0.3:
            return replace(facts, complete={**facts.complete, self.rng.choice(self.ranged): False})
        places: list[tuple[Fact, int | None]] = [
            (fact, None) for fact in self.read if fact.of is None and fact.id not in ("as_of", "instrument")
        ]
        places += [(fact, row) for fact in self.read if fact.of for row in range(len(facts.items[fact.of]))]
        if not places:
            return facts
        fact, row = self.rng.choice(places)
        vague = {"date", "choices", "countries", "amount"}
        value = self.drawn.value(fact) if fact.type in vague and self.rng.random() < 0.4 else None
        return _stated(facts, fact, row, value)

    def more(self, facts: Facts) -> Facts | None:
        """The same case with one thing more stated: a fact, a part of one, an item, or that a list is complete."""
        steps = [*self._more_facts(facts), *self._more_items(facts)]
        return self.rng.choice(steps)() if steps else None

    def _more_facts(self, facts: Facts) -> Iterator[Callable[[], Facts]]:
        for fact in self.read:
            rows: Iterable[int | None] = [None] if fact.of is None else range(len(facts.items[fact.of]))
            for row in rows:
                known = facts.values if row is None else facts.items[fact.of or ""][row]
                if self._open(known.get(fact.id)):
                    yield partial(self._stating, facts, fact, row, known.get(fact.id))

    def _open(self, value: Value | None) -> bool:
        match value:
            case Interval(first, last):
                return first != last
            case Chosen():
                return not value.complete
            case OneOf():
                return True
            case Amount(_, currency, converted):
                return len(converted) < len(CURRENCIES) - (currency in CURRENCIES)
            case _:
                return value is None

    def _stating(self, facts: Facts, fact: Fact, row: int | None, known: Value | None) -> Facts:
        return _stated(facts, fact, row, self.drawn.value(fact) if known is None else self._closer(fact, known))

    def _closer(self, fact: Fact, known: Value) -> Value:
        """A value that says more: a shorter span of days, a further member of a set, or a whole value."""
        whole = self.rng.choice(self._options(fact, known))
        if isinstance(known, Interval) and (known.last - known.first).days > 1 and self.rng.random() < 0.5:
            return Interval(known.first + timedelta(days=1), known.last)
        if isinstance(known, Chosen) and isinstance(whole, Chosen) and self.rng.random() < 0.5:
            return Chosen(whole.members, complete=False) if whole.members != known.members else whole
        return whole

    def _more_items(self, facts: Facts) -> Iterator[Callable[[], Facts]]:
        for name in facts.items:
            if not facts.complete[name]:
                yield partial(self._completing, facts, name)
                yield partial(self._adding, facts, name)

    def _completing(self, facts: Facts, name: str) -> Facts:
        return replace(facts, complete={**facts.complete, name: True})

    def _adding(self, facts: Facts, name: str) -> Facts:
        return replace(facts, items={**facts.items, name: (*facts.items[name], self._item(name))})

    def _item(self, name: str) -> Known:
        share = self.rng.choice([0, 0.5, 1])
        return {fact.id: self.drawn.value(fact) for fact in self.read if fact.of == name and self.rng.random() < share}


def _stated(facts: Facts, fact: Fact, row: int | None, value: Value | None) -> Facts:
    """The case with a fact stated so, or not stated."""

    def put(known: Known) -> Known:
        return {name: one for name, one in {**known, fact.id: value}.items() if one is not None}

    if row is None:
        return replace(facts, values=put(facts.values), withheld=facts.withheld - {fact.id})
    items = list(facts.items[fact.of or ""])
    items[row] = put(items[row])
    kept = dict(facts.items_withheld)
    if row < len(kept.get(fact.of or "", ())):
        rows = list(kept[fact.of or ""])
        rows[row] -= {fact.id}
        kept[fact.of or ""] = tuple(rows)
    return replace(facts, items={**facts.items, fact.of or "": tuple(items)}, items_withheld=kept)
