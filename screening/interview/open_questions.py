"""Which questions of a case are open, the one worth most first, and how far each topic has come."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from screening.cases.template import facts_asked
from screening.interview.kept_case import Kept, place_of
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN, Fact, FactList, topic_of
from screening.report.report import Missing, Report

__all__ = ["Asked", "OpenQuestion", "Topic", "open_questions", "said_unknown", "topics"]

DAY = "as_of"
Asked = tuple[str, int | None]  # a fact or list, and the number of its item


@dataclass(frozen=True)
class OpenQuestion:
    """A question that is open: of a list, or of a fact (and the number of its item); with what its answers lead to."""

    of: Fact | FactList
    item: int | None = None
    missing: Missing | None = None

    @property
    def settles(self) -> bool:
        """Whether an answer can change the answer to the case, or is asked before all others."""
        return self.missing is None or self.missing.changes or self.missing.first


@dataclass(frozen=True)
class Topic:
    """A topic: its facts that are answered and that are open, and how many more there are."""

    name: str
    answered: tuple[Fact, ...]
    open: tuple[Fact, ...]
    rest: tuple[Fact, ...]


def open_questions(kept: Kept, report: Report, pack: Pack, passed: Collection[Asked] = ()) -> Iterator[OpenQuestion]:
    """The open questions: what every case states, the lists, then what moves the answer, in the report's order.

    What is ``passed`` over is not asked.
    """
    for one in _open_questions(kept, report, pack):
        if (one.of.id, one.item) not in passed:
            yield one


def _open_questions(kept: Kept, report: Report, pack: Pack) -> Iterator[OpenQuestion]:
    vocabulary = pack.vocabulary
    for name in BUILT_IN:
        if name in vocabulary.facts and name != DAY and kept.at((name,)) is None:
            yield OpenQuestion(vocabulary.facts[name])
    for first in pack.outcome.first_questions:
        asked = not first.applies_to or report.case.instrument in first.applies_to
        if first.list and asked and kept.at(("lists", first.list)) is None:
            yield OpenQuestion(vocabulary.lists[first.list])
    for one in report.missing:
        if not _touched(kept, one, pack):
            yield OpenQuestion(vocabulary.facts.get(one.fact) or vocabulary.lists[one.fact], one.item, one)


def said_unknown(kept: Kept, report: Report, pack: Pack, passed: Collection[Asked] = ()) -> list[Missing]:
    """The questions that could change the answer and were not answered: the case says not known, or they are passed."""
    return [
        one for one in report.missing if one.changes and ((one.fact, one.item) in passed or _touched(kept, one, pack))
    ]


def _touched(kept: Kept, one: Missing, pack: Pack) -> bool:
    """Whether somebody has answered, be it that it is not known; what a program proposed is no answer."""
    if one.fact in pack.vocabulary.lists:
        return kept.at(("lists", one.fact, "complete")) is not None
    written = kept.at(place_of(pack.vocabulary.facts[one.fact], one.item, pack))
    return written is not None and not (isinstance(written, dict) and written.get("proposed") in (True, "yes"))


def topics(kept: Kept, report: Report, pack: Pack) -> list[Topic]:
    """The topics of the vocabulary in its order."""
    instrument = kept.case.facts["instrument"][-1].value if kept.case.facts.get("instrument") else None
    answered = {name for name, told in kept.case.facts.items() if told}
    answered |= {name for one in kept.case.lists.values() for item in one.items for name in item.facts}
    asked = {one.fact for one in report.missing}
    by: dict[str, list[Fact]] = {}
    for fact in facts_asked(pack, instrument if isinstance(instrument, str) else None):
        if fact.id != DAY:
            by.setdefault(topic_of(fact), []).append(fact)
    return [
        Topic(
            name,
            tuple(one for one in facts if one.id in answered),
            tuple(one for one in facts if one.id in asked and one.id not in answered),
            tuple(one for one in facts if one.id not in answered | asked),
        )
        for name, facts in by.items()
    ]
