"""Asks: the question worth most now, and each answer written into the case before there is another question."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.advise.ask_next import in_order
from screening.advise.position import positions
from screening.cases.charge import Lexicon
from screening.errors import CaseError
from screening.interview.answers import Fields, one_line, statement_of
from screening.interview.kept_case import Kept, KeptCase, place_of
from screening.interview.open_questions import Asked, OpenQuestion, open_questions, said_unknown
from screening.interview.words import Words, words_of
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, FactList
from screening.report.report import Missing, Report
from screening.report.screen import screen

__all__ = ["Interview", "asked_of", "what_is_wrong"]

NOT_YET = "unknown"  # what a form sends of an answer that nobody knows yet
BESIDE = ("source", "note", "from", "standing", "exhibit", "new_exhibit", "disputed", "complete")
SINGLE = ("yes_no", "choice", "country")


class Interview:
    """The interview on one case file. The report on its present state is kept until the state is another.

    What nobody knows yet is passed over and not asked again as long as the interview lasts: where nothing was written
    nothing is, so that the file holds what somebody said and no more.
    """

    def __init__(self, kept: KeptCase, pack: Pack, words: Words | None = None) -> None:
        self.kept = kept
        self.pack = pack
        self.words = words or words_of()
        self._passed: set[Asked] = set()
        self._screened: tuple[str, Report] | None = None

    def speak(self, pack: Pack, words: Words) -> None:
        """Go on in another language."""
        self.pack, self.words, self._screened = pack, words, None

    def now(self) -> tuple[Kept, Report]:
        """The case as it is, and the report on it, its questions in the order in which they are worth asking."""
        kept = self.kept.read()
        if self._screened is None or self._screened[0] != kept.version:
            position = positions(kept.case, self.pack)[0]
            self._screened = (kept.version, in_order(position, screen(kept.case, self.pack)))
        return kept, self._screened[1]

    def waiting(self) -> Iterator[OpenQuestion]:
        """The open questions, the one worth most first."""
        return open_questions(*self.now(), self.pack, self._passed)

    def said_unknown(self) -> list[Missing]:
        """The questions that could change the answer and of which somebody has said that the answer is not known."""
        return said_unknown(*self.now(), self.pack, self._passed)

    def question(self, fact: Fact, item: int | None) -> OpenQuestion:
        """The question of a fact, whether it is open or answered."""
        _, report = self.now()
        return OpenQuestion(fact, item, next((one for one in report.missing if _same(one, fact, item)), None))

    def answer(self, fact: Fact, item: int | None, fields: Fields, version: str) -> None:
        """Write an answer.

        Raises ``CaseError`` if it is none, and ``ChangedMeanwhileError`` if the file is of another version.
        """
        self._refuse_empty("".join(fields.get("value", ())).strip() or _said_otherwise(fact, fields))
        if fact.type in SINGLE and len([one for one in fields.get("value", ()) if one]) > 1:
            raise CaseError(self.words.text("wrong.one"))
        kept, place = self.kept.read(), place_of(fact, item, self.pack)
        if fields.get("how") == [NOT_YET] and kept.at(place) is None and not _said_beside(fields):
            self._passed.add((fact.id, item))
        else:
            self.kept.write(statement_of(fact, fields, kept, place), version)

    def add(self, of: FactList, fields: Fields, version: str) -> None:
        """Write another item of a list, by the facts that the fields name; raises as ``answer`` does."""
        kept = self.kept.read()
        item = self._item(of, fields, kept)
        self._refuse_empty(item)
        self.kept.write([(("lists", of.id, "items", len(_items(kept, of))), item)], version)

    def close(self, of: FactList, version: str, *, whole: bool) -> None:
        """Write that there are no more items of a list, or that there may be more; raises as ``answer`` does."""
        items = _items(self.kept.read(), of)
        if items or whole:
            self.kept.write([(("lists", of.id), {"complete": whole, "items": items})], version)
        else:
            self._passed.add((of.id, None))

    def _refuse_empty(self, told: object) -> None:
        if not told:
            raise CaseError(self.words.text("wrong.empty"))

    def _item(self, of: FactList, fields: Fields, kept: Kept) -> dict[str, Any]:
        """The item that the fields state; where its words propose a class, that as a proposal."""
        facts = self.pack.vocabulary.facts_of(of.id)
        typed = {one.id: words for one in facts if (words := one_line(fields, one.id))}
        item: dict[str, Any] = {name.removeprefix(f"{of.item}."): {"value": told} for name, told in typed.items()}
        texts = [typed[one.id] for one in facts if one.type == "text" and one.id in typed]
        if of.routed_by and of.routed_by not in typed and texts:
            proposed = dict.fromkeys(
                name for one in Lexicon(self.pack.offences).propose(texts[0], _country(kept)) for name in one.classes
            )
            if proposed:
                value = next(iter(proposed)) if len(proposed) == 1 else {"one_of": list(proposed)}
                item[of.routed_by.removeprefix(f"{of.item}.")] = {"value": value, "proposed": True}
        return item


def asked_of(pack: Pack, of: FactList) -> list[Fact]:
    """The facts that say which item of a list is meant: its texts, and what it is routed by, else its first choice."""
    facts = pack.vocabulary.facts_of(of.id)
    routed = next((one for one in facts if one.id == of.routed_by), None)
    chosen = routed or next((one for one in facts if one.type != "text"), None)
    return [*[one for one in facts if one.type == "text"][:1], *([chosen] if chosen else [])]


def _items(kept: Kept, of: FactList) -> list[Any]:
    return list(kept.at(("lists", of.id, "items")) or [])


def _country(kept: Kept) -> str | None:
    stated = kept.case.facts.get("requesting_country")
    return str(stated[-1].value) if stated and stated[-1].value else None


def _same(one: Missing, fact: Fact, item: int | None) -> bool:
    return one.fact == fact.id and one.item == item


def _said_beside(fields: Fields) -> bool:
    """Whether more is said of an answer than that it is not known, as who said so."""
    return any(one.strip() for key in BESIDE for one in fields.get(key, ()))


def _said_otherwise(fact: Fact, fields: Fields) -> bool:
    """Whether an answer without a value is one: that it is not known, or that a set has no members."""
    none = fact.type in ("choices", "countries") and bool(fields.get("complete"))
    return none or fields.get("how") != ["answer"]


def what_is_wrong(error: CaseError) -> str:
    """What is wrong with an answer, without the place in the file."""
    errors = [one for one in error.problems if one.severity == "error"]
    return "; ".join(one.message.removeprefix(f"{one.path}: ") for one in errors) or str(error)
