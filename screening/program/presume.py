"""Completes what is known of a case by the vocabulary's presumptions: the facts of the second reading, as it stands.

A presumption says that something is not shown by the one who has to show it, never that it is so. It is made only of a
fact of the case or of a stated item on which nothing at all is stated; never of the further item of a list.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from screening.law.vocabulary import Presumption, Vocabulary
from screening.program.valuation import Facts

__all__ = ["Presumed", "complete", "presumptions"]


@dataclass(frozen=True)
class Presumed:
    """A presumption that was made: of a fact of the case, or of the item in a row of a list."""

    fact: str
    row: int | None


def presumptions(vocabulary: Vocabulary) -> Mapping[str, Presumption]:
    """What is presumed, by fact."""
    return {name: fact.as_it_stands for name, fact in vocabulary.facts.items() if fact.as_it_stands is not None}


def complete(vocabulary: Vocabulary, facts: Facts) -> tuple[Facts, tuple[Presumed, ...]]:
    """The facts of a case completed by presumptions, and which were made.

    A list whose question is exhaustive and that has a stated item is read as complete.
    """
    made: list[Presumed] = []
    values = dict(facts.values)
    items = {name: [dict(item) for item in rows] for name, rows in facts.items.items()}
    for name, presumption in presumptions(vocabulary).items():
        over = vocabulary.facts[name].of
        if over is None:
            if facts.unstated(name, None, 0):
                values[name] = presumption.value
                made.append(Presumed(name, None))
            continue
        for row, item in enumerate(items[over]):
            if facts.unstated(name, over, row):
                item[name] = presumption.value
                made.append(Presumed(name, row))
    whole = {
        name: done or (vocabulary.lists[name].exhaustive and bool(facts.items[name]))
        for name, done in facts.complete.items()
    }
    completed = replace(facts, values=values, items={name: tuple(rows) for name, rows in items.items()}, complete=whole)
    return completed, tuple(made)
