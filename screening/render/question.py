"""A question for the terminal: why it is asked, its answers, what they lead to, who has it, and the answer so far."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screening.interview.words import Words
from screening.law.vocabulary import STANDINGS, Fact, FactList
from screening.render.leads import asked_again, led_to, settled_words, stands_words, unless_shown, whom, why_asked
from screening.render.outline import Piece
from screening.report.report import Missing, Report

__all__ = ["answer_pieces", "end_pieces", "help_pieces", "list_pieces", "question_pieces"]

MOST_LED = 6


def question_pieces(
    report: Report,
    fact: Fact,
    which: str,
    missing: Missing | None,
    choices: Sequence[str],
    stated: Sequence[str],
    words: Words,
) -> Iterator[Piece]:
    """The card of a fact: ``which`` item is meant, and what is ``stated`` already."""
    yield Piece("subheading", f"{words.question(fact)}{f' ({which})' if which else ''}")
    if missing is not None:
        yield Piece("text", words.text("card.why", why=why_asked(report, missing, words)), most=3)
    shown = f" {words.text('card.shown_by', papers=', '.join(fact.shown_by))}" if fact.shown_by else ""
    ask = words.text(f"ask.{fact.who_knows}") if missing is None else whom(missing, words)
    yield Piece("text", f"{ask}{shown}", most=3)
    if missing is not None:
        led = led_to(report, missing, words)
        for values, leads in led[:MOST_LED]:
            yield Piece("item", words.text("typed.if", values=values, leads=leads), mark="-", most=4)
        if not led:
            yield Piece("text", words.text("card.leads_nowhere"))
    for number, one in enumerate(choices, start=1):
        yield Piece("item", words.choice(fact, one), mark=f"{number}.")
    kind = "choice" if fact.type == "choices" else fact.type
    form = words.text(f"form.{kind}", number=str(len(fact.choices)))
    if set(choices) != set(fact.choices) or not choices:
        yield Piece("text", words.text("typed.another" if choices else "typed.answer", form=form))
    if stated:
        told = ", ".join(words.answer(fact.id, one) for one in stated)
        yield Piece("text", words.text("typed.stated", stated=told))


def list_pieces(of: FactList, items: Sequence[str], words: Words) -> Iterator[Piece]:
    """The card of a list: what is on it, and how it is answered."""
    yield Piece("subheading", words.question(of))
    yield Piece("text", words.text(f"ask.{of.who_knows}"))
    whole = words.text("list.all" if items else "list.none")
    yield Piece("text", words.text("typed.list", item=words.item(of), all=f"{whole[:1].lower()}{whole[1:]}"))
    yield from (Piece("item", one, mark=f"{number}.") for number, one in enumerate(items, start=1))


def answer_pieces(report: Report, words: Words) -> Iterator[Piece]:
    """The answer as it stands, on a line or two."""
    stands = report.as_it_stands
    settled = settled_words(report.outcome, report.scope, words, unless=unless_shown(report))
    now = words.listed([stands_words(stands.outcome, stands.scope, words), settled])
    yield Piece("text", f"{now[:1].upper()}{now[1:]}.", mark=words.text("typed.so_far"), most=3)
    yield from (Piece("text", one, mark=words.text("typed.first")) for one in report.first)


def end_pieces(declined: Sequence[Missing], words: Words, *, more: bool) -> Iterator[Piece]:
    """The end of the questions: what was declined and could still change the answer, else that nothing can."""
    yield Piece("heading", words.text("end.title"))
    yield Piece("text", words.text("end.declined" if declined else "end.nothing"))
    yield from (Piece("item", f"{asked_again(one, words)} {whom(one, words)}", mark="-") for one in declined)
    if more:
        yield Piece("text", words.text("typed.more"))


def help_pieces(words: Words) -> Iterator[Piece]:
    """What can be typed."""
    for mark, name in (
        ("?", "unknown"),
        ("??", "unknowable"),
        ("back", "back"),
        ("ask WORD", "ask"),
        ("stop", "stop"),
    ):
        yield Piece("item", words.text(f"help.{name}"), mark=f"{mark}:")
    yield Piece("text", words.text("help.behind", shown=", ".join(STANDINGS)))
