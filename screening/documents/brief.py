"""Writes the brief: what is filed with the Commission. It holds nothing but what exhibits carry.

No score, no status, no gap and no counter-argument stands in it. A ground is argued only where every fact it rests on
has an exhibit; a fact on the client's word alone has one if that word is a signed statement in the file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from screening.advise.ask_next import routes_of
from screening.advise.desk import answered
from screening.advise.filing import REVISION, filing
from screening.advise.load_desk import load_desk
from screening.advise.position import Position
from screening.cases.resolve import statement
from screening.documents.exhibits import Annexes, shown_after, without_exhibit
from screening.documents.paper import Block, Paper
from screening.documents.written import Texts, capital, values_of
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN
from screening.report.report import Report, StandingFinding
from screening.report.say import say_value
from screening.values import Interval, Value

__all__ = ["arguable", "brief"]

COUNTED = ("bars", "strong_doubts", "doubts")
DECIDED = "decided-before"


def arguable(position: Position, report: Report) -> list[StandingFinding]:
    """The grounds that stand and can be filed, the strongest first."""
    stands = report.as_it_stands.findings
    return [one for one in stands if one.effect in COUNTED and not without_exhibit(position.case, one)]


def brief(position: Position, report: Report) -> Paper:
    """The brief on a case; raises ``CaseError`` where no ground can be argued on the exhibits of the file."""
    grounds = arguable(position, report)
    if not grounds:
        raise CaseError(
            f"{report.case.id}: no ground can be argued on the exhibits in the file; `screening evidence` says which "
            "papers are missing, and `screening memo` what each ground rests on"
        )
    texts = Texts(position, "brief", values_of(position, report))
    return Paper(texts.text("title"), tuple(_Brief(position, report, texts, Annexes(position.case)).blocks(grounds)))


@dataclass(frozen=True)
class _Brief:
    """One brief as it is written: annexes are numbered as they are named."""

    position: Position
    report: Report
    texts: Texts
    annexes: Annexes

    def blocks(self, grounds: Sequence[StandingFinding]) -> Iterator[Block]:
        """The whole, in the order of the Commission's form."""
        text = self.texts.text
        revision = any(one.id == DECIDED for one in routes_of(self.position))
        yield Block("heading", text("identity"))
        yield from self.texts.lines("identity_lines")
        yield Block("heading", text("data"))
        yield from self.data(revision=revision)
        yield Block("heading", text("relief"))
        yield from self.relief(revision=revision)
        if revision:
            yield Block("heading", text("new_fact"))
            yield from self.new_fact()
        yield Block("heading", text("grounds"))
        several = [
            [one for one in grounds if one.ground == name] for name in dict.fromkeys(each.ground for each in grounds)
        ]
        for one in sorted(several, key=self.heard) if revision else several:
            yield from self.ground(one, heard=revision and self.heard(one))
        if self.detained:
            yield Block("heading", text("measures"))
            yield self.measures()
        yield Block("heading", text("disclosure"))
        yield Block("text", text("disclosure_marked" if self.annexes.marked else "disclosure_open"))
        yield Block("heading", text("annexes"))
        yield Block("table", rows=(self.texts.several("annex_heads"), *self.annexes.rows(text("confidential"))))
        yield Block("heading", text("close"))
        yield Block("text", text("close_line"))

    @property
    def detained(self) -> bool:
        """Whether the file says that the person is held now."""
        return self.value("impact.detained_now") is True

    def value(self, name: str) -> Value | None:
        """What is known of a fact of the case."""
        return self.position.facts.values.get(name)

    def said(self, name: str, value: Value | None) -> str:
        """A value in words."""
        kind = self.position.pack.vocabulary.facts[name].type
        return say_value(self.position.program, kind, value)

    def named(self, name: str, over: str | None = None, row: int = 0) -> str:
        """The annexes that show a fact."""
        found = statement(self.position.case, self.position.pack.vocabulary, self.position.dials, name, over, row)
        return "" if found is None else self.annexes.named(found.exhibits, confidential=found.confidential)

    @property
    def open_annex(self) -> str:
        """The place of an annex that is still to be found for what is said."""
        return f" {self.texts.text('annex_open')}"

    def data(self, *, revision: bool) -> Iterator[Block]:
        """The alert, that its text was not seen, and further alerts of the same source that are not ended."""
        yield Block("text", self.texts.text("data_line"))
        charges = [self.charge(row) for row in range(len(self.position.facts.items["charges"]))]
        if charges:
            yield Block("text", self.texts.text("data_charges", charges="; ".join(charges)))
        if self.value("notice.text_seen") is False:
            yield Block("text", self.texts.text("data_unseen"))
        for row, item in enumerate(self.position.facts.items["alerts"]):
            kind, ended = item.get("alert.instrument"), item.get("alert.state") in self.texts.several("ended")
            if kind is None or ended or item.get("alert.country") != self.value("requesting_country"):
                continue
            entered = item.get("alert.entered_on")
            told = self.texts.text(
                "data_other",
                kind=self.said("alert.instrument", kind),
                since="" if entered is None else f", {entered}",
                annexes=self.named("alert.entered_on", "alerts", row) or self.open_annex,
            )
            yield Block("text", f"{told} {self.texts.text('data_other_apart' if revision else 'data_other_too')}")

    def charge(self, row: int) -> str:
        """A charge as the file words it, or by its class if an exhibit shows that, with its annexes; else a bracket."""
        item = self.position.facts.items["charges"][row]
        if label := item.get("charge.label"):
            return f"{label}{self.named('charge.label', 'charges', row)}"
        kind = item.get("charge.class")
        if kind is not None and (shown := self.named("charge.class", "charges", row)):
            return f"{self.said('charge.class', kind)}{shown}"
        return self.texts.text("charge_open", number=str(self.position.facts.number("charges", row)))

    def relief(self, *, revision: bool) -> Iterator[Block]:
        """What is asked for, numbered."""
        if revision:
            yield Block("numbered", self.texts.text("relief_revision"))
        stands = self.report.as_it_stands
        if stands.scope == "part":
            falling = {one.index for one in stands.charges if one.falls}
            rows = range(len(self.position.facts.items["charges"]))
            charges = [self.charge(row) for row in rows if self.position.facts.number("charges", row) in falling]
            yield Block("numbered", self.texts.text("relief_part", charges="; ".join(charges)))
        else:
            yield Block("numbered", self.texts.text("relief_deletion"))
        yield Block("numbered", self.texts.text("relief_correction"))
        if self.detained:
            yield Block("numbered", self.texts.text("relief_measures"))
        yield Block("numbered", self.texts.text("relief_told"))

    def new_fact(self) -> Iterator[Block]:
        """When the new fact was discovered, and to when its clock runs, where that day is still to come."""
        clock = next((one for one in filing(self.position).days if one.clock == REVISION and not one.passed), None)
        if clock is not None and clock.first == clock.last:
            day, shown = self.value("request.new_fact_on"), self.named("request.new_fact_on") or self.open_annex
            yield Block("text", self.texts.text("new_fact_found", day=str(day), annexes=shown, last=str(clock.last)))
        else:
            yield Block("text", self.texts.text("new_fact_day"))
        decided = self.value("request.decided_on")
        unknown = self.value("request.new_fact_known_before") is False
        name = "new_fact_unknown_then" if unknown else "new_fact_unknown_then_open"
        told = {} if decided is None else {"decided": str(decided)}
        yield Block("text", self.texts.text(name, **told))
        yield Block("text", self.texts.text("new_fact_leads"))

    def heard(self, findings: Sequence[StandingFinding]) -> bool:
        """Whether nothing of a ground is dated after the decision, so that it may have been put forward before it."""
        decided = self.value("request.decided_on")
        return isinstance(decided, Interval) and not any(shown_after(self.position, one, decided) for one in findings)

    def ground(self, findings: Sequence[StandingFinding], *, heard: bool) -> Iterator[Block]:
        """One ground: what follows from the rules that bar, the provisions, and the facts with their annexes.

        Of a rule that gives reason to doubt the sentence is for the advocate: it tells what would make it more.
        """
        yield Block("subheading", capital(findings[0].ground))
        if heard:
            yield Block("text", self.texts.text("heard", decided=str(self.value("request.decided_on"))))
        barring = dict.fromkeys(capital(one.says) for one in findings if one.effect == "bars")
        yield from (Block("text", one) for one in barring or (self.texts.text("doubt"),))
        cited = dict.fromkeys((one.instrument, one.article) for each in findings for one in each.provisions)
        own = self.texts.several("not_cited")
        fitting = [where for where in cited if where[0] not in own and where not in self.not_cited]
        named = "; ".join(_provision(self.position.pack, *where) for where in fitting)
        if named:
            yield Block("text", self.texts.text("provisions", provisions=named))
        yield from self.texts.called(findings[0].ground, "text")
        facts = {(one.fact, one.item): one for each in findings for one in each.rests_on if one.fact not in BUILT_IN}
        yield from self.which(facts)
        for one in facts.values():
            if not one.presumed:
                annexes = self.annexes.named(one.exhibits, confidential=one.confidential)
                yield Block("item", f"{capital(one.name)}{self.item(one.fact, one.item)}: {one.value}{annexes}")
        burdens = {(one.fact, one.item): one.because for one in self.report.as_it_stands.presumed}
        shown = dict.fromkeys(burdens[key] for key, one in facts.items() if one.presumed and key in burdens)
        yield from (Block("item", f"{capital(one)}.") for one in shown)

    @cached_property
    def not_cited(self) -> frozenset[tuple[str, str]]:
        """The provisions that speak of other cases than this, as far as is known."""
        citations = load_desk(self.position.pack).citations
        fits = answered(self.position.pack, self.position.facts, {one.id: one.when for one in citations})
        return frozenset(
            (each.instrument, each.article) for one in citations if not fits[one.id] for each in one.provisions
        )

    def which(self, facts: Iterable[tuple[str, int | None]]) -> Iterator[Block]:
        """Of each dated item that facts are of, where and on which day it was, if exhibits show that."""
        vocabulary, told = self.position.pack.vocabulary, list(facts)
        for over, number in dict.fromkeys((vocabulary.facts[name].of, number) for name, number in told):
            if over is None or number is None or not (dated := vocabulary.lists[over].dated_by):
                continue
            rows = range(len(self.position.facts.items[over]))
            row = next(one for one in rows if self.position.facts.number(over, one) == number)
            states = [one.id for one in vocabulary.facts_of(over) if one.type == "country"]
            for name in (*states, *dated):
                value = self.position.facts.items[over][row].get(name)
                annexes = self.named(name, over, row)
                if value is not None and annexes and (name, number) not in told:
                    about = capital(vocabulary.facts[name].name)
                    yield Block("item", f"{about}{self.item(name, number)}: {self.said(name, value)}{annexes}")

    def item(self, fact: str, number: int | None) -> str:
        """Which item of a list it is, as `` (charge 1)``."""
        of = self.position.pack.vocabulary.facts[fact].of
        if number is None or of is None:
            return ""
        return f" ({self.position.pack.vocabulary.lists[of].item.replace('_', ' ')} {number})"

    def measures(self) -> Block:
        """That the person is held, where and since when."""
        where, shown = "", [self.named("impact.detained_now")]
        for row, item in enumerate(self.position.facts.items["arrests"]):
            state, day = item.get("arrest.state"), item.get("arrest.date")
            if item.get("arrest.detained") is True and state is not None and day is not None:
                where = f" in {self.said('arrest.state', state)} since {day}"
                shown.append(self.named("arrest.date", "arrests", row))
        return Block(
            "text", self.texts.text("measures_line", where=where, annexes=next(filter(None, shown), self.open_annex))
        )


def _provision(pack: Pack, instrument: str, article: str) -> str:
    """A provision as it is cited: the instrument's title and the article; headings in our words are for the desk."""
    index = pack.provisions.get(instrument)
    return f"{index.title if index else instrument}, {article}"
