"""The lexicon of charges: which words speak of which class of offence, by language."""

from __future__ import annotations

import re
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, StringConstraints, WithJsonSchema

from screening.errors import Place
from screening.law.rule import Model

__all__ = ["Arguable", "Offence", "Phrase", "Phrases"]

MOST_WORDS = 6
WORD = re.compile(r"\*?[^\W_]+(?:['’][^\W_]+)*\*?\Z")  # noqa: RUF001 - both apostrophes are typed

Phrase = tuple[tuple[str, ...], ...]  # one word of each of these, near one another
WRITTEN = {"type": ["string", "integer", "array"], "items": {"type": ["string", "integer"]}}
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]


def _phrase(written: Any) -> Phrase:
    """A text asks for all its words; a list asks, of each of its lines, for any one word."""
    if isinstance(written, str | int):
        lines: list[tuple[str, ...]] = [(word,) for word in str(written).split()]
    elif isinstance(written, list) and all(isinstance(line, str | int) for line in written):
        lines = [tuple(str(line).split()) for line in written]
    else:
        raise ValueError("needs words, or a list with the words of which any one is meant on each line")
    if not lines or not all(lines):
        raise ValueError("a phrase without a word finds nothing")
    if len(lines) > MOST_WORDS:
        raise ValueError(f"a phrase of more than {MOST_WORDS} words finds nothing but itself")
    for word in (word for line in lines for word in line):
        if not WORD.match(word):
            raise ValueError(f'"{word}" is no word: letters, with a * where any letters may stand before or after')
    return tuple(lines)


Phrases = dict[Language, tuple[Annotated[Phrase, BeforeValidator(_phrase), WithJsonSchema(WRITTEN)], ...]]


class Arguable(Model):
    """Words that speak of this class and, as arguably, of others; ``where``: if one of these countries asks."""

    with_: tuple[str, ...] = Field(alias="with", min_length=1)
    because: str
    where: tuple[str, ...] = ()
    phrases: Phrases = Field(min_length=1)


class Offence(Model):
    """A class of offence, what it means, and the words that speak of it.

    ``not_`` are words that share a word with a phrase of this class and speak of something else. ``elements`` are
    classes that a charge of this class names as its parts. ``iccs`` are the codes of the International Classification
    of Crime for Statistical Purposes under which such charges are counted.
    """

    id: str = Field(alias="offence")
    means: str
    iccs: tuple[Annotated[str, StringConstraints(pattern=r"^[0-9]{4}$")], ...]
    phrases: Phrases = Field(min_length=1)
    not_: Phrases = Field(alias="not", default={})
    arguable: tuple[Arguable, ...] = ()
    elements: tuple[str, ...] = ()
    place: Place = Field(default=Place(""), exclude=True)
