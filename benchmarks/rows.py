"""The cases of a population one by one, as the evaluators that take one case want them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from benchmarks.population import UNKNOWN, Population, facts_read
from screening.law.vocabulary import Fact
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, Value

__all__ = ["facts_of"]

EPOCH = date(1970, 1, 1).toordinal()


def facts_of(population: Population) -> Iterator[Facts]:
    """The facts of every case, in order."""
    rows = _Rows(population)
    return (rows.facts(row) for row in range(population.size))


class _Rows:
    def __init__(self, population: Population) -> None:
        self.layout = population.layout
        self.columns = {name: values.tolist() for name, values in population.columns.items()}
        facts = [self.layout.fact(name) for name in facts_read(population.program)]
        self.by_list: dict[str | None, list[Fact]] = {None: [fact for fact in facts if fact.of is None]}
        for list_id in population.program.vocabulary.lists:
            self.by_list[list_id] = [fact for fact in facts if fact.of == list_id]

    def facts(self, row: int) -> Facts:
        lists = [one for one in self.by_list if one is not None]
        counts = {one: self.columns[self.layout.count(one).name][row] for one in lists}
        return Facts(
            values=self._values(None, None, row),
            items={one: tuple(self._values(one, rank, row) for rank in range(counts[one])) for one in lists},
            complete={one: bool(self.columns[self.layout.complete(one).name][row]) for one in lists},
        )

    def _values(self, over: str | None, rank: int | None, row: int) -> dict[str, Value]:
        found = ((fact.id, self._value(fact, rank, row)) for fact in self.by_list[over])
        return {name: value for name, value in found if value is not None}

    def _value(self, fact: Fact, rank: int | None, row: int) -> Value | None:
        match fact.type:
            case "date":
                first = self.columns[self.layout.day(fact.id, rank, "first").name][row]
                last = self.columns[self.layout.day(fact.id, rank, "last").name][row]
                return None if first == UNKNOWN else Interval(_day(first), _day(last))
            case "amount":
                for currency in ("USD", "EUR"):
                    minor = self.columns[self.layout.amount(fact.id, rank, currency).name][row]
                    if minor != UNKNOWN:
                        return Amount(minor, currency)
                return None
            case "choices" | "countries":
                return self._set(fact, rank, row)
        column = self.layout.plain(fact.id, rank)
        value = self.columns[column.name][row]
        if value == UNKNOWN:
            return None
        return bool(value) if column.kind == "truth" else column.choices[value] if column.kind == "code" else value

    def _set(self, fact: Fact, rank: int | None, row: int) -> Chosen | None:
        members = self.layout.members(fact.id, rank)
        codes = [self.columns[one.name][row] for one in members]
        stated = frozenset(members[0].choices[code] for code in codes if code != UNKNOWN)
        whole = bool(self.columns[self.layout.whole(fact.id, rank).name][row])
        return Chosen(stated, whole) if stated or whole else None


def _day(number: int) -> date:
    return date.fromordinal(number + EPOCH)
