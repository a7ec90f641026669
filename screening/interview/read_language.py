"""Reads a language: the file of its name, and the parts of it that lie in the folder of its name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Literal, TypeVar

from screening.errors import PackError, Problems
from screening.law.forms import fill
from screening.law.rule import Model
from screening.law.where import packs
from screening.read import read_documents, read_text

__all__ = ["Language", "Part", "heads", "language_of"]


class Part(Model):
    """A part of a language, or all of it.

    ``texts`` are the sentences of interview, page and report, by id. ``questions``, ``names`` and ``titles`` are by the
    id of a fact, a list or a rule, ``choices`` by the answer (and its fact before it), papers by the English.
    """

    language: str
    texts: dict[str, str] = {}
    questions: dict[str, str] = {}
    names: dict[str, str] = {}
    choices: dict[str, str] = {}
    meanings: dict[str, str] = {}
    papers: dict[str, str] = {}
    topics: dict[str, str] = {}
    items: dict[str, str] = {}
    countries: dict[str, str] = {}
    titles: dict[str, str] = {}
    phrases: dict[str, str] = {}


class Language(Part):
    """The file of a language: what it calls itself, where its lines begin, and whether a lawyer has read it."""

    name: str
    direction: Literal["ltr", "rtl"]
    reviewed: bool


F = TypeVar("F", bound=Part)


@cache
def heads() -> dict[str, Language]:
    """The languages that there are, by their codes, each without the parts in its folder."""
    found = _filled(Language, sorted((packs() / "languages").glob("*.yaml")))
    return {one.language: one for one in found}


@cache
def language_of(code: str) -> Language:
    """A language with all its parts. What is said twice of one thing is refused."""
    head = heads()[code]
    merged = {key: value for key, value in head.model_dump().items() if isinstance(value, dict)}
    for part in _filled(Part, sorted((packs() / "languages" / code).glob("*.yaml"))):
        for kind, said in part.model_dump().items():
            if not isinstance(said, dict):
                continue
            if twice := sorted(said.keys() & merged[kind].keys()):
                raise PackError(f'languages: {kind} of "{code}" given twice: {", ".join(twice)}')
            merged[kind] |= said
    return head.model_copy(update=merged)


def _filled(form: type[F], files: Iterable[Path]) -> list[F]:
    problems = Problems()
    found = [one for file in files for one in _of_file(form, file, problems)]
    if errors := problems.errors:
        raise PackError(f"languages: {len(errors)} problem(s)", errors)
    return found


def _of_file(form: type[F], file: Path, problems: Problems) -> Iterator[F]:
    for document in read_documents(read_text(file, kind=PackError), str(file), kind=PackError):
        filled = fill(form, document, problems, dict(document.data))
        if filled is not None:
            yield filled
