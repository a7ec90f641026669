"""Advice as an outline: what to get next, and what a supposed fact changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from screening.advise.ask_next import Next, tonight
from screening.advise.what_if import WhatIf
from screening.render.outline import EFFECTS, Piece
from screening.render.worded import STANDS, WHO, whom
from screening.report.report import LeadsTo, Missing

__all__ = ["next_pieces", "what_if_pieces"]

MOST_QUESTIONS = 12
MOST_PAIRS = 6
MOST_VALUES = 4
MOST_CHANGES = 12
SETTLED = {
    "grounds_established": "a ground holds",
    "serious_doubts": "serious doubts hold",
    "undetermined": "not settled",
    "no_ground_found": "no ground found",
}


def next_pieces(found: Sequence[Next]) -> Iterator[Piece]:
    """What to get next, once for each instrument that the case is read as."""
    for one in found:
        read_as = f" (read as a {one.instrument})" if len(found) > 1 else ""
        yield Piece("title", f"{one.case}: what to get next{read_as}")
        yield from (Piece("text", f"Route: {title}.") for title in one.routes)
        yield from (Piece("text", said, mark="FIRST:") for said in one.first)
        for number, each in enumerate(one.questions[:MOST_QUESTIONS], start=1):
            yield from _asked(each, number)
        more = len(one.questions) - MOST_QUESTIONS
        if more > 0:
            yield Piece("text", f"and {more} more that move less: --format json")
        yield from _together(one)
        if not one.questions and not one.pairs:
            yield Piece("text", "No question that these rules know would move the answer.")


def _asked(one: Missing, number: int) -> Iterator[Piece]:
    item = f" ({_item(one.fact)} {one.item})" if one.item else ""
    yield Piece("item", f"{one.question}{item}", mark=f"{number}.")
    paper = f"; shown by {', '.join(one.shown_by[:2])}" if one.shown_by else ""
    when = "tonight" if tonight(one) else "not tonight"
    yield Piece("text", f"{WHO[one.who_knows]} ({when}, effort {one.effort}){paper}.", 1)
    if one.harms or one.who_knows == "requesting_country":
        yield Piece("text", whom(one), 1)
    told = _leads(one.leads_to, changes=one.changes)
    if told:
        yield Piece("text", told, 1)
    elif not one.changes:
        yield Piece("text", "By itself it does not change the answer.", 1)


def _item(fact: str) -> str:
    return fact.partition(".")[0].replace("_", " ")


def _leads(answers: Iterable[LeadsTo], *, changes: bool) -> str:
    """What the answers lead to, those that lead to the same together; nothing where none changes anything."""
    by_answer: dict[str, list[str]] = {}
    for one in answers:
        words = f"{STANDS[one.as_it_stands, one.as_it_stands_scope]}; {SETTLED[one.outcome]}"
        by_answer.setdefault(words, []).append(one.value)
    if not changes and len(by_answer) == 1:
        return ""
    return " ".join(f"If {_or(values)}: {words}." for words, values in by_answer.items())


def _or(values: Sequence[str]) -> str:
    told = list(values[:MOST_VALUES])
    more = len(values) - len(told)
    return " or ".join(f'"{one}"' for one in told) + (f" or {more} more" if more else "")


def _together(one: Next) -> Iterator[Piece]:
    if not one.pairs:
        return
    yield Piece("heading", "No single fact changes the answer; these do in pairs")
    for each in one.pairs[:MOST_PAIRS]:
        both = " and ".join(f"{name}: {value}" for name, value in zip(each.names, each.values, strict=True))
        yield Piece("item", f"{both}: {STANDS[each.as_it_stands, each.as_it_stands_scope]}.", mark="-")
    if len(one.pairs) > MOST_PAIRS:
        yield Piece("text", f"and {len(one.pairs) - MOST_PAIRS} more pairs: --format json")


def what_if_pieces(found: WhatIf) -> Iterator[Piece]:
    """What supposed facts change."""
    yield Piece("title", f"{found.case}: what if")
    yield Piece("text", f"Supposed, as if an authority had shown it: {', '.join(found.supposed)}.")
    for mark, answers, score in (("NOW:", found.before, found.score_before), ("THEN:", found.after, found.score_after)):
        stands = STANDS[answers.as_it_stands, answers.as_it_stands_scope]
        yield Piece("text", f"{stands}; {SETTLED[answers.outcome]}; score as it stands (ours) {score}.", mark=mark)
    if not found.changes:
        yield Piece("text", "No finding changes.")
        return
    yield Piece("heading", "What changes, and why")
    for one in found.changes[:MOST_CHANGES]:
        charge = f" (charge {one.charge})" if one.charge else ""
        yield Piece("item", f"{one.title}{charge}: {one.before}, then {one.after} ({EFFECTS[one.effect]})", mark="-")
        if one.after == "stands":
            yield Piece("text", one.says, 1)
    if len(found.changes) > MOST_CHANGES:
        yield Piece("text", f"and {len(found.changes) - MOST_CHANGES} more: --format json")
