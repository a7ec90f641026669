"""Writes the letters that ask for missing papers: one page each, those that the case calls for."""

from __future__ import annotations

from screening.advise.desk import Letter, answered, load_desk
from screening.advise.position import Position
from screening.documents.brief import values_of
from screening.documents.paper import Block, Paper
from screening.documents.written import Texts, filled
from screening.report.report import Report

__all__ = ["letters"]


def letters(position: Position, report: Report) -> Paper:
    """The letters that a case calls for, a page each; one on which the file says nothing either way is called for."""
    desk = load_desk(position.pack)
    truths = answered(position.pack, position.facts, {one.id: one.when for one in desk.letters if one.when is not None})
    values = values_of(report)
    texts = Texts(position.pack, "letters", values)
    blocks: list[Block] = []
    for one in desk.letters:
        if _called_for(position, one) and truths.get(one.id, True) is not False:
            blocks += [Block("page"), *_letter(texts, one, values)]
    return Paper(texts.text("title"), tuple(blocks[1:]))


def _called_for(position: Position, letter: Letter) -> bool:
    return not letter.lists or any(position.facts.items[name] for name in letter.lists)


def _letter(texts: Texts, one: Letter, values: dict[str, str]) -> list[Block]:
    caution = [Block("banner", filled(one.caution, values))] if one.caution else []
    return [
        Block("subheading", one.title),
        *caution,
        Block("text", texts.text("from")),
        Block("text", filled(one.to, values)),
        Block("heading", texts.text("subject", subject=filled(one.subject, values))),
        *(Block("text", filled(text, values)) for text in one.texts),
        Block("text", texts.text("close")),
    ]
