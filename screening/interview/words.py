"""The words of the interview in a language, by id; what a language lacks stands in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from screening.errors import CaseError, nearest
from screening.interview.read_language import Language, heads, language_of
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, FactList, topic_of

__all__ = ["ENGLISH", "Words", "languages", "missing_words", "translated", "words_of"]

ENGLISH = "en"
QUESTION = re.compile(r"([^?؟]*)([?؟]?)(.*)", re.DOTALL)  # up to its mark, the mark, and what stands behind it
NAMED = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")  # an answer, as a question speaks of it


@dataclass(frozen=True)
class Words:
    """A language: its texts with those of English behind them, and what it calls things, where it calls them."""

    language: str
    direction: str
    note: str
    texts: Mapping[str, str]
    own: Language

    @property
    def questions(self) -> Mapping[str, str]:
        """The questions that are translated."""
        return self.own.questions

    def text(self, name: str, /, **values: str) -> str:
        """A text, with values in it."""
        return _with(self.texts[name], values)

    def said(self, name: str, english: str, /, **values: str) -> str:
        """A text that stands in the program in English, in this language where it is translated."""
        return _with(self.own.texts.get(name, english), values)

    def told(self, named: str, said: str) -> str:
        """Something with what is said of it behind a colon, as the language sets it."""
        return f"{named}{self.text('mark.colon')}{said}"

    def listed(self, several: Iterable[str]) -> str:
        """Several things with semicolons between them, as the language sets them."""
        return self.text("mark.semicolon").join(several)

    def question(self, asked: Fact | FactList) -> str:
        """A question, in English where it is not translated, with its answers named as the card names them."""
        said = self.questions.get(asked.id, asked.question)
        if not isinstance(asked, Fact):
            return said
        return NAMED.sub(lambda one: self.choice(asked, one[0]) if one[0] in asked.choices else one[0], said)

    def asked(self, asked: Fact | FactList) -> tuple[str, str]:
        """A question, and what is said to it: how its answers are meant."""
        question, mark, meant = QUESTION.match(self.question(asked)).groups()  # type: ignore[union-attr]
        return f"{question}{mark}", meant.strip()

    def choice(self, fact: Fact, answer: str) -> str:
        """An answer that can be chosen."""
        known = self.own.choices
        return known.get(f"{fact.id} {answer}") or known.get(answer) or answer.replace("_", " ")

    def answer(self, fact: str, said: str) -> str:
        """An answer to a fact that is said in English, as a report has it: each of those of which one is meant."""
        return self.text("answer.or").join(self._answer(fact, one) for one in said.split(" or "))

    def _answer(self, fact: str, said: str) -> str:
        if said in ("yes", "no"):
            return self.text(f"answer.{said}").lower()
        known = self.own.choices
        written = said.replace(" ", "_")
        named = (f"{fact} {said}", f"{fact} {written}", said, written)
        return next((known[one] for one in named if one in known), self.country(said))

    def country(self, english: str) -> str:
        """A country."""
        return self.own.countries.get(english, english)

    def name(self, fact: str, english: str) -> str:
        """What a fact or a list is called."""
        return self.own.names.get(fact, english)

    def item(self, of: FactList) -> str:
        """What an item of a list is called."""
        return self.own.items.get(of.item, of.item.replace("_", " "))

    def phrase(self, english: str) -> tuple[str, str | None]:
        """What is weighed, or answers a ground; and the mark of English, where it stays so."""
        return self.own.phrases.get(english, english), self.falls_back(translated=english in self.own.phrases)

    def paper(self, english: str) -> str:
        """A paper that shows something."""
        return self.own.papers.get(english, english)

    def topic(self, name: str) -> str:
        """What a topic is called."""
        return self.own.topics.get(name, name)

    def falls_back(self, *, translated: bool = False) -> str | None:
        """The mark of a text that stands in English among those of this language, where it does."""
        return None if translated or self.language == ENGLISH else ENGLISH


def languages() -> dict[str, str]:
    """The languages that there are, with what they call themselves; English first."""
    known = heads()
    return {name: known[name].name for name in sorted(known, key=lambda one: (one != ENGLISH, one))}


def words_of(language: str = ENGLISH) -> Words:
    """The words of a language; raises ``CaseError`` if there are none."""
    chosen, english = _chosen(language), heads()[ENGLISH]
    texts = {**english.texts, **chosen.texts}
    note = "" if chosen.reviewed else texts["note"]
    return Words(chosen.language, chosen.direction, note, texts, chosen)


def translated(pack: Pack, words: Words) -> Pack:
    """The pack with its questions, papers, classes and titles of rules in a language; its law is the same.

    What its sentences speak of, as facts, countries and parameters, keeps its English name, for they stay English.
    """
    own, vocabulary = words.own, pack.vocabulary
    facts = {
        key: replace(fact, question=words.question(fact), shown_by=tuple(map(words.paper, fact.shown_by)))
        for key, fact in vocabulary.facts.items()
    }
    lists = {key: replace(one, question=words.question(one)) for key, one in vocabulary.lists.items()}
    return pack.in_other_words(
        vocabulary=replace(vocabulary, facts=facts, lists=lists),
        offences=tuple(one.model_copy(update={"means": own.meanings.get(one.id, one.means)}) for one in pack.offences),
        rules=tuple(one.model_copy(update={"title": own.titles.get(one.id, one.title)}) for one in pack.rules),
    )


def missing_words(pack: Pack, language: str, said: Iterable[str] = ()) -> tuple[str, ...]:
    """What a language lacks of what a pack has to say and of the texts that are ``said``, each by its kind and id."""
    if language == ENGLISH:
        return ()
    own, facts = _chosen(language), pack.vocabulary.facts
    lists = pack.vocabulary.lists
    asked = (*lists, *facts)
    has: list[tuple[str, Iterable[str], Mapping[str, Any]]] = [
        ("text", (*heads()[ENGLISH].texts, *said), own.texts),
        ("question", asked, own.questions),
        ("name", asked, own.names),
        ("choice", dict.fromkeys(each for one in facts.values() for each in one.choices), own.choices),
        ("meaning", (one.id for one in pack.offences), own.meanings),
        ("paper", _papers(pack), own.papers),
        ("topic", dict.fromkeys(topic_of(one) for one in facts.values()), own.topics),
        ("item", (one.item for one in lists.values()), own.items),
        ("country", pack.vocabulary.countries.values(), own.countries),
        ("title", (one.id for one in pack.rules), own.titles),
        ("phrase", _phrases(pack), own.phrases),
    ]
    return tuple(f"{kind} {one}" for kind, every, known in has for one in every if one not in known)


def _phrases(pack: Pack) -> Iterable[str]:
    """What is weighed, and what answers a ground."""
    answers = (each.title for one in pack.rules for each in one.unless)
    return dict.fromkeys([*answers, *(each.title for one in pack.rules if one.weigh for each in one.weigh.factors)])


def _papers(pack: Pack) -> Iterable[str]:
    """The papers that show facts, and those that show the grounds of rules."""
    facts = (each for one in pack.vocabulary.facts.values() for each in one.shown_by)
    return dict.fromkeys([*facts, *(each for one in pack.rules for each in one.evidence)])


def _chosen(language: str) -> Language:
    known = heads()
    if language not in known:
        raise CaseError(f'no words in "{language[:20]}"{nearest(language[:20], known)}; there are {", ".join(known)}')
    return language_of(language)


def _with(said: str, values: Mapping[str, str]) -> str:
    for key, value in values.items():
        said = said.replace(f"{{{key}}}", value)
    return said
