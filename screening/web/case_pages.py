"""What is shown and done of one case: the next question, an answer, a list, the report."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import HTMLResponse, RedirectResponse, Response

from screening.advise.load_desk import load_desk
from screening.documents.questions import LANGUAGE
from screening.errors import CaseError
from screening.interview.answers import Fields, one_line
from screening.interview.ask import Interview, what_is_wrong
from screening.interview.kept_case import Kept, KeptCase, place_of
from screening.interview.open_questions import OpenQuestion, topics
from screening.interview.words import Words
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, FactList
from screening.render.html import html
from screening.render.markup import Child, Markup
from screening.report.beyond import Beyond, beyond
from screening.report.report import Report
from screening.web.card import card, list_card
from screening.web.pages import asking, finished, in_english
from screening.web.papers import handed_over, papers_page

__all__ = ["CasePages", "NoSuchError"]


class NoSuchError(Exception):
    """Raised when a fact, an item or a list is asked for that there is not."""


class CasePages:
    """One open case in a language; ``spoken`` is the pack in it, by which it is asked about and reported."""

    def __init__(self, kept: KeptCase, pack: Pack, spoken: Pack, words: Words) -> None:
        self.kept = kept
        self.of = pack
        self.pack = spoken
        self.words = words
        self.interview = Interview(kept, spoken, words)

    def speak(self, spoken: Pack, words: Words) -> None:
        """Go on in another language."""
        self.pack, self.words = spoken, words
        self.interview.speak(spoken, words)

    def next(self, *, everything: bool) -> Response:
        """The question worth most now, or that none is left."""
        kept, report = self.interview.now()
        waiting = list(self.interview.waiting())
        first = next((one for one in waiting if everything or one.settles), None)
        if first is not None:
            return self._asked(kept, report, self._card(kept, report, first))
        declined = self.interview.said_unknown()
        return HTMLResponse(
            finished(
                report, topics(kept, report, self.pack), declined, self.words, more=bool(waiting) and not everything
            )
        )

    def ask(self, asked: Mapping[str, str]) -> Response:
        """The card of one fact, or of a list; raises ``NoSuchError`` if there is no such fact."""
        if asked.get("fact", "") in self.pack.vocabulary.lists:
            return self.listed(asked["fact"])
        kept, report = self.interview.now()
        fact, item = self._meant(asked)
        if fact.of is not None and kept.at(place_of(fact, item, self.pack)[:-1]) is None:
            return self.listed(fact.of)
        return self._asked(kept, report, self._card(kept, report, self.interview.question(fact, item)))

    def answer(self, fields: Fields) -> Response:
        """Write an answer, and go on; what cannot be read as one is shown again as it was typed."""
        fact, item = self._meant({key: one_line(fields, key) for key in ("fact", "item")})
        try:
            self.interview.answer(fact, item, fields, one_line(fields, "version"))
        except CaseError as error:
            kept, report = self.interview.now()
            made = self._card(kept, report, self.interview.question(fact, item), fields)
            return self._asked(kept, report, made, wrong=self._told(error))
        return RedirectResponse("questions", 303)

    def listed(self, name: str, *, wrong: Child = None) -> Response:
        """The card of a list; raises ``NoSuchError`` if there is no such list."""
        kept, report = self.interview.now()
        made = list_card(kept, self.pack, self._list(name), self.words)
        return self._asked(kept, report, made, wrong=wrong)

    def add(self, fields: Fields) -> Response:
        """Write another item of a list, or that there are no more."""
        of = self._list(one_line(fields, "list"))
        version = one_line(fields, "version")
        if fields.get("how") != ["add"]:
            self.interview.close(of, version, whole=fields.get("how") == ["all"])
            return RedirectResponse("questions", 303)
        try:
            self.interview.add(of, fields, version)
        except CaseError as error:
            return self.listed(of.id, wrong=self._told(error))
        return RedirectResponse(f"list?list={of.id}", 303)

    def usual(self) -> tuple[tuple[Fact, ...], str, str]:
        """The facts whose answer is nearly always the same, of which nothing is stated."""
        kept, report = self.interview.now()
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
        kept, report = self.interview.now()
        return report, beyond(kept.case, self.pack)

    def papers(self, *, wrong: Child = None) -> Response:
        """The papers, a button for each."""
        languages = tuple(one.language for one in load_desk(self.of).sheets)
        page = papers_page(self.kept.read().case, self.kept.path, languages, self.words, wrong=wrong)
        return HTMLResponse(page, 400 if wrong else 200)

    def paper(self, asked: Mapping[str, str]) -> Response:
        """A paper as a file to save; raises ``NoSuchError`` if there is none of that name and form."""
        language = asked.get("language", LANGUAGE)
        case = self.kept.read().case
        try:
            made = handed_over(asked.get("kind", ""), asked.get("form", ""), language, case, self.of)
        except CaseError as error:
            return self.papers(wrong=in_english(str(error), self.words))
        if made is None:
            raise NoSuchError
        return made

    def saved(self) -> Response:
        """The report as a file of its own."""
        report, left = self.reported()
        named = {"Content-Disposition": f'attachment; filename="{report.case.id}.html"'}
        return HTMLResponse(html(report, left, self.words, banner=self.words.text("report.privileged")), headers=named)

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

    def _card(self, kept: Kept, report: Report, question: OpenQuestion, typed: Fields | None = None) -> Markup:
        if isinstance(question.of, FactList):
            return list_card(kept, self.pack, question.of, self.words)
        return card(kept, report, self.pack, question.of, question.item, question.missing, typed or {}, self.words)

    def _told(self, error: CaseError) -> Child:
        """What is wrong with an answer: in the language where it is a sentence of the interview, else in English."""
        told = what_is_wrong(error)
        ours = (self.words.text("wrong.one"), self.words.text("wrong.empty"))
        return told if told in ours else in_english(told, self.words)

    def _asked(self, kept: Kept, report: Report, made: Markup, *, wrong: Child = None) -> Response:
        page = asking(made, report, topics(kept, report, self.pack), self.words, wrong=wrong)
        return HTMLResponse(page, 400 if wrong else 200)
