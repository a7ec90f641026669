"""What a screening does not settle: sentences of the rules on it, and what the case tells that no rule is to read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from screening.cases.resolve import dials, read
from screening.cases.statement import Case, Standing
from screening.law.pack import Pack
from screening.report.say import value_words

__all__ = ["Beyond", "Told", "beyond"]


@dataclass(frozen=True)
class Told:
    """A fact that the case states and that is no ground: its name, its value in words, and what it is kept for."""

    name: str
    value: str
    kept_for: str


@dataclass(frozen=True)
class Beyond:
    """The sentences of the rules on what is left open, and what the case tells besides."""

    says: tuple[str, ...]
    told: tuple[Told, ...]


def beyond(
    case: Case,
    pack: Pack,
    *,
    as_of: date | None = None,
    known_by: date | None = None,
    standing: Standing | None = None,
) -> Beyond:
    """What a screening of the case on the same dials leaves open."""
    facts = read(case, pack.vocabulary, dials(case, as_of=as_of, known_by=known_by, standing=standing)).facts
    told = [
        Told(fact.name, value_words(pack.vocabulary, fact.type, value), fact.reserved)
        for name, value in facts.values.items()
        for fact in (pack.vocabulary.facts[name],)
        if fact.reserved
    ]
    return Beyond(pack.outcome.not_settled, tuple(told))
