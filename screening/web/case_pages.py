"""What is shown and done of one case: the next question, an answer, a list, the report."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.responses import HTMLResponse, RedirectResponse, Response

from screening.cases.charge import Lexicon
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, FactList
from screening.render.html import html
from screening.render.markup import Markup
from screening.report.beyond import Beyond, beyond
from screening.report.report import Missing, Report
from screening.report.screen import screen
from screening.web.answers import Fields, one_line, statement_of
from screening.web.card import card, list_card
from screening.web.kept_case import Kept, KeptCase, place_of
from screening.web.open_questions import OpenQuestion, open_questions, said_unknown, topics
from screening.web.pages import asking, finished

__all__ = ["CasePages", "NoSuchError"]

ONE = "Choose one answer; of two that may both be, say that it is not known."
SINGLE = ("yes_no", "choice", "country")
EMPTY = "Choose or write an answer, or say that it is not known."


class NoSuchError(Exception):
    """Raised when a fact, an item or a list is asked for that there is not."""


class CasePages:
    """One open case. The report on its present state is kept until the state is another."""

    def __init__(self, kept: KeptCase, pack: Pack) -> None:
        self.kept = kept
        self.pack = pack
        self._screened: tuple[str, Report] | None = None

    def next(self, *, everything: bool) -> Response:
        """The question worth most now, or that none is left."""
        kept, report = self._now()
        waiting = list(open_questions(kept, report, self.pack))
        first = next((one for one in waiting if everything or one.settles), None)
        if first is not None:
            return self._asked(kept, report, self._card(kept, report, first))
        declined = said_unknown(kept, report, self.pack)
        return HTMLResponse(
            finished(report, topics(kept, report, self.pack), declined, more=bool(waiting) and not everything)
        )

    def ask(self, asked: Mapping[str, str]) -> Response:
        """The card of one fact, or of a list; raises ``NoSuchError`` if there is no such fact."""
        if asked.get("fact", "") in self.pack.vocabulary.lists:
            return self.listed(asked["fact"])
        kept, report = self._now()
        fact, item = self._meant(asked)
        if fact.of is not None and kept.at(place_of(fact, item, self.pack)[:-1]) is None:
            return self.listed(fact.of)
        return self._asked(kept, report, self._card(kept, report, self._question(report, fact, item)))

    def answer(self, fields: Fields) -> Response:
        """Write an answer, and go on; what cannot be read as one is shown again as it was typed."""
        fact, item = self._meant({key: one_line(fields, key) for key in ("fact", "item")})
        kept = self.kept.read()
        try:
            _refuse_empty("".join(fields.get("value", ())).strip() or _said_otherwise(fact, fields))
            if fact.type in SINGLE and len([one for one in fields.get("value", ()) if one]) > 1:
                return self._again(fact, item, fields, ONE)
            changes = statement_of(fact, fields, kept, place_of(fact, item, self.pack))
            self.kept.write(changes, one_line(fields, "version"))
        except CaseError as error:
            return self._again(fact, item, fields, _said(error))
        return RedirectResponse("questions", 303)

    def _again(self, fact: Fact, item: int | None, fields: Fields, wrong: str) -> Response:
        """The card as it was filled in, with what is wrong with it."""
        kept, report = self._now()
        question = self._question(report, fact, item)
        return self._asked(kept, report, self._card(kept, report, question, fields), wrong=wrong)

    def listed(self, name: str, *, wrong: str = "") -> Response:
        """The card of a list; raises ``NoSuchError`` if there is no such list."""
        kept, report = self._now()
        made = list_card(kept, self.pack, self._list(name))
        return self._asked(kept, report, made, wrong=wrong)

    def add(self, fields: Fields) -> Response:
        """Write another item of a list, or that there are no more."""
        of = self._list(one_line(fields, "list"))
        kept = self.kept.read()
        items = kept.at(("lists", of.id, "items")) or []
        if fields.get("how") != ["add"]:
            whole = fields.get("how") == ["all"]
            told: Any = {"complete": whole, "items": items}
            self.kept.write([(("lists", of.id), told)], one_line(fields, "version"))
            return RedirectResponse("questions", 303)
        item = self._item(of, fields, kept)
        try:
            _refuse_empty(item)
            self.kept.write([(("lists", of.id, "items", len(items)), item)], one_line(fields, "version"))
        except CaseError as error:
            return self.listed(of.id, wrong=_said(error))
        return RedirectResponse(f"list?list={of.id}", 303)

    def usual(self) -> tuple[tuple[Fact, ...], str, str]:
        """The facts whose answer is nearly always the same, of which nothing is stated."""
        kept, report = self._now()
        facts = [self.pack.vocabulary.facts[name] for name in report.usual]
        open_ = (one for one in facts if one.type == "yes_no" and one.of is None and one.id not in kept.case.facts)
        return tuple(open_), kept.version, kept.case.id

    def tick(self, fields: Fields) -> None:
        """Write what was ticked."""
        known = self.pack.vocabulary.facts
        ticked = [known[name] for name in fields.get("fact", ()) if name in known]
        changes = [
            (place_of(one, None, self.pack), {"value": True})
            for one in ticked
            if one.type == "yes_no" and one.of is None
        ]
        self.kept.write(changes, one_line(fields, "version"))

    def found(self, words: str) -> list[Fact]:
        """The facts in whose name or question all the words are."""
        wanted = words.casefold().split()
        facts = self.pack.vocabulary.facts.values()
        return [one for one in facts if all(word in f"{one.name} {one.question}".casefold() for word in wanted)]

    def reported(self) -> tuple[Report, Beyond]:
        """The report, and what it does not settle."""
        kept, report = self._now()
        return report, beyond(kept.case, self.pack)

    def saved(self) -> Response:
        """The report as a file of its own."""
        report, left = self.reported()
        named = {"Content-Disposition": f'attachment; filename="{report.case.id}.html"'}
        return HTMLResponse(html(report, left), headers=named)

    def _now(self) -> tuple[Kept, Report]:
        kept = self.kept.read()
        if self._screened is None or self._screened[0] != kept.version:
            self._screened = (kept.version, screen(kept.case, self.pack))
        return kept, self._screened[1]

    def _meant(self, asked: Mapping[str, str]) -> tuple[Fact, int | None]:
        fact = self.pack.vocabulary.facts.get(asked.get("fact", ""))
        number = asked.get("item") or ""
        if fact is None or (number and not (number.isdecimal() and int(number[:6]) > 0)):
            raise NoSuchError
        return fact, (int(number[:6]) if number else 1) if fact.of else None

    def _list(self, name: str) -> FactList:
        found = self.pack.vocabulary.lists.get(name)
        if found is None:
            raise NoSuchError
        return found

    def _question(self, report: Report, fact: Fact, item: int | None) -> OpenQuestion:
        return OpenQuestion(fact, item, next((one for one in report.missing if _same(one, fact, item)), None))

    def _card(self, kept: Kept, report: Report, question: OpenQuestion, typed: Fields | None = None) -> Markup:
        if isinstance(question.of, FactList):
            return list_card(kept, self.pack, question.of)
        return card(kept, report, self.pack, question.of, question.item, question.missing, typed or {})

    def _asked(self, kept: Kept, report: Report, made: Markup, *, wrong: str = "") -> Response:
        page = asking(made, report, topics(kept, report, self.pack), wrong=wrong)
        return HTMLResponse(page, 400 if wrong else 200)

    def _item(self, of: FactList, fields: Fields, kept: Kept) -> dict[str, Any]:
        """The item that a form states; where its words propose a class, that as a proposal."""
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


def _country(kept: Kept) -> str | None:
    stated = kept.case.facts.get("requesting_country")
    return str(stated[-1].value) if stated and stated[-1].value else None


def _same(one: Missing, fact: Fact, item: int | None) -> bool:
    return one.fact == fact.id and one.item == item


def _said_otherwise(fact: Fact, fields: Fields) -> bool:
    """Whether an answer without a value is one: that it is not known, or that a set has no members."""
    none = fact.type in ("choices", "countries") and bool(fields.get("complete"))
    return none or fields.get("how") != ["answer"]


def _refuse_empty(told: object) -> None:
    if not told:
        raise CaseError(EMPTY)


def _said(error: CaseError) -> str:
    """What is wrong with an answer, without the place in the file."""
    return "; ".join(one.message for one in error.problems if one.severity == "error") or str(error)
