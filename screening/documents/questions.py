"""Writes the sheet for the client: ten questions in plain words, on one page, in the client's language."""

from __future__ import annotations

from collections.abc import Sequence

from screening.advise.desk import Sheet, load_desk
from screening.documents.paper import Block, Paper
from screening.errors import CaseError, nearest
from screening.law.pack import Pack

__all__ = ["LANGUAGE", "missing_texts", "questions"]

LANGUAGE = "en"  # of which every text is there, and to which a missing one falls back
OWN = ("title", "note", "word")
MOST = 10


def questions(pack: Pack, asked: Sequence[str], language: str) -> Paper:
    """The sheet with the questions that matter most first; ``asked`` are facts and lists in the order of their worth.

    Questions that the sheet has no plain words for are the advocate's to put. A text that is missing in the language
    stands in English. Raises ``CaseError`` for a language without a sheet.
    """
    sheet, otherwise = _sheet(pack, language), _sheet(pack, LANGUAGE)
    texts = {**otherwise.texts, **sheet.texts}
    plain = [name for name in otherwise.texts if name not in OWN]
    ranked = [*(name for name in dict.fromkeys(asked) if name in plain), *(name for name in plain if name not in asked)]
    note = [Block("banner", texts["note"])] if sheet.translated else []
    blocks = [*note, Block("text", texts["word"])]
    for name in ranked[:MOST]:
        blocks += [Block("numbered", texts[name])]
    return Paper(texts["title"], tuple(blocks), sheet.language)


def missing_texts(pack: Pack, language: str) -> tuple[str, ...]:
    """The texts that a language lacks and that fall back."""
    return tuple(name for name in _sheet(pack, LANGUAGE).texts if name not in _sheet(pack, language).texts)


def _sheet(pack: Pack, language: str) -> Sheet:
    known = {one.language: one for one in load_desk(pack).sheets}
    if language not in known:
        raise CaseError(
            f'no sheet in "{language[:20]}"{nearest(language, known)}; there are {", ".join(sorted(known))}'
        )
    return known[language]
