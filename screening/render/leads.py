"""What each answer to a question leads to, in words: what would stand then, and what would be settled."""

from __future__ import annotations

from collections.abc import Sequence

from screening.law.outcome import OutcomeWord, Scope, StandingWord
from screening.render.worded import AGAINST, SETTLED, STANDS
from screening.report.report import Missing, Report

__all__ = ["led_to", "settled_words", "stands_words", "why_asked"]

MOST_VALUES = 8  # answers to a question, of those that lead to the same
MOST_MOVED = 3
Words = tuple[OutcomeWord, Scope | None, StandingWord, Scope | None]


def led_to(report: Report, one: Missing) -> list[tuple[str, str]]:
    """The answers that lead to the same together, and what they lead to; nothing where none changes anything."""
    now: Words = (report.outcome, report.scope, report.as_it_stands.outcome, report.as_it_stands.scope)
    by: dict[Words, list[str]] = {}
    for each in one.leads_to:
        by.setdefault((each.outcome, each.scope, each.as_it_stands, each.as_it_stands_scope), []).append(each.value)
    if not one.changes:
        return []
    return [(_some(values), _leads(words, now)) for words, values in by.items()]


def why_asked(report: Report, one: Missing) -> str:
    """Which rules an answer bears on, or that it opens others."""
    titles = {found.rule: found.title for each in (report, *report.readings) for found in each.findings}
    moved = [titles.get(rule, rule) for rule in one.moves]
    if not moved:
        return "it decides which rules and questions apply"
    more = f" and {len(moved) - MOST_MOVED} more" if len(moved) > MOST_MOVED else ""
    return f"it bears on {'; '.join(moved[:MOST_MOVED])}{more}"


def stands_words(word: StandingWord, scope: Scope | None) -> str:
    """The answer as it stands, in a clause."""
    return STANDS[word, scope].removesuffix(" on what is stated")


def settled_words(word: OutcomeWord, scope: Scope | None, *, unless: bool = False) -> str:
    """The settled answer, in a clause; ``unless``: an exception could still be shown."""
    shown = ", unless the requesting country shows an exception" if unless else ""
    return SETTLED[word].format(against=AGAINST[scope], unless=shown)


def _some(values: Sequence[str]) -> str:
    more = f" and {len(values) - MOST_VALUES} more" if len(values) > MOST_VALUES else ""
    return f"{', '.join(values[:MOST_VALUES])}{more}"


def _leads(words: Words, now: Words) -> str:
    if words == now:
        return "the answer stays as it is"
    return f"{stands_words(words[2], words[3])}; {settled_words(words[0], words[1])}"
