"""Tells which of the papers that are wanted the file seems to hold: by what an exhibit is called, and what it shows."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

__all__ = ["Given", "held"]

WORD = re.compile(r"[^\W\d_]+")
EMPTY = frozenset(
    {"a", "an", "and", "by", "for", "from", "in", "it", "its", "of", "on", "or", "s", "that", "the", "to", "with"}
)


@dataclass(frozen=True)
class Given:
    """An exhibit: its title, and for each fact that it is given for the kinds of paper that show such a fact."""

    title: str
    shows: tuple[tuple[str, ...], ...]


def held(wanted: Sequence[str], given: Mapping[str, Given]) -> dict[str, tuple[str, ...]]:
    """Of each paper that is wanted the exhibits that may be it, where there are any.

    One is that has all its words in its title; or one of them, if it is given for a fact which such a paper shows, and
    is not called by another kind of paper that shows it.
    """
    found = {paper: tuple(name for name, one in given.items() if _may_be(paper, one)) for paper in wanted}
    return {paper: names for paper, names in found.items() if names}


def _may_be(paper: str, one: Given) -> bool:
    title = _words(one.title)
    if _called(paper, title):
        return True
    alike = not title.isdisjoint(_words(paper))
    return alike and any(paper in kinds and not any(_called(kind, title) for kind in kinds) for kinds in one.shows)


def _called(paper: str, title: AbstractSet[str]) -> bool:
    words = _words(paper)
    return bool(words) and words <= title


def _words(text: str) -> frozenset[str]:
    """The words that tell a paper from another, one of a thing and several alike."""
    return frozenset(_single(one) for one in map(str.lower, WORD.findall(text)) if one not in EMPTY)


def _single(word: str) -> str:
    if word.endswith("ies"):
        return f"{word[:-3]}y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
