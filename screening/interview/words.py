"""The words of the interview in a language, by id; what a language lacks stands in English."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from screening.errors import CaseError, PackError, Problems, nearest
from screening.law.forms import fill
from screening.law.pack import Pack
from screening.law.rule import Model
from screening.law.vocabulary import Fact, FactList
from screening.law.where import packs
from screening.read import read_documents, read_text

__all__ = ["ENGLISH", "Words", "languages", "missing_words", "words_of"]

ENGLISH = "en"
QUESTION = re.compile(r"([^?؟]*)([?؟]?)(.*)", re.DOTALL)  # up to its mark, the mark, and what stands behind it


class _Language(Model):
    """A file of a language."""

    language: str
    name: str
    direction: Literal["ltr", "rtl"]
    reviewed: bool
    texts: dict[str, str]
    questions: dict[str, str]


@dataclass(frozen=True)
class Words:
    """A language: its texts with those of English behind them, and its questions, where it has them."""

    language: str
    direction: str
    note: str
    texts: Mapping[str, str]
    questions: Mapping[str, str]

    def text(self, name: str, **values: str) -> str:
        """A text, with values in it."""
        said = self.texts[name]
        for key, value in values.items():
            said = said.replace(f"{{{key}}}", value)
        return said

    def question(self, asked: Fact | FactList) -> str:
        """A question, in English where it is not translated."""
        return self.questions.get(asked.id, asked.question)

    def asked(self, asked: Fact | FactList) -> tuple[str, str]:
        """A question, and what is said to it: how its answers are meant."""
        question, mark, meant = QUESTION.match(self.question(asked)).groups()  # type: ignore[union-attr]
        return f"{question}{mark}", meant.strip()


def languages() -> dict[str, str]:
    """The languages that there are, with what they call themselves; English first."""
    known = _files()
    return {name: known[name].name for name in sorted(known, key=lambda one: (one != ENGLISH, one))}


def words_of(language: str = ENGLISH) -> Words:
    """The words of a language; raises ``CaseError`` if there are none."""
    chosen, english = _chosen(language), _files()[ENGLISH]
    texts = {**english.texts, **chosen.texts}
    note = "" if chosen.reviewed else texts["note"]
    return Words(chosen.language, chosen.direction, note, texts, chosen.questions)


def missing_words(pack: Pack, language: str) -> tuple[str, ...]:
    """The texts, and the questions of a pack, that a language lacks, each by its kind and id."""
    chosen, english = _chosen(language), _files()[ENGLISH]
    if language == ENGLISH:
        return ()
    asked = (*pack.vocabulary.lists, *pack.vocabulary.facts)
    texts = (f"text {one}" for one in english.texts if one not in chosen.texts)
    questions = (f"question {one}" for one in asked if one not in chosen.questions)
    return (*texts, *questions)


def _chosen(language: str) -> _Language:
    known = _files()
    if language not in known:
        raise CaseError(f'no words in "{language[:20]}"{nearest(language[:20], known)}; there are {", ".join(known)}')
    return known[language]


@cache
def _files() -> dict[str, _Language]:
    problems = Problems()
    found = {}
    for file in sorted((packs() / "languages").glob("*.yaml")):
        for document in read_documents(read_text(file, kind=PackError), str(file), kind=PackError):
            filled = fill(_Language, document, problems, dict(document.data))
            if filled is not None:
                found[filled.language] = filled
    errors = problems.errors
    if errors:
        raise PackError(f"languages: {len(errors)} problem(s)", errors)
    return found
