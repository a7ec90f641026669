"""A question for the terminal: why it is asked, its answers, what they lead to, who has it, and the answer so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screening.cases.template import FORMS
from screening.law.vocabulary import STANDINGS, Fact, FactList
from screening.render.leads import led_to, settled_words, stands_words, why_asked
from screening.render.outline import Piece
from screening.render.worded import ASK, whom
from screening.report.report import Missing, Report

__all__ = ["answer_pieces", "end_pieces", "help_pieces", "list_pieces", "question_pieces"]

MOST_LED = 6
ALL, NONE = "these are all", "there is none"
NAMED = {"country": "a country, by its name or its code", "countries": "countries, by name or code: DE, FR"}
NOTHING = "No answer to it alone changes the result now; it moves the score or opens other questions."


def question_pieces(
    report: Report, fact: Fact, question: str, which: str, missing: Missing | None, choices: Sequence[str], stated: str
) -> Iterator[Piece]:
    """The card of a fact: ``which`` item is meant, and what is ``stated`` already."""
    yield Piece("subheading", f"{question}{f' ({which})' if which else ''}")
    if missing is not None:
        yield Piece("text", f"Why it is asked: {why_asked(report, missing)}.", most=3)
    shown = f" Shown by: {', '.join(fact.shown_by)}." if fact.shown_by else ""
    ask = ASK[fact.who_knows] if missing is None else whom(missing)
    yield Piece("text", f"{ask}{shown}", most=3)
    if missing is not None:
        led = led_to(report, missing)
        yield from (Piece("item", f"If {values}: {words}.", mark="-", most=4) for values, words in led[:MOST_LED])
        if not led:
            yield Piece("text", NOTHING)
    yield from (Piece("item", one.replace("_", " "), mark=f"{number}.") for number, one in enumerate(choices, start=1))
    form = NAMED.get(fact.type) or FORMS.get(fact.type) or f"a word of it; there are {len(fact.choices)}"
    if set(choices) != set(fact.choices) or not choices:
        yield Piece("text", f"{'Or another' if choices else 'Answer'}: {form}.")
    if stated:
        yield Piece("text", f"So far the case says: {stated}.")


def list_pieces(of: FactList, question: str, items: Sequence[str]) -> Iterator[Piece]:
    """The card of a list: what is on it, and how it is answered."""
    yield Piece("subheading", question)
    yield Piece("text", ASK[of.who_knows])
    yield Piece("text", f"A line adds a {of.item.replace('_', ' ')}; all: {ALL if items else NONE}; ?: not known.")
    yield from (Piece("item", one, mark=f"{number}.") for number, one in enumerate(items, start=1))


def answer_pieces(report: Report) -> Iterator[Piece]:
    """The answer as it stands, on a line or two."""
    stands = report.as_it_stands
    now = f"{stands_words(stands.outcome, stands.scope)}; {settled_words(report.outcome, report.scope)}"
    yield Piece("text", f"{now[:1].upper()}{now[1:]}.", mark="SO FAR:", most=3)
    yield from (Piece("text", one, mark="FIRST:") for one in report.first)


def end_pieces(declined: Sequence[Missing], *, more: bool) -> Iterator[Piece]:
    """The end of the questions: what was declined and could still change the answer, else that nothing can."""
    yield Piece("heading", "No question is left that settles anything")
    if declined:
        yield Piece("text", "What is not known could still change the answer:")
    else:
        yield Piece("text", "Nothing that is still unknown can change the answer by itself.")
    yield from (Piece("item", f"{one.question} {whom(one)}", mark="-") for one in declined)
    if more:
        yield Piece("text", "Questions that move only the score are left: --all asks them too.")


def help_pieces() -> Iterator[Piece]:
    """What can be typed."""
    shown = ", ".join(STANDINGS)
    for mark, said in (
        ("?", "not known yet: it is passed over this time, and unknown is never no"),
        ("??", "cannot be known: the file says so, and it is never asked again"),
        ("back", "the question before; later answers stay"),
        ("ask WORD", "the question with these words, answered or not"),
        ("stop", "end; every answer is in the file"),
    ):
        yield Piece("item", said, mark=f"{mark}:")
    yield Piece(
        "text",
        "Behind an answer, after a semicolon: source: p. 3; new exhibit: grant decision; exhibit: E1; "
        f"shown: one of {shown}; since: 2016-03; note: …; disputed; all (a set or list is whole). "
        "As: refugee; new exhibit: grant decision; shown: documented",
    )
