"""Resolves a case to what is known of it at its dials: the day, the state of knowledge, and the standing asked for.

Nothing that the case states is dropped silently: whatever this reading does not use is listed with its reason.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from typing import Literal

from screening.cases.statement import STANDINGS, Case, Item, Standing, Statement, first_day, last_day
from screening.errors import PackError
from screening.law.conditions import Test
from screening.law.vocabulary import BUILT_IN, Contradiction, Fact, Vocabulary
from screening.program.compare import truth
from screening.program.compile import atom_of
from screening.program.valuation import Facts
from screening.values import Chosen, Interval, Value

__all__ = [
    "Dials",
    "LeftOut",
    "Reading",
    "Reason",
    "counts",
    "dials",
    "existing",
    "read",
    "resolve",
    "statement",
    "statement_among",
]

Reason = Literal[
    "not_yet",  # begins after the day of the screening
    "partly_dated",  # its partial date counts from a day after the day of the screening
    "over",  # has ended before it
    "not_yet_known",
    "below_standing",
    "disputed",
    "counted_as_less",  # the value needs a better standing
    "contradicted",  # another statement says what cannot be so beside it
    "proposed",  # by a program, and not confirmed
    "not_there_yet",  # an item of a list that is dated after the day
]


@dataclass(frozen=True)
class Dials:
    """How a case is read: the day whose law and facts are applied, what was known by when, and how well shown."""

    as_of: date
    known_by: date
    standing: Standing = "asserted"


@dataclass(frozen=True)
class LeftOut:
    """What the case states and this reading does not use: a fact (of an item with that number), or a whole item.

    ``fact`` is a fact's name, or the id of a list where the item itself is left out. ``detail`` is the day from which
    it counts, the value it amounts to, or the contradiction it is part of.
    """

    fact: str
    item: int | None
    reason: Reason
    detail: str = ""


@dataclass(frozen=True)
class Reading:
    """A case at its dials: what is known, what is left out and why, and which contradictions it states."""

    facts: Facts
    left_out: tuple[LeftOut, ...]
    contradictions: tuple[Contradiction, ...]


def dials(
    case: Case, *, as_of: date | None = None, known_by: date | None = None, standing: Standing | None = None
) -> Dials:
    """The dials of a screening: what is asked for, else what the case file says, else today, that day, and asserted."""
    day = as_of or case.as_of or datetime.now().astimezone().date()
    return Dials(day, known_by or case.known_by or day, standing or case.standing or "asserted")


def resolve(case: Case, vocabulary: Vocabulary, dials: Dials) -> Facts:
    """What is known of a case at its dials; a list that the case does not state has no items and is not complete."""
    return read(case, vocabulary, dials).facts


def read(case: Case, vocabulary: Vocabulary, dials: Dials, *, proposed: bool = False) -> Reading:
    """A case at its dials; with ``proposed``, values that a program has proposed count as if they were confirmed."""
    return _Resolving(case, vocabulary, dials, proposed=proposed).reading()


def statement(
    case: Case, vocabulary: Vocabulary, dials: Dials, fact: str, over: str | None = None, row: int = 0
) -> Statement | None:
    """The statement of a fact that holds at the dials, with its evidence, or nothing if none does.

    ``over`` and ``row`` are those of ``Facts.value``: a fact of the case is found for every row, and the further item
    of a list has no statement. A statement that is disputed or below the standing asked for is given back as well:
    ``counts`` tells whether its value is used.
    """
    return statement_among(case, dials, fact, existing(case, vocabulary, dials, over) if over else (), row)


def statement_among(case: Case, dials: Dials, fact: str, items: Sequence[Item] = (), row: int = 0) -> Statement | None:
    """The same, where the items that are there have been found already."""
    series = items[row].facts.get(fact) if row < len(items) else None
    return _holding(case.facts.get(fact, ()) if series is None else series, dials)


def existing(case: Case, vocabulary: Vocabulary, dials: Dials, over: str) -> tuple[Item, ...]:
    """The items of a list that are there on the day and known, in the order of its rows."""
    return tuple(item for _, item in _existing(case, vocabulary, over, dials))


def counts(statement: Statement, dials: Dials, *, dialled: bool = True) -> bool:
    """Whether the value of a statement that holds is used: not disputed, not proposed, with the standing asked for.

    ``dialled``: the fact is subject to the standing asked for, as all are but the head of the case.
    """
    return _shown(statement, dials, dialled=dialled) and not statement.disputed and not statement.proposed


def _shown(statement: Statement, dials: Dials, *, dialled: bool) -> bool:
    """Whether a statement has the standing asked for."""
    return not dialled or STANDINGS.index(statement.standing) >= STANDINGS.index(dials.standing)


@dataclass
class _Known:
    """What is known of the case or of an item, while it is being resolved."""

    values: dict[str, Value] = field(default_factory=dict)
    withheld: set[str] = field(default_factory=set)


class _Resolving:
    def __init__(self, case: Case, vocabulary: Vocabulary, dials: Dials, *, proposed: bool) -> None:
        self.case = case
        self.vocabulary = vocabulary
        self.dials = dials
        self.proposed = proposed
        self.left_out: list[LeftOut] = []
        self.seen = self._text_seen()

    def reading(self) -> Reading:
        known = self._known(self.case.facts, None)
        known.values["as_of"] = Interval(self.dials.as_of, self.dials.as_of)
        items: dict[str, list[_Known]] = {}
        numbers: dict[str, tuple[int, ...]] = {}
        complete: dict[str, bool] = {}
        for name in self.vocabulary.lists:
            existing = [*_existing(self.case, self.vocabulary, name, self.dials)]
            numbers[name] = tuple(number for number, _ in existing)
            items[name] = [self._known(item.facts, number) for number, item in existing]
            complete[name] = self._complete(name)
        found = self._contradictions(known, items, numbers)
        kept = {name: one for name, one in numbers.items() if one != tuple(range(1, len(one) + 1))}
        facts = Facts(
            values=known.values,
            items={name: tuple(one.values for one in rows) for name, rows in items.items()},
            complete=complete,
            withheld=frozenset(known.withheld),
            items_withheld={
                name: tuple(frozenset(one.withheld) for one in rows)
                for name, rows in items.items()
                if any(one.withheld for one in rows)
            },
            numbers=kept,
        )
        return Reading(facts, tuple(self.left_out), found)

    # ── Statements ───────────────────────────────────────────────────────────────────────────────

    def _known(self, facts: Mapping[str, tuple[Statement, ...]], item: int | None) -> _Known:
        known = _Known()
        for name, series in facts.items():
            fact = self.vocabulary.facts[name]
            holding = _holding(series, self.dials)
            if holding is None or holding.value is None:
                self._not_current(name, series, item, holding)
                continue
            value = self._value(fact, holding, item)
            if value is None:
                known.withheld.add(name)
            else:
                known.values[name] = value
        return known

    def _value(self, fact: Fact, holding: Statement, item: int | None) -> Value | None:
        """The value that a statement which holds has in this reading."""
        value = holding.value
        assert value is not None
        dialled = fact.id not in BUILT_IN and fact.id != self.vocabulary.seen_by
        if holding.proposed and not self.proposed:
            self._leave(fact.id, item, "proposed")
            return None
        if holding.disputed:
            self._leave(fact.id, item, "disputed")
            return None
        if not _shown(holding, self.dials, dialled=dialled):
            self._leave(fact.id, item, "below_standing")
            return None
        if isinstance(value, Chosen) and value.complete and holding.complete is None and not self.seen:
            value = replace(value, complete=False)
        need = fact.needs.get(value) if isinstance(value, str) else None
        if need and STANDINGS.index(holding.standing) < STANDINGS.index(need.standing):
            self._leave(fact.id, item, "counted_as_less", str(need.otherwise))
            return need.otherwise
        return value

    def _leave(self, fact: str, item: int | None, reason: Reason, detail: str = "") -> None:
        self.left_out.append(LeftOut(fact, item, reason, detail))

    def _not_current(
        self, name: str, series: tuple[Statement, ...], item: int | None, holding: Statement | None
    ) -> None:
        """Tell of the statements of a fact of which none holds why they do not."""
        if holding is not None:
            return
        for one in series:
            if one.value is None:
                continue
            if first_day(one) > self.dials.as_of:
                partial = one.from_ is not None and one.from_.first <= self.dials.as_of
                self._leave(name, item, "partly_dated" if partial else "not_yet", first_day(one).isoformat())
            elif last_day(one) < self.dials.as_of:
                self._leave(name, item, "over", last_day(one).isoformat())
            else:
                self._leave(name, item, "not_yet_known")

    # ── Lists ────────────────────────────────────────────────────────────────────────────────────

    def _text_seen(self) -> bool:
        """Whether the alert's own text was seen, so that what it states of an exhaustive question is all there is."""
        if self.vocabulary.seen_by is None:
            return True
        holding = _holding(self.case.facts.get(self.vocabulary.seen_by, ()), self.dials)
        return holding is not None and holding.value is True and not holding.disputed and not holding.proposed

    def _complete(self, name: str) -> bool:
        """As stated; but an item that is there and not known yet, or perhaps there, shows that the items are not all.

        Where the file does not say so, the items are all if the question is exhaustive and the alert's text was seen.
        """
        stated = self.case.lists.get(name)
        if stated is None:
            return False
        complete = stated.complete
        if complete is None:
            complete = self.vocabulary.lists[name].exhaustive and bool(stated.items) and self.seen
        for number, one in enumerate(stated.items, start=1):
            there = _there(one, self.vocabulary.lists[name].dated_by, self.dials)
            if there is not True:
                day = _dated(one, self.vocabulary.lists[name].dated_by)
                late = first_day(one) if day is None or first_day(one) > day.last else day.last
                self._leave(name, number, "not_there_yet", late.isoformat())
                complete = complete and there is False
            elif not _current(one, self.dials):
                over = last_day(one) < self.dials.as_of
                day_ = last_day(one) if over else first_day(one)
                self._leave(name, number, "over" if over else "not_yet", day_.isoformat())
            elif not _known(one, self.dials):
                self._leave(name, number, "not_yet_known")
                complete = False
        return complete

    # ── Contradictions ───────────────────────────────────────────────────────────────────────────

    def _contradictions(
        self, known: _Known, items: Mapping[str, list[_Known]], numbers: Mapping[str, tuple[int, ...]]
    ) -> tuple[Contradiction, ...]:
        """The contradictions that the case states; the facts of each pair are read as disputed."""
        plain = Facts(
            dict(known.values),
            {name: tuple(dict(one.values) for one in rows) for name, rows in items.items()},
            dict.fromkeys(items, False),
        )
        found: dict[str, Contradiction] = {}
        for one in self.vocabulary.contradictions:
            atoms = [atom_of(test, self.vocabulary, _no_parameter) for test in one.both if isinstance(test, Test)]
            for row in range(1 if one.over is None else len(items[one.over])):
                if all(truth(atom, plain, row) is True for atom in atoms):
                    found.setdefault(one.id, one)
                    for name in one.facts:
                        of_item = self.vocabulary.facts[name].of is not None
                        holder = items[one.over or ""][row] if of_item else known
                        if holder.values.pop(name, None) is not None:
                            holder.withheld.add(name)
                            number = numbers[one.over or ""][row] if of_item else None
                            self._leave(name, number, "contradicted", one.says)
        return tuple(found.values())


def _no_parameter(name: str) -> Value:
    raise PackError(f'a contradiction cannot read the parameter "{name}"')


def _holding(series: tuple[Statement, ...], dials: Dials) -> Statement | None:
    """Of the statements that are current and known, the one that began last."""
    current = [one for one in series if _current(one, dials) and _known(one, dials)]
    return max(current, key=first_day) if len(current) > 1 else current[0] if current else None


def _current(dated: Statement | Item, dials: Dials) -> bool:
    return first_day(dated) <= dials.as_of <= last_day(dated)


def _known(dated: Statement | Item, dials: Dials) -> bool:
    known_from = dated.known_from.last if dated.known_from else first_day(dated)
    return known_from <= dials.known_by


def _dated(item: Item, dated_by: tuple[str, ...]) -> Interval | None:
    """The day of an item, by the first of the facts that date it which is stated, whatever its standing or dispute."""
    for fact in dated_by:
        for one in reversed(item.facts.get(fact, ())):
            if isinstance(one.value, Interval):
                return one.value
    return None


def _there(item: Item, dated_by: tuple[str, ...], dials: Dials) -> bool | None:
    """Whether an item is there by the day that dates it; nothing where a partial date allows both."""
    day = _dated(item, dated_by)
    end = min(dials.as_of, dials.known_by)
    if day is None or day.last <= end:
        return True
    return False if day.first > dials.as_of else None


def _existing(case: Case, vocabulary: Vocabulary, name: str, dials: Dials) -> Iterator[tuple[int, Item]]:
    """The items that are there on the day and known, each with its number in the file: the rows of the list."""
    stated = case.lists.get(name)
    dated_by = vocabulary.lists[name].dated_by
    for number, one in enumerate(stated.items if stated else (), start=1):
        if _current(one, dials) and _known(one, dials) and _there(one, dated_by, dials) is True:
            yield number, one
