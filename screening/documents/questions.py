"""Writes the sheet for the client: the ten questions worth most, in plain words, on one page, in a language."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screening.advise.desk import Question, Sheet, answered
from screening.advise.load_desk import load_desk
from screening.advise.position import Position
from screening.documents.paper import Block, Paper
from screening.errors import CaseError, nearest
from screening.law.pack import Pack

__all__ = ["LANGUAGE", "missing_texts", "questions"]

LANGUAGE = "en"  # of which every text is there, and to which a missing one falls back
MOST = 10
LEADING = 4  # of those worth most, before those that are for such a case alone


def questions(position: Position, asked: Sequence[str], language: str) -> Paper:
    """The sheet with the questions that matter most first; ``asked`` are facts and lists in the order of their worth.

    What the file states is not asked again, nor what makes no sense for the case; what may make sense is asked last. A
    text that is missing in the language stands in English. Raises ``CaseError`` for a language without a sheet.
    """
    sheet, otherwise = _sheet(position.pack, language), _sheet(position.pack, LANGUAGE)
    place = {name: number for number, name in reversed([*enumerate(asked)])}
    every = load_desk(position.pack).questions
    truths = answered(position.pack, position.facts, {one.id: one.when for one in every if one.when is not None})
    open_ = [one for one in every if truths.get(one.id, True) is not False and _open(position, one)]

    def rank(one: Question) -> tuple[bool, int]:
        return truths.get(one.id, True) is None, min(place.get(name, len(place)) for name in one.about)

    ranked = sorted(open_, key=rank)
    ranked[LEADING:] = sorted(ranked[LEADING:], key=lambda one: truths.get(one.id) is not True)
    blocks = [Block("banner", _text("note", sheet, otherwise))] if sheet.translated else []
    blocks.append(Block("text", _text("word", sheet, otherwise)))
    for one in ranked[:MOST]:
        blocks += _asked(one, sheet, otherwise)
    return Paper(_text("title", sheet, otherwise), tuple(blocks), sheet.language, tight=True)


def missing_texts(pack: Pack, language: str) -> tuple[str, ...]:
    """The texts that a language lacks and that fall back."""
    return tuple(name for name in _sheet(pack, LANGUAGE).texts if name not in _sheet(pack, language).texts)


def _open(position: Position, one: Question) -> bool:
    """Whether something that a question is about is still to be asked of the case."""
    vocabulary, facts = position.program.vocabulary, position.facts
    for name in one.about:
        if name in vocabulary.lists:
            open_ = not facts.items[name]
        elif (of := vocabulary.facts[name].of) is not None:
            rows = [row for row, item in enumerate(facts.items[of]) if name not in item]
            open_ = any(position.sensible.get((name, row), True) for row in rows)
        else:
            open_ = name not in facts.values and position.sensible.get((name, None), True)
        if open_:
            return True
    return False


def _asked(one: Question, sheet: Sheet, otherwise: Sheet) -> Iterator[Block]:
    yield Block("numbered", _text(one.id, sheet, otherwise))
    ticks = [_text(f"{one.id}.{each.id}", sheet, otherwise) for each in one.ticks]
    yield Block("ticks", rows=((*ticks, _text("unknown", sheet, otherwise)),))
    yield from (Block("blank", _text(f"{one.id}.{each.id}", sheet, otherwise)) for each in one.blanks)


def _text(name: str, sheet: Sheet, otherwise: Sheet) -> str:
    return sheet.text(name) or otherwise.text(name)


def _sheet(pack: Pack, language: str) -> Sheet:
    known = {one.language: one for one in load_desk(pack).sheets}
    if language not in known:
        raise CaseError(
            f'no sheet in "{language[:20]}"{nearest(language, known)}; there are {", ".join(sorted(known))}'
        )
    return known[language]
