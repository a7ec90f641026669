"""What facts may be, as far as a search looks: values on either side of every test, within bounds that are told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from screening.engine.columnar.asked import shifted
from screening.law.vocabulary import Fact, Vocabulary
from screening.program.program import Atom, Program
from screening.values import Amount, Chosen, Interval, Value

__all__ = ["FIXED", "Bounds", "values_of"]

FIXED = ("as_of", "instrument")  # by the bounds


@dataclass(frozen=True)
class Bounds:
    """The bounds of a search: items a list, at most; the day whose law is applied, and the instrument."""

    items: int
    as_of: date
    instrument: str

    def told(self) -> str:
        """The bounds in words."""
        return (
            f"a {self.instrument} on {self.as_of}, at most {self.items} item(s) a list; of each fact the values that a "
            "rule tests, one that none does, and the nearest on either side; of dates those of the law and one day "
            "beside; sets of one member"
        )


def values_of(
    programs: Sequence[Program], bounds: Bounds, stated: Mapping[str, Value] | None = None
) -> Mapping[str, tuple[Value, ...]]:
    """The values of each fact that a test of some program reads; those ``stated`` are among them."""
    vocabulary = programs[0].vocabulary
    tested: dict[str, set[Value]] = defaultdict(set)
    near: dict[str, set[date]] = defaultdict(set)
    beside: dict[str, set[int]] = defaultdict(set)  # numbers that are compared with one another
    for node in (node for one in programs for node in one.nodes):
        if isinstance(node, Atom):
            tested[node.fact] |= set(node.values)
            if node.other is not None:
                tested[node.other] |= set()
                for name in (node.fact, node.other):
                    near[name].add(bounds.as_of)  # so that one day can lie before the other
                    beside[name].add(1)
            if node.operator == "within":
                near[node.fact] |= {shifted(node, bounds.as_of), bounds.as_of}
            if node.other == "as_of":
                near[node.fact].add(bounds.as_of)
    spare = _spare(vocabulary, tested)
    found: dict[str, tuple[Value, ...]] = {}
    for name, values in tested.items():
        fact = vocabulary.facts[name]
        if name not in FIXED:
            more = beside[name] if fact.type in ("months", "days", "number") else set()
            found[name] = _values(fact, values | more, near[name], spare, _latest(vocabulary, fact, bounds))
    for name, value in (stated or {}).items():
        found[name] = tuple(dict.fromkeys((*found.get(name, ()), value)))
    fixed: dict[str, tuple[Value, ...]] = {
        "as_of": (Interval(bounds.as_of, bounds.as_of),),
        "instrument": (bounds.instrument,),
    }
    return {name: values for name, values in found.items() if values} | fixed


def _latest(vocabulary: Vocabulary, fact: Fact, bounds: Bounds) -> date:
    """An item that is dated after the day is not there."""
    dated = fact.of is not None and fact.id in vocabulary.lists[fact.of].dated_by
    return bounds.as_of if dated else date.max


def _spare(vocabulary: Vocabulary, tested: Mapping[str, set[Value]]) -> tuple[str, ...]:
    """Two countries that no rule tests, for facts that are compared with one another."""
    named = {value for name, values in tested.items() if vocabulary.facts[name].type == "country" for value in values}
    return tuple(code for code in sorted(vocabulary.countries) if code not in named)[:2]


def _values(fact: Fact, tested: set[Value], near: set[date], spare: tuple[str, ...], latest: date) -> tuple[Value, ...]:
    match fact.type:
        case "yes_no":
            return (True, False)
        case "choice":
            other = next((one for one in fact.choices if one not in tested), None)
            return (*(one for one in fact.choices if one in tested), *((other,) if other else ()))
        case "country":
            return (*sorted(str(one) for one in tested), *spare)
        case "choices" | "countries":
            members = sorted(str(one) for one in tested) or list(spare)
            sets = [frozenset[str]({one}) for one in members]
            return (*(Chosen(one, whole) for one in sets for whole in (True, False)), Chosen(frozenset(), True))  # noqa: FBT003
        case "months" | "days" | "number":
            beside = {each for one in tested if isinstance(one, int) for each in (one - 1, one, one + 1)}
            return tuple(sorted(one for one in beside if one >= (fact.least or 0)))
        case "amount":
            amounts = [one for one in tested if isinstance(one, Amount)]
            beside_ = {(one.minor + step, one.currency) for one in amounts for step in (-1, 0, 1)}
            return tuple(Amount(minor, currency) for minor, currency in sorted(beside_))
        case "date":
            days = near | {each for one in tested if isinstance(one, Interval) for each in (one.first, one.last)}
            steps = {day + timedelta(days=step) for day in days if date.min < day < date.max for step in (-1, 0, 1)}
            return tuple(Interval(day, day) for day in sorted(steps) if day <= latest)
        case _:
            return ()
