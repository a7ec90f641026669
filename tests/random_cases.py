"""Random cases: what is known of a case, from nothing to everything, with dates and sets that are known in part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from screening.law.vocabulary import Fact, Vocabulary
from screening.program.program import Atom, Program
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, OneOf, Value, read_date

__all__ = ["RandomCases", "told"]

DAYS = ("2010", "2012", "2012-06-30", "2012-07", "2012-07-01", "2013-03", "2014-01-15", "2015", "2016-02-29", "2019")
COUNTRIES = 8
AMOUNTS = ((10000, "USD"), (999999, "USD"), (10000, "EUR"), (5000, "JPY"))


@dataclass
class RandomCases:
    """Draws cases for a program: its facts, more often than not with values that its tests speak of."""

    rng: Random
    program: Program
    asked: dict[str, list[Value]] = field(default_factory=lambda: defaultdict(list))
    several: bool = True  # whether a choice may be one of several

    def __post_init__(self) -> None:
        for node in self.program.nodes:
            if isinstance(node, Atom):
                self.asked[node.fact] += node.values

    @property
    def vocabulary(self) -> Vocabulary:
        """The vocabulary of the program."""
        return self.program.vocabulary

    def draw(self, density: float | None = None, *, whole: bool = False, most_items: int = 3) -> Facts:
        """A case in which a share of all facts is known; ``whole``: nothing at all is left open."""
        share = 1.0 if whole else self.rng.choice([0.0, 0.2, 0.5, 0.8, 0.95, 1.0]) if density is None else density
        values = self._values(None, share, whole=whole)
        items = {
            name: tuple(self._values(name, share, whole=whole) for _ in range(self.rng.randint(0, most_items)))
            for name in self.vocabulary.lists
        }
        return Facts(
            values=values
            | {"as_of": Interval(self.program.as_of, self.program.as_of)}
            | {"instrument": self.program.instrument},
            items=items,
            complete={name: whole or self.rng.random() < share for name in self.vocabulary.lists},
            withheld=self._withheld(None, values, whole=whole),
            items_withheld={
                name: tuple(self._withheld(name, item, whole=whole) for item in rows) for name, rows in items.items()
            },
        )

    def _withheld(self, over: str | None, known: Mapping[str, Value], *, whole: bool) -> frozenset[str]:
        """Facts that are stated and not used: of some cases some, of whole ones none."""
        if whole or self.rng.random() < 0.5:
            return frozenset()
        unknown = (fact.id for fact in self.vocabulary.facts_of(over) if fact.id not in known)
        return frozenset(name for name in unknown if self.rng.random() < 0.3)

    def _values(self, over: str | None, share: float, *, whole: bool) -> dict[str, Value]:
        return {
            fact.id: self.value(fact, whole=whole)
            for fact in self.vocabulary.facts_of(over)
            if self.rng.random() < share
        }

    def value(self, fact: Fact, *, whole: bool = False) -> Value:
        """A value of a fact; ``whole``: a date is one day, a set has all its members."""
        asked = self.asked[fact.id]
        near = self.rng.choice(asked) if asked and self.rng.random() < 0.5 else None
        countries = sorted(self.vocabulary.countries)[:COUNTRIES]
        match fact.type:
            case "yes_no":
                return self.rng.random() < 0.5
            case "choice":
                if self.several and not whole and len(fact.choices) > 2 and self.rng.random() < 0.1:
                    return OneOf(frozenset(self.rng.sample(fact.choices, 2)))
                return self.rng.choice(fact.choices) if near is None else near
            case "country":
                return self.rng.choice(countries) if near is None else near
            case "choices" | "countries":
                return self._chosen(fact, fact.choices or countries, near, whole=whole)
            case "date":
                return self._date(near, whole=whole)
            case "months" | "days" | "number":
                number = self.rng.randint(0, 40) if not isinstance(near, int) else near + self.rng.randint(-1, 1)
                return min(max(number, fact.least or 0), fact.most if fact.most is not None else number)
            case "amount":
                return self._amount(near, whole=whole)
            case "text":
                return self.rng.choice(["one", "two", ""])

    def _chosen(self, fact: Fact, allowed: tuple[str, ...] | list[str], near: Value | None, *, whole: bool) -> Chosen:
        members = set(self.rng.sample(sorted(allowed), self.rng.randint(0, min(3, len(allowed)))))
        if isinstance(near, str):
            members.add(near)
        return Chosen(frozenset(members), whole or fact.exhaustive or self.rng.random() < 0.4)

    def _date(self, near: Value | None, *, whole: bool) -> Interval:
        if isinstance(near, Interval):
            found = self._near(near)
        else:
            found = read_date(self.rng.choice(DAYS)) or Interval(date.min, date.max)
        return Interval(found.first, found.first) if whole else found

    def _near(self, near: Interval) -> Interval:
        """The dates asked for, a day before or after them, or the months around."""
        if self.rng.random() < 0.2:
            return Interval(near.first - timedelta(days=40), near.last + timedelta(days=self.rng.randint(0, 40)))
        day = self.rng.choice([near.first, near.last]) + timedelta(days=self.rng.randint(-1, 1))
        return Interval(day, day)

    def _amount(self, near: Value | None, *, whole: bool) -> Amount:
        minor, currency = self.rng.choice(AMOUNTS)
        if isinstance(near, Amount):
            minor, currency = near.minor + self.rng.randint(-1, 1), near.currency
        known = {one for _, one in AMOUNTS if one != currency and (whole or self.rng.random() < 0.3)}
        return Amount(minor, currency, tuple((one, self.rng.choice([5000, 10000, 10001])) for one in sorted(known)))


def told(facts: Facts) -> str:
    """A case in lines, for a failure message."""

    def lines(values: Mapping[str, Value], indent: str) -> list[str]:
        return [f"{indent}{name}: {value!r}" for name, value in sorted(values.items())]

    found = [*lines(facts.values, "  "), f"  withheld: {sorted(facts.withheld)}, {facts.items_withheld}"]
    for name, items in facts.items.items():
        found.append(f"  {name} ({'complete' if facts.complete[name] else 'not complete'}):")
        for number, item in enumerate(items, start=1):
            found += [f"    {number}", *lines(item, "      ")]
    return "\n".join(found)
