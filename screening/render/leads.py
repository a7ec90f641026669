"""What each answer to a question leads to, in words: what would stand then, and what would be settled."""

from __future__ import annotations

from collections.abc import Sequence

from screening.interview.words import Words
from screening.law.outcome import OutcomeWord, Scope, StandingWord
from screening.render.said import said
from screening.render.worded import not_to_be_asked
from screening.report.pose import are_these_all
from screening.report.report import Missing, Report

__all__ = ["COUNTED", "asked_again", "led_to", "settled_words", "stands_words", "unless_shown", "whom", "why_asked"]

MOST_VALUES = 8  # answers to a question, of those that lead to the same
MOST_MOVED = 3
COUNTED = ("bars", "strong_doubts", "doubts")
Led = tuple[OutcomeWord, Scope | None, StandingWord, Scope | None]


def asked_again(one: Missing, words: Words) -> str:
    """The question as it is asked; of a list that has items already, whether they are all."""
    if one.question == are_these_all(one.name):
        return words.text("list.whole", name=words.name(one.fact, one.name))
    return one.question


def led_to(report: Report, one: Missing, words: Words) -> list[tuple[str, str]]:
    """The answers that lead to the same together, and what they lead to; nothing where none changes anything."""
    now: Led = (report.outcome, report.scope, report.as_it_stands.outcome, report.as_it_stands.scope)
    by: dict[Led, list[str]] = {}
    for each in one.leads_to:
        led = (each.outcome, each.scope, each.as_it_stands, each.as_it_stands_scope)
        by.setdefault(led, []).append(words.answer(one.fact, each.value))
    if not one.changes:
        return []
    unless = unless_shown(report)
    return [(_some(values, words), _leads(led, now, words, unless=unless)) for led, values in by.items()]


def why_asked(report: Report, one: Missing, words: Words) -> str:
    """Which rules an answer bears on, or that it opens others."""
    titles = {found.rule: found.title for each in (report, *report.readings) for found in each.findings}
    moved = [titles.get(rule, rule) for rule in one.moves]
    if not moved:
        return words.text("why.opens")
    named = words.listed(words.text("why.title", title=one) for one in moved[:MOST_MOVED])
    return words.text("why.bears_on", titles=_and_more(named, len(moved) - MOST_MOVED, words))


def whom(one: Missing, words: Words) -> str:
    """Whom to ask, in a sentence; of what can only harm, to keep it at the desk and have nobody else asked."""
    if not_to_be_asked(one):
        return words.text("ask.harms")
    asked = words.text(f"ask.{one.who_knows}")
    return f"{asked} {words.text('ask.at_the_desk')}" if one.harms else asked


def stands_words(word: StandingWord, scope: Scope | None, words: Words | None = None) -> str:
    """The answer as it stands, in a clause."""
    return said(f"stands.{word}.{scope or 'all'}", words)


def settled_words(word: OutcomeWord, scope: Scope | None, words: Words | None = None, *, unless: bool = False) -> str:
    """The settled answer, in a clause; ``unless``: an exception could still be shown."""
    shown = said("against.unless", words) if unless else ""
    return said(f"settled.{word}", words, against=said(f"against.{scope}", words) if scope else "", unless=shown)


def _some(values: Sequence[str], words: Words) -> str:
    return _and_more(", ".join(values[:MOST_VALUES]), len(values) - MOST_VALUES, words)


def _and_more(listed: str, more: int, words: Words) -> str:
    return words.text("why.and_more", listed=listed, number=str(more)) if more > 0 else listed


def _leads(led: Led, now: Led, words: Words, *, unless: bool) -> str:
    if led == now:
        return words.text("why.stays")
    return words.listed([stands_words(led[2], led[3], words), settled_words(led[0], led[1], words, unless=unless)])


def unless_shown(report: Report) -> bool:
    """Whether what is settled holds only unless the requesting country shows an exception."""
    return any(one.not_shown for one in report.findings if one.status == "established" and one.effect in COUNTED)
