"""Resolves a case to what is known of it at its dials: the day, the state of knowledge, and the standing asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from screening.cases.statement import STANDINGS, Case, Item, Standing, Statement, first_day, last_day
from screening.law.vocabulary import Vocabulary
from screening.program.valuation import Facts
from screening.values import Interval, Value

__all__ = ["Dials", "counts", "dials", "resolve", "statement"]


@dataclass(frozen=True)
class Dials:
    """How a case is read: the day whose law and facts are applied, what was known by when, and how well shown."""

    as_of: date
    known_by: date
    standing: Standing = "asserted"


def dials(
    case: Case, *, as_of: date | None = None, known_by: date | None = None, standing: Standing | None = None
) -> Dials:
    """The dials of a screening: what is asked for, else what the case file says, else today, that day, and asserted."""
    day = as_of or case.as_of or datetime.now().astimezone().date()
    return Dials(day, known_by or case.known_by or day, standing or case.standing or "asserted")


def resolve(case: Case, vocabulary: Vocabulary, dials: Dials) -> Facts:
    """What is known of a case at its dials; a list that the case does not state has no items and is not complete."""
    items = {
        name: tuple(_values(item.facts, dials) for item in _existing(case, name, dials)) for name in vocabulary.lists
    }
    complete = {name: _complete(case, name, dials) for name in vocabulary.lists}
    values = _values(case.facts, dials) | {"as_of": Interval(dials.as_of, dials.as_of)}
    return Facts(values, items, complete)


def statement(case: Case, dials: Dials, fact: str, over: str | None = None, row: int = 0) -> Statement | None:
    """The statement of a fact that holds at the dials, with its evidence, or nothing if none does.

    ``over`` and ``row`` are those of ``Facts.value``: a fact of the case is found for every row, and the further item
    of a list has no statement. A statement that is disputed or below the standing asked for is given back as well:
    ``counts`` tells whether its value is used.
    """
    existing = _existing(case, over, dials) if over else ()
    series = existing[row].facts.get(fact) if row < len(existing) else None
    return _holding(case.facts.get(fact, ()) if series is None else series, dials)


def counts(statement: Statement, dials: Dials) -> bool:
    """Whether the value of a statement that holds is used: it is not disputed and has the standing asked for."""
    return not statement.disputed and STANDINGS.index(statement.standing) >= STANDINGS.index(dials.standing)


def _values(facts: Mapping[str, tuple[Statement, ...]], dials: Dials) -> dict[str, Value]:
    holding = ((fact, _holding(series, dials)) for fact, series in facts.items())
    return {fact: one.value for fact, one in holding if one and one.value is not None and counts(one, dials)}


def _holding(series: tuple[Statement, ...], dials: Dials) -> Statement | None:
    """Of the statements that are current and known, the one that began last."""
    current = (one for one in series if _current(one, dials) and _known(one, dials))
    return max(current, key=first_day, default=None)


def _current(dated: Statement | Item, dials: Dials) -> bool:
    return first_day(dated) <= dials.as_of <= last_day(dated)


def _known(dated: Statement | Item, dials: Dials) -> bool:
    known_from = dated.known_from.last if dated.known_from else first_day(dated)
    return known_from <= dials.known_by


def _existing(case: Case, name: str, dials: Dials) -> tuple[Item, ...]:
    """The items that exist on the day and are known: the rows of the list, in the order of the file."""
    stated = case.lists.get(name)
    return tuple(one for one in stated.items if _current(one, dials) and _known(one, dials)) if stated else ()


def _complete(case: Case, name: str, dials: Dials) -> bool:
    """As stated, but an item that exists and is not yet known shows that the known items are not all."""
    stated = case.lists.get(name)
    if stated is None or not stated.complete:
        return False
    return all(_known(one, dials) for one in stated.items if _current(one, dials))
