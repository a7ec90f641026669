"""The words of a text as they are compared: one spelling for all the ways in which a word is typed."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["IDEOGRAPHS", "Token", "fold", "parts", "tokens"]

# Letters typed for one another, where neither compatibility forms nor case folding make them one.
ALIKE = {
    "i": "ı",
    "o": "ø",
    "d": "đð",
    "l": "ł",
    "e": "ə",
    "ae": "æ",
    "oe": "œ",
    "е": "є",
    "г": "ґ",
    "ي": "ىی",
    "ك": "ک",
    "ه": "ةۀ",
}
LETTERS = {ord(letter): plain for plain, letters in ALIKE.items() for letter in letters}
LATIN = str.maketrans("асеорхуіјѕһкмтвнб", "aceopxyijshkmtbhb")
CYRILLIC = str.maketrans("aceopxyijskmtbh", "асеорхуіјѕкмтвн")
HAS_LATIN, HAS_CYRILLIC = re.compile("[a-z]"), re.compile("[а-яѐ-ӿ]")
IDEOGRAPH = "\u3400-\u9fff\uf900-\ufaff"
IDEOGRAPHS = re.compile(f"[{IDEOGRAPH}]+")
MARK = "\u0300-\u036f\u064b-\u065f\u0670"
LETTER = rf"[^\W\d_{IDEOGRAPH}][{MARK}]*"
WORD = re.compile(rf"[{IDEOGRAPH}]|(?:{LETTER})+(?:['’ʻʼ`](?:{LETTER})+)*|\d+")
APOSTROPHES = re.compile("['’ʻʼ`]")
ARTICLE = re.compile(r"(?:[وبلفك]?ال|لل)(?=\w{3})")
INVISIBLE = re.compile("[\u00ad\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")

BULLET = re.compile(r"[\-–—•*·▪●◦]|\(?(?:\d{1,3}|\w)[.)]\s")
CUT = re.compile(r";|\u061b|\uff1b|//|(?<=\s)[\-–—•·▪●](?=\s)|(?<!\S)\(?\d{1,2}[.)](?=\s?[^\W\d])")

MOST_SHORT = 3  # words of so few letters (of, the, de, la, und) hardly part two others
COMMA = re.compile("[,:،、\uff0c]")
APART = 2.0  # a comma parts words as two other words do


@dataclass(frozen=True)
class Token:
    """A word: how it is compared, where it stands in the text, and how far from the beginning."""

    word: str
    start: int
    end: int
    at: float


@lru_cache(maxsize=20_000)
def fold(word: str) -> str:
    """A word in the one spelling in which words are compared."""
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", word).casefold())
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = APOSTROPHES.sub("", INVISIBLE.sub("", plain)).translate(LETTERS)
    if HAS_LATIN.search(plain) and HAS_CYRILLIC.search(plain):
        mostly = len(HAS_LATIN.findall(plain)) >= len(HAS_CYRILLIC.findall(plain))
        plain = plain.translate(LATIN if mostly else CYRILLIC)
    article = ARTICLE.match(plain)
    return plain[article.end() :] if article else plain


def parts(text: str) -> Iterator[str]:
    """The charges that a text strings together by lines, numbers, dashes and semicolons; each apart."""
    clean = CONTROL.sub(" ", unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).replace("\r", "\n"))
    for line in _lines(clean):
        for part in CUT.split(line):
            told = part.strip(" .,-*")
            if told:
                yield told


def _lines(text: str) -> Iterator[str]:
    """The lines of a text; one that goes on in small letters is part of the line before."""
    whole: list[str] = []
    for line in text.split("\n"):
        words = line.split()
        if whole and words and (not words[0][0].islower() or BULLET.match(line.strip())):
            yield " ".join(whole)
            whole = []
        whole += words
    yield " ".join(whole)


def tokens(text: str) -> list[Token]:
    """The words of a text in order. Short words bring no distance between others, a comma brings more."""
    found: list[Token] = []
    at, last = 0.0, 0
    for match in WORD.finditer(text):
        if COMMA.search(text, last, match.start()):
            at += APART
        last = match.end()
        word = match.group()
        for piece, start, end in _pieces(word, match.start()):
            folded = fold(piece)
            short = len(folded) <= MOST_SHORT and not IDEOGRAPHS.match(piece)
            at += 0.0 if short else 1.0
            found.append(Token(folded, start, end, at))
    return found


def _pieces(word: str, start: int) -> Iterator[tuple[str, int, int]]:
    """``d'armes`` is two words, ``o'ldirish`` is one: what stands before an apostrophe alone is an elided word."""
    head = re.match(r"(?:[dlnsjctm]|qu|dell|all|nell|sull|un)['’]", word, re.IGNORECASE)
    if head:
        yield word[: head.end() - 1], start, start + head.end() - 1
        yield word[head.end() :], start + head.end(), start + len(word)
    else:
        yield word, start, start + len(word)
