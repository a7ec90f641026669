"""Writes the letters that ask for missing papers: one page each, those that the case calls for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from screening.advise.desk import Letter, answered
from screening.advise.load_desk import load_desk
from screening.advise.position import Position
from screening.documents.paper import Block, Paper
from screening.documents.written import Texts, capital, filled, values_of
from screening.kleene import Truth
from screening.program.valuation import Facts
from screening.report.report import Report
from screening.report.say import say_value

__all__ = ["letters"]

Values = Mapping[str, str]


@dataclass(frozen=True)
class _Called:
    """A letter, whether it is called for, and what fills it."""

    letter: Letter
    truth: Truth
    values: Values

    def text(self, template: str) -> str:
        return filled(template, self.values)


def letters(position: Position, report: Report) -> Paper:
    """A sheet for the desk on what to see to, and then the letters that a case calls for, a page each."""
    values = {**values_of(position, report), "held": _held(position)}
    texts = Texts(position, "letters", values)
    called = [each for one in load_desk(position.pack).letters for each in _called(position, one, values)]
    written = [one for one in called if one.truth is True]
    blocks = [*_cover(texts, called)]
    for one in written:
        blocks += [Block("page"), *_letter(texts, one)]
    return Paper(texts.text("title"), tuple(blocks))


def _called(position: Position, letter: Letter, values: Values) -> Iterator[_Called]:
    """The letter, once for the case or for each item of its list, and whether it is called for."""
    over = letter.for_each
    if over is None:
        yield _Called(letter, _truth(position, letter, position.facts), values)
        return
    for row, item in enumerate(position.facts.items[over]):
        facts = position.facts
        items, complete = {**facts.items, over: (item,)}, {**facts.complete, over: True}
        alone = replace(facts, items=items, complete=complete, items_withheld={}, numbers={})
        yield _Called(letter, _truth(position, letter, alone), {**values, **dict(_said(position, over, row))})


def _held(position: Position) -> str:
    """Where the person is held and since when, or where it is said that, in brackets."""
    for item in position.facts.items["arrests"]:
        state, day = item.get("arrest.state"), item.get("arrest.date")
        if item.get("arrest.detained") is True and day is not None:
            where = "" if state is None else f"in {say_value(position.program, 'country', state)} "
            return f"{where}since {day}"
    return "since [day]"


def _truth(position: Position, letter: Letter, facts: Facts) -> Truth:
    return True if letter.when is None else answered(position.pack, facts, {letter.id: letter.when})[letter.id]


def _said(position: Position, over: str, row: int) -> Iterator[tuple[str, str]]:
    """What the file says of an item, in words."""
    facts = position.pack.vocabulary.facts
    item = position.facts.items[over][row]
    yield from ((name, say_value(position.program, facts[name].type, value)) for name, value in item.items())


def _cover(texts: Texts, called: list[_Called]) -> Iterator[Block]:
    written = [one for one in called if one.truth is True]
    yield Block("banner", texts.text("banner"))
    if not written:
        yield Block("text", texts.text("none"))
    else:
        yield Block("heading", texts.text("before"))
        yield Block("text", texts.text("before_all"))
    for one in written:
        title, caution = one.text(one.letter.title), one.text(one.letter.caution)
        said = texts.text("caution", title=title, caution=caution) if caution else texts.text("letter", title=title)
        yield Block("numbered", said)
    open_ = dict.fromkeys(one.text(one.letter.title) for one in called if one.truth is None)
    if open_:
        yield Block("heading", texts.text("open"))
        yield from (Block("item", texts.text("letter", title=one)) for one in open_)


def _letter(texts: Texts, one: _Called) -> Iterator[Block]:
    yield Block("text", texts.text("from"))
    yield Block("text", one.text(one.letter.to))
    yield Block("heading", texts.text("subject", subject=one.text(one.letter.subject)))
    yield from (Block("text", capital(one.text(text))) for text in one.letter.texts)
    yield Block("text", texts.text("close"))
