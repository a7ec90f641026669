"""Numbers the exhibits that a paper names, in the order in which it names them, and marks what is confidential."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from screening.advise.position import Position
from screening.cases.resolve import statement
from screening.cases.statement import Case
from screening.law.vocabulary import BUILT_IN
from screening.report.report import RestsOn, StandingFinding
from screening.values import Interval

__all__ = ["Annexes", "shown_after", "without_exhibit"]


@dataclass
class Annexes:
    """The exhibits that a paper has named."""

    case: Case
    marked: bool = False
    _numbers: dict[str, int] = field(default_factory=dict)

    def named(self, exhibits: Sequence[str], *, confidential: bool = False) -> str:
        """`` (annex 1, 2; confidential)`` of exhibits in the file, or nothing; confidential where one of them is."""
        found = [one for one in exhibits if one in self.case.exhibits]
        if not found:
            return ""
        numbers = ", ".join(str(self._numbers.setdefault(one, len(self._numbers) + 1)) for one in found)
        confidential = confidential or any(self.case.exhibits[one].confidential for one in found)
        self.marked = self.marked or confidential
        return f" (annex {numbers}{'; confidential' if confidential else ''})"

    def rows(self, confidential: str) -> Iterator[tuple[str, ...]]:
        """A row of a table for each: its number, its title, its day, and the mark of one that is confidential."""
        for one, number in self._numbers.items():
            exhibit = self.case.exhibits[one]
            day = "" if exhibit.date is None else str(exhibit.date)
            yield str(number), exhibit.title, day, confidential if exhibit.confidential else ""


def without_exhibit(case: Case, found: StandingFinding) -> tuple[RestsOn, ...]:
    """The facts of a ground that no exhibit carries; the head of the case needs none, nor what nobody has shown."""
    return tuple(
        one
        for one in found.rests_on
        if not one.presumed
        and one.fact not in BUILT_IN
        and (one.assumed or not set(one.exhibits) & case.exhibits.keys())
    )


def shown_after(position: Position, found: StandingFinding, day: Interval) -> bool:
    """Whether a fact of a ground began or came to be known after a day, or is shown by papers that are all younger."""
    for one in found.rests_on:
        if one.presumed or one.fact in BUILT_IN:
            continue
        over = position.pack.vocabulary.facts[one.fact].of
        rows = range(len(position.facts.items[over])) if over else ()
        row = next((each for each in rows if over and position.facts.number(over, each) == one.item), 0)
        told = statement(position.case, position.pack.vocabulary, position.dials, one.fact, over, row)
        if told is None:
            continue
        papers = [position.case.exhibits[each].date for each in told.exhibits if each in position.case.exhibits]
        dated = [told.from_, told.known_from]
        if papers and all(each is not None and each.first > day.last for each in papers):
            return True
        if any(each is not None and each.first > day.last for each in dated):
            return True
    return False
