"""What the columnar evaluator asks of facts: the planes that are read, and each test as a circuit over them.

A *source* is a question about one fact with a plainly computed answer ("is it at least 24?"), so that the many tests on
a fact share few sources. A case that does not state the fact answers no to every source.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Literal, NamedTuple

from screening.engine.columnar.circuit import ZEROS, Circuit, Wire
from screening.law.vocabulary import Fact
from screening.program.program import Atom, Program
from screening.values import Amount, Interval, Value, add_months, months_before

__all__ = ["Asked", "Pair", "Source", "SourceKind", "shifted"]

SourceKind = Literal[
    "yes",  # a yes_no fact is yes
    "no",  # … is no
    "known",  # the fact is known
    "is",  # a choice or country is ``value``
    "digit",  # the code of a choice or country has the binary digit ``place``
    "reaches",  # a number is at least ``value``
    "equals",  # a number is ``value``
    "first",  # the first day of a date is ``value`` (an ordinal) or later
    "last",  # the last day of a date is ``value`` (an ordinal) or later
    "holds",  # a set has the member ``value``
    "whole",  # a set has no members but those stated
    "worth",  # an amount is at least ``value`` minor units of ``currency``
    "priced",  # an amount is known in ``currency``
    "true",  # ``atom`` is true
    "false",  # ``atom`` is false
    "surely",  # a choice that may be any of several meets ``atom`` whichever it is
    "never",  # … whichever it is not
    "several",  # a choice may be any of several
    "unstated",  # nothing at all is stated of the fact, of the case or of a stated item
    "stated",  # the list ``fact`` has an item of that rank
    "further",  # the list ``fact`` is not complete, and the rank is that of its further item
    "complete",  # the list ``fact`` is complete
]


@dataclass(frozen=True)
class Source:
    """A plane to be read: a question of the kind ``kind`` about a fact, or about a list (whose id is then ``fact``)."""

    kind: SourceKind
    fact: str
    over: str | None = None
    value: int | str = 0
    currency: str = ""
    atom: Atom | None = None


class Pair(NamedTuple):
    """A truth as two planes: ones where it is true, and ones where it is false; where it is not known, neither."""

    true: Wire
    false: Wire


def shifted(atom: Atom, day: date) -> date:
    """The far end of what is ``within`` the atom's length of a day."""
    if atom.unit == "months":
        return add_months(day, atom.length) if atom.side == "after" else months_before(day, atom.length)
    length = atom.length if atom.side == "after" else -atom.length
    try:
        return day + timedelta(days=length)
    except OverflowError:
        return date.max if length > 0 else date.min


@dataclass
class Asked:
    """Makes the sources of a program's facts in a circuit, and of these its tests.

    ``completed``: facts of which nothing is stated have the value that is presumed of them. ``several`` are the facts
    of which some case says that they are one of several choices.
    """

    program: Program
    circuit: Circuit
    completed: bool = False
    several: frozenset[str] = frozenset()
    by_digits: dict[str, bool] = field(default_factory=dict)

    def __post_init__(self) -> None:
        tested: dict[str, set[Value]] = defaultdict(set)
        for node in self.program.nodes:
            if isinstance(node, Atom) and node.other is None:
                tested[node.fact] |= set(node.values)
        for name, values in tested.items():
            fact = self.program.vocabulary.facts.get(name)
            if fact is not None and fact.type in ("choice", "country"):
                codes = self.program.vocabulary.codes(fact.id)
                self.by_digits[name] = len(codes).bit_length() <= len(values)

    def test(self, atom: Atom) -> Pair:
        """The truth of an atom, for the case or for each rank of its list."""
        fact = self.program.vocabulary.facts.get(atom.fact)
        found = self._stated(atom, fact)
        if fact is None or fact.as_it_stands is None or not self.completed:
            return found
        unstated = self._source("unstated", fact.id, fact.of)
        if fact.as_it_stands.value in atom.values:
            return Pair(self.circuit.either(found.true, unstated), found.false)
        return Pair(found.true, self.circuit.either(found.false, unstated))

    def _stated(self, atom: Atom, fact: Fact | None) -> Pair:
        """The truth of an atom on what is stated."""
        if atom.other is not None or fact is None:
            return Pair(*(self._source(kind, atom.fact, atom.over, atom=atom) for kind in ("true", "false")))
        if fact.type in ("choice", "country"):
            true = self.circuit.either(*(self._is(fact, value) for value in atom.values))
            false = self.circuit.differ(self.known(atom.fact), true)
            if atom.fact in self.several:
                true = self.circuit.either(true, self._source("surely", fact.id, fact.of, atom=atom))
                false = self.circuit.either(false, self._source("never", fact.id, fact.of, atom=atom))
            return Pair(true, false)
        if not atom.values:
            return Pair(ZEROS, self.known(atom.fact))
        found = [self._compared(atom, fact, value) for value in atom.values]
        return Pair(self.circuit.either(*(one.true for one in found)), self.circuit.both(*(one.false for one in found)))

    def known(self, name: str) -> Wire:
        """Where a fact is known, for the case or for each rank of its list."""
        fact = self.program.vocabulary.facts[name]
        if fact.type == "yes_no":
            return self.circuit.either(self._source("yes", name, fact.of), self._source("no", name, fact.of))
        if self.by_digits.get(name):
            return self.circuit.either(*self._digits(fact))
        return self._source("known", name, fact.of)

    def said(self, name: str) -> Wire:
        """Where a value of a fact is stated, be it one of several."""
        if name not in self.several:
            return self.known(name)
        return self.circuit.either(
            self.known(name), self._source("several", name, self.program.vocabulary.facts[name].of)
        )

    def instrument(self, name: str) -> Wire:
        """Where the alert is of an instrument."""
        return self._is(self.program.vocabulary.facts["instrument"], name)

    def on_or_after(self, day: date) -> Wire:
        """Where the screening is as of a day or a later one."""
        return self._from(self.program.vocabulary.facts["as_of"], "first", day)

    def of_list(self, kind: Literal["stated", "further", "complete"], name: str) -> Wire:
        """Where a list has an item of a rank; where that rank is its further item's; and where it is complete."""
        return self._source(kind, name, None if kind == "complete" else name)

    def _source(
        self,
        kind: SourceKind,
        fact: str,
        over: str | None,
        value: int | str = 0,
        currency: str = "",
        atom: Atom | None = None,
    ) -> Wire:
        return self.circuit.source(Source(kind, fact, over, value, currency, atom), over)

    def _digits(self, fact: Fact) -> list[Wire]:
        most = len(self.program.vocabulary.codes(fact.id))
        return [self._source("digit", fact.id, fact.of, place) for place in range(most.bit_length())]

    def _is(self, fact: Fact, value: Value) -> Wire:
        codes = self.program.vocabulary.codes(fact.id)
        if not isinstance(value, str) or value not in codes:
            return ZEROS
        if not self.by_digits.get(fact.id):
            return self._source("is", fact.id, fact.of, value)
        code = codes[value]
        digits = enumerate(self._digits(fact))
        return self.circuit.both(*(one if code >> place & 1 else self.circuit.invert(one) for place, one in digits))

    def _compared(self, atom: Atom, fact: Fact, value: Value) -> Pair:
        match value:
            case bool():
                yes, no = self._source("yes", fact.id, fact.of), self._source("no", fact.id, fact.of)
                return Pair(yes, no) if value else Pair(no, yes)
            case int():
                return self._number(atom, fact, value)
            case Interval():
                return self._within(atom, fact, value) if atom.operator == "within" else self._date(atom, fact, value)
            case Amount():
                return self._amount(atom, fact, value)
            case str():
                held, whole = self._source("holds", fact.id, fact.of, value), self._source("whole", fact.id, fact.of)
                return Pair(held, self.circuit.without(whole, held))
            case _:
                raise TypeError(f"{fact.id}: a rule tests it with a set")

    def _otherwise(self, fact: Fact, reached: Wire, *, reversed_: bool) -> Pair:
        """A test that is true where it is reached, and false where the fact is known otherwise; or reversed."""
        rest = self.circuit.differ(self.known(fact.id), reached)
        return Pair(rest, reached) if reversed_ else Pair(reached, rest)

    def _number(self, atom: Atom, fact: Fact, value: int) -> Pair:
        if atom.operator == "is":
            return self._otherwise(fact, self._source("equals", fact.id, fact.of, value), reversed_=False)
        level = value + (atom.operator in ("over", "at_most"))
        reached = self._source("reaches", fact.id, fact.of, level)
        return self._otherwise(fact, reached, reversed_=atom.operator in ("under", "at_most"))

    def _amount(self, atom: Atom, fact: Fact, value: Amount) -> Pair:
        level = value.minor + (atom.operator in ("over", "at_most"))
        reached = self._source("worth", fact.id, fact.of, level, value.currency)
        rest = self.circuit.differ(self._source("priced", fact.id, fact.of, 0, value.currency), reached)
        return Pair(rest, reached) if atom.operator in ("under", "at_most") else Pair(reached, rest)

    def _from(self, fact: Fact, end: Literal["first", "last"], day: date, *, past: bool = False) -> Wire:
        """Where one end of a date is on a day or later; ``past``: later."""
        return self._source(end, fact.id, fact.of, day.toordinal() + past)

    def _before(self, fact: Fact, end: Literal["first", "last"], day: date, *, past: bool = False) -> Wire:
        """Where one end of a date is before a day; ``past``: on it or before."""
        return self.circuit.differ(self.known(fact.id), self._from(fact, end, day, past=past))

    def _date(self, atom: Atom, fact: Fact, value: Interval) -> Pair:
        """As the interval allows: true or false only where every day it may be says so."""
        match atom.operator:
            case "before":
                return Pair(self._before(fact, "last", value.first), self._from(fact, "first", value.last))
            case "after":
                return Pair(
                    self._from(fact, "first", value.last, past=True), self._before(fact, "last", value.first, past=True)
                )
            case "at_least":
                return Pair(self._from(fact, "first", value.last), self._before(fact, "last", value.first))
            case _:
                return Pair(
                    self._before(fact, "last", value.first, past=True), self._from(fact, "first", value.last, past=True)
                )

    def _within(self, atom: Atom, fact: Fact, value: Interval) -> Pair:
        near = (value.first, value.last)
        far = (shifted(atom, near[0]), shifted(atom, near[1]))
        least, most = (near, far) if atom.side == "after" else (far, near)
        surely = (least[1], most[0])
        inside = self.circuit.both(
            self._from(fact, "first", surely[0]), self._before(fact, "last", surely[1], past=True)
        )
        outside = self.circuit.either(
            self._before(fact, "last", least[0]), self._from(fact, "first", most[1], past=True)
        )
        return Pair(inside, self.circuit.without(outside, inside))
