"""Looks in the free text of a case for what would tell who the person is: it is warned of, and never quoted.

A case file names no person, for it is copied, shared and logged. What looks like a name may be none (a court, a party):
so nothing is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from screening.cases.words import fold
from screening.kept import kept
from screening.law.offence import Offence, Phrase
from screening.law.pack import Pack

__all__ = ["Words", "personal", "words_of"]

SHORTEST = 4  # letters with which a word begins that is known by its beginning
FEW = 3  # words of a text that may be a name, though it is all in capitals

DIGITS = r"(?:[A-Z]{1,3}[ -]?)?\d[\d -]{5,}\d"
DOCUMENT = re.compile(
    rf"(?:passport|pasaporte|passeport|reisepass|паспорт|id card|identity card|national id)[^.;]{{0,25}}?{DIGITS}"
    r"|\b[A-Z]{1,2}\d{7,8}\b",
    re.IGNORECASE,
)
DATE = r"(?:\d{1,2}[-/. ](?:\d{1,2}|[^\W\d_]{3,9})[-/. ]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})"
BORN = re.compile(
    rf"(?:\bborn\b|\bbirth\b|\bd\.?o\.?b\b|\bnée?\b|\bnacid[oa]\b|\bgeb(?:oren|\.)|\b\u0440\u043e\u0434)[^;]{{0,25}}?{DATE}",
    re.IGNORECASE,
)
TITLED = re.compile(r"\b(?:Mr|Mrs|Ms|Mme|Herr|Frau|Señora?|Sra?|Monsieur|Madame)\.? [^\W\d_a-z][\w'-]+")
CAPITALISED = r"[^\W\d_a-z][^\W\d_]+(?:[-'][^\W\d_]+)?"
INITIALED = re.compile(rf"\b[^\W\d_a-z]\. ?({CAPITALISED})\b")
NAMED = re.compile(rf"\b({CAPITALISED}),? (?:(?:al|bin|de|del|el|ibn|van|von|[A-Z]\.) )?({CAPITALISED})\b")


@dataclass(frozen=True)
class Words:
    """Words of a pack that are no names: those in which it asks, those of countries, and those of charges."""

    pack: Pack

    def know(self, word: str) -> bool:
        """Whether a word is one of them, or begins like one."""
        folded = fold(word)
        return folded in self.whole or folded.startswith(self.starts)

    @kept
    def whole(self) -> frozenset[str]:
        """The words that are known as they are."""
        vocabulary, countries = self.pack.vocabulary, self.pack.vocabulary.countries
        facts = vocabulary.facts.values()
        texts = [" ".join((one.name, one.question, *one.choices, *one.shown_by)) for one in facts]
        texts += [" ".join((name, *countries.names.get(code, ()))) for code, name in countries.items()]
        said = re.findall(r"[^\W\d_]+", " ".join(texts))
        return frozenset(fold(word) for word in (*said, *self._of_charges) if "*" not in word)

    @kept
    def starts(self) -> tuple[str, ...]:
        """The beginnings by which words are known."""
        starts = {fold(word.rstrip("*")) for word in self._of_charges if word.endswith("*") and word[0] != "*"}
        return tuple(one for one in starts if len(one) >= SHORTEST)

    @kept
    def _of_charges(self) -> set[str]:
        phrases = [phrase for offence in self.pack.offences for each in _phrases(offence) for phrase in each]
        return {word for phrase in phrases for line in phrase for word in line}


@lru_cache(maxsize=4)
def words_of(pack: Pack) -> Words:
    """The words of a pack that are no names, gathered once they are asked for."""
    return Words(pack)


def personal(text: str, words: Words) -> Iterator[str]:
    """What a text seems to hold: a birth date, the number of a document, a name."""
    if BORN.search(text):
        yield "a birth date"
    if DOCUMENT.search(text):
        yield "the number of an identity document"
    if TITLED.search(text) or any(_name(found, words) for form in _forms(text) for found in form.finditer(text)):
        yield "a person's name"


def _forms(text: str) -> tuple[re.Pattern[str], ...]:
    """What a name looks like in a text: in one that is all in capitals, they tell nothing."""
    shouted = text == text.upper() and len(text.split()) > FEW
    return () if shouted else (NAMED, INITIALED)


def _name(found: re.Match[str], words: Words) -> bool:
    """Whether words with capitals may be a name: not where one of them is known to be none."""
    parts = [part for one in found.groups() for part in re.split(r"[-']", one)]
    if not all(part[0].isupper() for part in parts):  # not in a script that has no capitals
        return False
    if found[0].isupper() and len(found[0]) < 7:  # noqa: PLR2004 - two short codes, as AE US
        return False
    return not any(map(words.know, parts))


def _phrases(offence: Offence) -> Iterator[Iterable[Phrase]]:
    for phrases in (offence.phrases, offence.not_, *(one.phrases for one in offence.arguable)):
        yield from phrases.values()
