"""Finds what a case file states behind a #, where nothing is read: a line of the template that was left so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from screening.law.vocabulary import Vocabulary

__all__ = ["hidden_statements"]

LINE = re.compile(
    r"[ \t]*#(?P<space> ?)(?P<dash>- )?(?P<key>[a-z][a-z_0-9]*(?:[.-][a-z_0-9]+)*):[ \t]+(?P<value>[^#\s].*)"
)


def hidden_statements(text: str, vocabulary: Vocabulary) -> Iterator[tuple[int, str]]:
    """The numbers of the lines (from 1), and the keys, that look like facts with a value and are comments.

    A sentence may begin with a word and a colon: the short name of an item's fact counts only directly behind the #.
    """
    short = {fact.id.partition(".")[2] for fact in vocabulary.facts.values() if fact.of}
    for number, line in enumerate(text.splitlines(), start=1):
        found = LINE.match(line)
        if found and (found["key"] in vocabulary.facts or (found["key"] in short and not found["space"])):
            yield number, found["key"]
