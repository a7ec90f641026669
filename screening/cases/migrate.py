"""Writes a case file anew in the words of the present vocabulary: renamed facts get their names, all else stays."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from screening.cases.read_case import read_case
from screening.errors import CaseError, Problem
from screening.law.pack import Pack
from screening.law.vocabulary import Vocabulary
from screening.read import Document, Steps, read_documents, read_text

__all__ = ["Migrated", "migrated"]


@dataclass(frozen=True)
class Migrated:
    """The new text, which names were changed into which, and what somebody has to look at or answer."""

    text: str
    renamed: tuple[tuple[str, str], ...]
    by_hand: tuple[Problem, ...]


def migrated(path: Path, pack: Pack) -> Migrated:
    """What a case file of an earlier release has to be; raises ``CaseError`` if it is not YAML that can be read."""
    name = str(path)
    text = read_text(path, kind=CaseError)
    documents = read_documents(text, name, kind=CaseError)
    if len(documents) != 1 or not isinstance(documents[0].data, dict) or "case" not in documents[0].data:
        raise CaseError(f"{name}: not a case file")
    if not documents[0].places:
        raise CaseError(f"{name}: only a case file in YAML is written anew; this one is JSON")
    renamed = list(_renamed(documents[0], pack.vocabulary))
    lines = text.splitlines(keepends=True)
    # From the last to the first of a line, so that the columns of the others stay.
    for steps, new in sorted(renamed, key=lambda one: documents[0].place(*one[0]), reverse=True):
        place, old = documents[0].place(*steps), str(steps[-1])
        line = lines[place.line - 1]
        at = place.column - 1
        at += line[at:].index(old)
        lines[place.line - 1] = line[:at] + new + line[at + len(old) :]
    changed = "".join(lines)
    return Migrated(changed, tuple((str(steps[-1]), new) for steps, new in renamed), _by_hand(changed, name, pack))


def _renamed(document: Document, vocabulary: Vocabulary) -> Iterator[tuple[Steps, str]]:
    """Where an earlier name of a fact stands, and what it is called now."""
    facts: Any = document.data.get("facts")
    for name in facts if isinstance(facts, dict) else ():
        fact = vocabulary.formerly.get(name)
        if fact is not None and fact.of is None:
            yield ("facts", name), fact.id
    lists: Any = document.data.get("lists")
    for list_id, written in lists.items() if isinstance(lists, dict) else ():
        known = vocabulary.lists.get(list_id)
        items: Any = written.get("items") if isinstance(written, dict) else None
        for index, item in enumerate(items if known and isinstance(items, list) else ()):
            for key in item if isinstance(item, dict) else ():
                fact = vocabulary.formerly.get(f"{known.item}.{key}") if known else None
                if known is not None and fact is not None and fact.of == list_id:
                    yield ("lists", list_id, "items", index, key), fact.id.removeprefix(f"{known.item}.")


def _by_hand(text: str, name: str, pack: Pack) -> tuple[Problem, ...]:
    """What is still wrong with the new text, or should be looked at."""
    try:
        return read_case(text, name, pack).warnings
    except CaseError as error:
        return error.problems
