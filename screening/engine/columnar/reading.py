"""Reads the sources of a circuit from the facts of one case: a plane is a whole number, a bit a row of its list.

A plane of the case is -1 (ones for every row) or 0, so that it meets the planes of any list bit by bit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from screening.engine.columnar.asked import Source, SourceKind
from screening.law.vocabulary import Vocabulary
from screening.program.compare import one_of, truth
from screening.program.program import Atom
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval, OneOf, Value

__all__ = ["Reader", "every", "reach", "some"]

LISTS: tuple[SourceKind, ...] = ("stated", "further", "complete")
ANY_OF: Mapping[SourceKind, bool] = {"surely": True, "never": False}

Numbers = Iterable[int]
Lookup = Callable[[Value], Numbers | None]


def some(plane: int) -> int:
    """Whether some row has a one."""
    return -1 if plane else 0


def every(plane: int) -> int:
    """Whether every row has a one."""
    return -1 if plane == -1 else 0


def reach(plane: int, number: int) -> int:
    """Whether at least ``number`` rows have a one."""
    return -1 if plane.bit_count() >= number else 0


@dataclass(frozen=True)
class _Pair:
    """A test of two facts: computed on the values, as for every evaluator."""

    atom: Atom
    true: int | None
    false: int | None


class Reader:
    """Fills the sources of one circuit. Knows for each fact which sources a value answers with yes."""

    def __init__(self, sources: Sequence[Source], vocabulary: Vocabulary) -> None:
        self._made_of = (sources, vocabulary)
        self._size = len(sources)
        by_fact: dict[str, list[tuple[int, Source]]] = defaultdict(list)
        for number, source in enumerate(sources):
            by_fact[source.fact].append((number, source))
        self._lookups: dict[str, Lookup] = {fact: _lookup(asked, fact, vocabulary) for fact, asked in by_fact.items()}
        self._pairs = _pairs(sources)
        self._of = {fact: [number for number, one in asked if _of_value(one)] for fact, asked in by_fact.items()}
        self._unstated = [(number, one) for number, one in enumerate(sources) if one.kind == "unstated"]
        names = dict.fromkeys(
            filter(None, (source.fact if source.kind in LISTS else source.over for source in sources))
        )
        self._lists = [(name, *_places(by_fact[name], self._size)) for name in names]

    def __reduce__(self) -> tuple[type[Reader], tuple[Sequence[Source], Vocabulary]]:
        return (Reader, self._made_of)

    def read(self, facts: Facts) -> list[int]:
        """The planes of the sources, and after them one of no meaning, zeros, and ones."""
        planes = [0] * (self._size + 2)
        planes.append(-1)
        lookups = self._lookups
        for fact, value in facts.values.items():
            if fact in lookups:
                for number in lookups[fact](value) or ():
                    planes[number] = -1
        for name, stated, further, complete in self._lists:
            bit = 1
            for item in facts.items[name]:
                for fact, value in item.items():
                    if fact in lookups:
                        for number in lookups[fact](value) or ():
                            planes[number] |= bit
                bit <<= 1
            planes[stated] = bit - 1
            if facts.complete[name]:
                planes[complete] = -1
            else:
                planes[further] = bit
        for pair in self._pairs:
            self._compare(pair, facts, planes)
        self._fill_unstated(facts, planes)
        return planes

    def changed(self, planes: Sequence[int], facts: Facts, fact: str, over: str | None, row: int) -> list[int]:
        """The planes of a case of which one fact has another value in ``facts``: of the case, or of one item."""
        changed = [*planes]
        bit = -1 if over is None else 1 << row
        for number in self._of.get(fact, ()):
            changed[number] &= ~bit
        value = facts.value(fact, over, row)
        if value is not None and fact in self._lookups:
            for number in self._lookups[fact](value) or ():
                changed[number] |= bit
        for pair in self._pairs:
            if fact in (pair.atom.fact, pair.atom.other):
                self._compare(pair, facts, changed, None if over is None else row)
        for number, source in self._unstated:
            if source.fact == fact and facts.unstated(fact, over, row):
                changed[number] |= bit
            elif source.fact == fact:
                changed[number] &= ~bit
        return changed

    def _fill_unstated(self, facts: Facts, planes: list[int]) -> None:
        for number, source in self._unstated:
            if source.over is None:
                planes[number] = -1 if facts.unstated(source.fact, None, 0) else 0
            else:
                rows = range(len(facts.items[source.over]))
                planes[number] = sum(1 << row for row in rows if facts.unstated(source.fact, source.over, row))

    def _compare(self, pair: _Pair, facts: Facts, planes: list[int], only: int | None = None) -> None:
        """Fills the sources of a test of two facts, for all rows or for ``only`` one."""
        over = pair.atom.over
        rows = range(1 if over is None else len(facts.items[over])) if only is None else (only,)
        true = false = 0
        for row in rows:
            found = truth(pair.atom, facts, row)
            bit = -1 if over is None else 1 << row
            if found is True:
                true |= bit
            elif found is False:
                false |= bit
        kept = 0 if only is None else ~(1 << only)
        for number, plane in ((pair.true, true), (pair.false, false)):
            if number is not None:
                planes[number] = planes[number] & kept | plane


def _of_value(source: Source) -> bool:
    """Whether a source is answered by the value of its fact alone."""
    return source.kind not in (*LISTS, "unstated", "true", "false")


def _places(asked: list[tuple[int, Source]], otherwise: int) -> tuple[int, int, int]:
    """Which sources say what is stated of a list; ``otherwise`` if nobody asks."""
    numbers = {source.kind: number for number, source in asked}
    stated, further, complete = (numbers.get(kind, otherwise) for kind in LISTS)
    return stated, further, complete


def _pairs(sources: Sequence[Source]) -> tuple[_Pair, ...]:
    atoms: dict[Atom, dict[str, int]] = defaultdict(dict)
    for number, source in enumerate(sources):
        if source.atom is not None:
            atoms[source.atom][source.kind] = number
    return tuple(_Pair(atom, found.get("true"), found.get("false")) for atom, found in atoms.items())


def _lookup(asked: list[tuple[int, Source]], name: str, vocabulary: Vocabulary) -> Lookup:
    """What finds the sources that a value of a fact answers with yes."""
    fact = vocabulary.facts.get(name)
    if any(source.kind == "several" or source.kind in ANY_OF for _, source in asked):
        return _any_of(asked, name, vocabulary)
    asked = [(number, source) for number, source in asked if source.atom is None]
    if fact is None or fact.type == "text":
        known = tuple(number for number, source in asked if source.kind == "known")
        return lambda _value: known
    if fact.type == "yes_no":
        return _table({answer: _numbers(asked, answer, 0) for answer in (True, False)})
    if fact.type in ("choice", "country"):
        codes = vocabulary.codes(name)
        return _table({value: _numbers(asked, value, code) for value, code in codes.items()})
    return lambda value: [number for number, source in asked if _answers(source, value)]


def _any_of(asked: list[tuple[int, Source]], name: str, vocabulary: Vocabulary) -> Lookup:
    """What finds the sources that a choice answers with yes that may be one of several."""
    plain = _lookup([one for one in asked if one[1].kind not in (*ANY_OF, "several")], name, vocabulary)

    def lookup(value: Value) -> Numbers | None:
        if not isinstance(value, OneOf):
            return plain(value)
        found = []
        for number, source in asked:
            met = source.atom and one_of(source.atom, value)
            if source.kind == "several" or (source.kind in ANY_OF and met is ANY_OF[source.kind]):
                found.append(number)
        return found

    return lookup


def _table(numbers: dict[Any, tuple[int, ...]]) -> Lookup:
    return numbers.get


def _numbers(asked: list[tuple[int, Source]], value: Value, code: int) -> tuple[int, ...]:
    """The sources that a yes_no, choice or country answers with yes."""
    found = []
    for number, source in asked:
        match source.kind:
            case "yes" | "no":
                answer = value is (source.kind == "yes")
            case "is":
                answer = value == source.value
            case "digit":
                answer = bool(code >> int(source.value) & 1)
            case _:
                answer = source.kind == "known"
        if answer:
            found.append(number)
    return tuple(found)


def _answers(source: Source, value: Value) -> bool:
    """Whether a value answers a source with yes; one that is not of the fact's type is no more than known."""
    asked = source.value
    match source.kind, value:
        case "known", _:
            return True
        case "reaches", int():
            return value >= int(asked)
        case "equals", int():
            return value == asked
        case "first", Interval(first, _):
            return first.toordinal() >= int(asked)
        case "last", Interval(_, last):
            return last.toordinal() >= int(asked)
        case "holds", Chosen(members, _):
            return asked in members
        case "whole", Chosen(_, complete):
            return complete
        case "priced", Amount():
            return value.in_currency(source.currency) is not None
        case "worth", Amount():
            minor = value.in_currency(source.currency)
            return minor is not None and minor >= int(asked)
        case _:
            return False
