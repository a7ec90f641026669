"""Advice as an outline: what to get next, what a supposed fact changes, and what would change the answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from screening.advise.ask_next import Next, tonight
from screening.advise.flip import Flip, Shown, Turn
from screening.advise.what_if import WhatIf
from screening.render.outline import EFFECTS, Piece
from screening.render.summary import STANDS, WHO
from screening.report.report import LeadsTo, Missing

__all__ = ["PRIVILEGED", "flip_pieces", "next_pieces", "what_if_pieces"]

PRIVILEGED = "PRIVILEGED. Not for filing, not for the client: papers to look for, never things to say."
MOST_QUESTIONS = 12
MOST_PAIRS = 6
MOST_SETS = 6
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
        yield Piece("title", f"{one.case}: what to get next{_as(one, found)}")
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


def _as(one: Next | Flip, found: Sequence[object]) -> str:
    instrument = getattr(one, "instrument", "")
    return f" (read as a {instrument})" if len(found) > 1 and instrument else ""


def _asked(one: Missing, number: int) -> Iterator[Piece]:
    item = f" ({_item(one.fact)} {one.item})" if one.item else ""
    yield Piece("item", f"{one.question}{item}", mark=f"{number}.")
    paper = f"; shown by {', '.join(one.shown_by[:2])}" if one.shown_by else ""
    when = "tonight" if tonight(one) else "not tonight"
    yield Piece("text", f"{WHO[one.who_knows].removesuffix('.')} ({when}, effort {one.effort}){paper}.", 1)
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


def flip_pieces(found: Sequence[Flip]) -> Iterator[Piece]:
    """What would change the answer, first what the other side would have to show."""
    for one in found:
        yield Piece("title", f"{one.case}: what would change the answer{_as(one, found)}")
        yield Piece("text", PRIVILEGED)
        further = ", ".join(one.further)
        yield Piece(
            "text",
            f"As it stands, {STANDS[one.as_it_stands, one.as_it_stands_scope]}. Looked at: {one.looked_at} facts that "
            "are not known, or disputed, or of which the requesting country can show more than the file says, and that "
            "may plausibly be asked of this case, alone, in pairs and in threes"
            f"{f', and a further one of these: {further}' if further else ''}.",
        )
        yield Piece("heading", "For the other side to show: what would defeat each ground")
        if not one.grounds:
            yield Piece("text", "No ground stands that could be defeated.")
        for ground in one.grounds:
            charge = f" (charge {ground.charge})" if ground.charge else ""
            yield Piece("subheading", f"{ground.title}{charge}")
            if not ground.by:
                yield Piece("text", "Nothing in up to three of these facts defeats it.")
            yield from _sets([(each, "") for each in ground.by])
        if one.against:
            yield Piece("heading", "What would change the answer against the applicant")
            yield from _sets([(each.shown, _then(each)) for each in one.against])
        yield Piece("heading", "For the applicant to show: papers to look for")
        if not one.for_applicant:
            yield Piece("text", "Nothing in up to three of these facts makes the answer better than it stands.")
        yield from _sets([(each.shown, _then(each)) for each in one.for_applicant])


def _then(one: Turn) -> str:
    return f": {STANDS[one.as_it_stands, one.as_it_stands_scope]}"


def _sets(found: Sequence[tuple[Sequence[Shown], str]]) -> Iterator[Piece]:
    for shown, then in found[:MOST_SETS]:
        told = " and ".join(_shown(one) for one in shown)
        yield Piece("item", f"{told}{then}", mark="-")
        papers = list(dict.fromkeys(paper for one in shown for paper in one.shown_by[:2]))
        if papers:
            yield Piece("text", f"paper: {', '.join(papers)}", 1)
    if len(found) > MOST_SETS:
        yield Piece("text", f"and {len(found) - MOST_SETS} more: --format json")


def _shown(one: Shown) -> str:
    item = f" ({_item(one.fact)} {one.item})" if one.item else f" (a further {_item(one.fact)})" if one.further else ""
    if not one.values:
        return f"one more among the {one.name}, whatever else is so of it"
    now = f", where the file says {one.stated}" if one.stated else ", which is disputed now" if one.disputed else ""
    told = " or ".join(one.values[:MOST_VALUES])
    more = f" or {len(one.values) - MOST_VALUES} more" if len(one.values) > MOST_VALUES else ""
    return f"{one.name}{item}: {told}{more}{now}"
