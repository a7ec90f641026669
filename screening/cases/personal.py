"""Looks in the free text of a case for what would tell who the person is: it is warned of, and never quoted.

A case file names no person, for it is copied, shared and logged. What looks like a name may be none (a court, a party):
so nothing is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.law.vocabulary import Vocabulary

__all__ = ["personal"]

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


def personal(text: str, vocabulary: Vocabulary) -> Iterator[str]:
    """What a text seems to hold: a birth date, the number of a document, a name."""
    if BORN.search(text):
        yield "a birth date"
    if DOCUMENT.search(text):
        yield "the number of an identity document"
    if TITLED.search(text) or any(
        _name(found, vocabulary) for form in (NAMED, INITIALED) for found in form.finditer(text)
    ):
        yield "a person's name"


def _name(found: re.Match[str], vocabulary: Vocabulary) -> bool:
    """Whether two words with capitals may be a name: not where the vocabulary or a country's name has one of them."""
    if found[0].isupper() and len(found[0]) < 7:  # noqa: PLR2004 - two short codes, as AE US
        return False
    if not all(one[0].isupper() for one in found.groups()):  # not in a script that has no capitals
        return False
    parts = (part.casefold() for one in found.groups() for part in re.split(r"[-']", one))
    return vocabulary.words.isdisjoint(parts)
