"""The vocabulary: the facts a case can state, as declared data, and how a fact reads a written value."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import Any, Literal

from screening.errors import Place, nearest
from screening.kept import kept
from screening.law.conditions import Condition
from screening.law.countries import Countries
from screening.law.hints import amount_hint, date_hint, fraction_hint
from screening.values import Chosen, FactType, Value, read_amount, read_date, read_duration

__all__ = [
    "BUILT_IN",
    "STANDINGS",
    "Contradiction",
    "Fact",
    "FactList",
    "Misread",
    "Need",
    "Presumption",
    "Standing",
    "Vocabulary",
    "topic_of",
]

MOST_LISTED = 12
BUILT_IN = ("instrument", "stage", "requesting_country", "as_of")

WhoKnows = Literal[
    "applicant", "advocate", "requesting_country", "secretariat", "commission", "third_state", "public_record"
]
Effort = Literal["low", "medium", "high"]
Standing = Literal["asserted", "documented", "shown_by_authority"]
STANDINGS: tuple[Standing, ...] = ("asserted", "documented", "shown_by_authority")


class Misread(ValueError):
    """Raised when a written value is not one that the fact can have; says what is allowed."""


@dataclass(frozen=True)
class Need:
    """The standing that a value needs, and the value that it amounts to when it is stated with less."""

    standing: Standing
    otherwise: Value


@dataclass(frozen=True)
class Presumption:
    """What is taken of a fact as long as nobody states it, for it is for somebody else to show it.

    ``provision`` is ``(instrument, article)``; ``who_can_show`` says in words who could show otherwise.
    """

    value: Value
    because: str
    who_can_show: str
    provision: tuple[str, str]


@dataclass(frozen=True)
class Fact:
    """One fact of the vocabulary. ``of`` names the list whose items have it, or is nothing for a fact of the case.

    ``synonyms`` are other words for its choices: they suggest one, and are never read as it. ``formerly`` are the names
    that it had in earlier releases. ``needs`` says of a value which standing it needs; ``as_it_stands`` what is
    presumed; ``better`` orders the values for the applicant, the worst first; ``usual`` is the answer that it nearly
    always has; ``says_nothing`` are the values by which nothing is alleged.
    """

    id: str
    name: str
    type: FactType
    question: str
    who_knows: WhoKnows
    effort: Effort
    place: Place
    of: str | None = None
    choices: tuple[str, ...] = ()
    synonyms: Mapping[str, str] = field(default_factory=dict)
    shown_by: tuple[str, ...] = ()
    exhaustive: bool = False
    least: int | None = None
    most: int | None = None
    reserved: str | None = None
    formerly: tuple[str, ...] = ()
    needs: Mapping[str, Need] = field(default_factory=dict)
    as_it_stands: Presumption | None = None
    better: tuple[Value, ...] = ()
    usual: Value | None = None
    says_nothing: tuple[Value, ...] = ()

    def read(self, written: Any, countries: Countries, *, complete: bool | None = None) -> Value:
        """The value that ``written`` means for this fact; raises ``Misread`` with what is allowed."""
        match self.type:
            case "yes_no":
                return self._yes_no(written)
            case "choice":
                return self._one_of(written)
            case "country":
                return self._country(written, countries)
            case "choices" | "countries":
                several = written if isinstance(written, list) else [written]
                named = self.type == "countries"
                members = (self._country(one, countries) if named else self._one_of(one) for one in several)
                return Chosen(frozenset(members), self.exhaustive if complete is None else complete)
            case "date":
                found = read_date(written)
                if found is None:
                    raise Misread(f"needs a date that exists, as 2012, 2012-07 or 2012-07-01{date_hint(written)}")
                return found
            case "months" | "days":
                number = read_duration(written, self.type)
                example = "24 or 2 years" if self.type == "months" else "40 or 40 days"
                return self._bounded(number, f"needs whole {self.type}, as {example}{fraction_hint(written)}")
            case "number":
                number = written if isinstance(written, int) and not isinstance(written, bool) else None
                return self._bounded(number, "needs a whole number")
            case "amount":
                amount = read_amount(written)
                if amount is None:
                    raise Misread(f"needs a currency and a figure, as USD 9999.00{amount_hint(written)}")
                return amount
            case "text":
                if not isinstance(written, str | int) or isinstance(written, bool):
                    raise Misread("needs text")
                return str(written)

    def _yes_no(self, written: Any) -> bool:
        answers = {"yes": True, "no": False, "true": True, "false": False}
        answer = written if isinstance(written, bool) else answers.get(written) if isinstance(written, str) else None
        if answer is None:
            raise Misread("needs yes or no")
        return answer

    def _one_of(self, written: Any) -> str:
        text = _as_text(written)
        if text in self.choices:
            return text
        near = f'; did you mean "{meant}"?' if (meant := self._meant(text)) else nearest(text, self.choices)
        raise Misread(f"needs one of: {_listed(self.choices, 'choices')}{near}")

    def _meant(self, text: str) -> str | None:
        """The choice that another word means, however it is written."""
        words = {_folded(choice): choice for choice in self.choices}
        words |= {_folded(word): choice for word, choice in self.synonyms.items()}
        return words.get(_folded(text))

    def _country(self, written: Any, countries: Countries) -> str:
        text = _as_text(written)
        code = countries.code(text)
        if code is None:
            raise Misread(f"needs one of: {_listed(countries, 'country codes (ISO 3166)')}{countries.hint(text)}")
        return code

    def _bounded(self, number: int | None, otherwise: str) -> int:
        if number is None:
            raise Misread(otherwise)
        least = 0 if self.least is None else self.least
        if number < least:
            raise Misread(f"cannot be under {least}")
        if self.most is not None and number > self.most:
            raise Misread(f"cannot be over {self.most} {self.type if self.type != 'number' else ''}".rstrip())
        return number


def _as_text(written: Any) -> str:
    return str(written) if isinstance(written, str | int) and not isinstance(written, bool) else ""


def _folded(word: str) -> str:
    return " ".join(re.split(r"[\s_-]+", word.strip().casefold()))


def _listed(allowed: Collection[str], what: str) -> str:
    return ", ".join(allowed) if len(allowed) <= MOST_LISTED else f"{len(allowed)} {what}"


def topic_of(fact: Fact) -> str:
    """The topic that a fact belongs to: the file of the vocabulary in which it is declared."""
    return PurePath(fact.place.file).stem.replace("-", " ")


@dataclass(frozen=True)
class FactList:
    """A list of the vocabulary: ``id`` in the plural, its items named ``item``; ``exhaustive``: stated is whole.

    ``dated_by`` are the facts of its items that date them; ``routed_by`` is the fact without which an item says
    nothing about any topic.
    """

    id: str
    item: str
    name: str
    question: str
    exhaustive: bool
    who_knows: WhoKnows
    effort: Effort
    place: Place
    dated_by: tuple[str, ...] = ()
    routed_by: str | None = None


@dataclass(frozen=True)
class Contradiction:
    """What cannot both be so: two conditions, each on one fact; of the case, or of one item of the list ``over``."""

    id: str
    says: str
    both: tuple[Condition, Condition]
    facts: tuple[str, str]
    over: str | None
    place: Place


@dataclass(frozen=True)
class Vocabulary:
    """Every fact and list of a pack, and the countries it knows.

    ``ask_when`` has by fact the condition under which its question makes sense; ``contradictions`` what cannot both
    be so; ``seen_by`` names the fact by which the alert's own text was seen: without it a list whose question is
    exhaustive is complete only where the case says so.
    """

    facts: Mapping[str, Fact]
    lists: Mapping[str, FactList]
    countries: Countries
    ask_when: Mapping[str, Condition] = field(default_factory=dict)
    contradictions: tuple[Contradiction, ...] = ()
    seen_by: str | None = None

    @kept
    def formerly(self) -> dict[str, Fact]:
        """The facts by the names that they had in earlier releases."""
        return {name: fact for fact in self.facts.values() for name in fact.formerly}

    def item_list(self, fact: str) -> str | None:
        """The list whose items a fact or a definition of that name belongs to, or nothing."""
        prefix = fact.split(".", 1)[0] if "." in fact else ""
        return next((one.id for one in self.lists.values() if one.item == prefix), None)

    def codes(self, name: str) -> dict[str, int]:
        """The values of a fact of choices or countries, numbered from 1: choices as declared, countries by code."""
        fact = self.facts[name]
        named = sorted(self.countries) if fact.type in ("country", "countries") else fact.choices
        return {value: number for number, value in enumerate(named, start=1)}

    def facts_of(self, list_id: str | None) -> list[Fact]:
        """The facts of a list's items, or of the case."""
        return [fact for fact in self.facts.values() if fact.of == list_id]
