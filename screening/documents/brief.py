"""Writes the brief: what is filed with the Commission. It holds nothing but what exhibits carry.

No score, no status, no gap and no counter-argument stands in it. A ground is argued only where every fact it rests on
has an exhibit; a fact on the client's word alone has one if that word is a signed statement in the file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from screening.cases.statement import Case, Exhibit
from screening.documents.paper import Block, Paper
from screening.documents.written import Texts
from screening.errors import CaseError
from screening.law.pack import Pack
from screening.law.vocabulary import BUILT_IN
from screening.report.report import Report, RestsOn, StandingFinding

__all__ = ["arguable", "brief", "values_of", "without_exhibit"]

COUNTED = ("bars", "strong_doubts", "doubts")


@dataclass
class _Annexes:
    """The exhibits that the brief names, numbered as they come."""

    case: Case
    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, exhibit: str) -> int:
        return self.numbers.setdefault(exhibit, len(self.numbers) + 1)

    def named(self, exhibits: Sequence[str]) -> str:
        found = [str(self.number(one)) for one in exhibits if one in self.case.exhibits]
        return f" (annex {', '.join(found)})" if found else ""

    def rows(self, confidential: str) -> Iterator[tuple[str, ...]]:
        for one, number in self.numbers.items():
            exhibit: Exhibit = self.case.exhibits[one]
            day = "" if exhibit.date is None else str(exhibit.date)
            yield str(number), exhibit.title, day, confidential if exhibit.confidential else ""


def without_exhibit(case: Case, found: StandingFinding) -> tuple[RestsOn, ...]:
    """The facts of a ground that no exhibit carries; the head of the case needs none, nor what nobody has shown."""
    return tuple(
        one
        for one in found.rests_on
        if not one.presumed
        and one.fact not in BUILT_IN
        and (one.assumed or not set(one.exhibits) & case.exhibits.keys())
    )


def arguable(case: Case, report: Report) -> list[StandingFinding]:
    """The grounds that stand and can be filed, the strongest first."""
    stands = report.as_it_stands.findings
    return [one for one in stands if one.effect in COUNTED and not without_exhibit(case, one)]


def values_of(report: Report) -> dict[str, str]:
    """What texts may be filled with, from the head of a report."""
    return {
        "case": report.case.id,
        "instrument": report.case.instrument if report.case.instrument != "unknown" else "red notice or diffusion",
        "requesting_country": report.case.requesting_country or "",
        "as_of": report.case.as_of,
    }


def brief(case: Case, pack: Pack, report: Report, *, revision: bool = False, measures: bool = False) -> Paper:
    """The brief on a case; raises ``CaseError`` where no ground can be argued on the exhibits of the file.

    ``revision``: the Commission has decided already; ``measures``: provisional measures are asked for.
    """
    grounds = arguable(case, report)
    if not grounds:
        raise CaseError(
            f"{case.id}: no ground can be argued on the exhibits in the file; see the memo for what is missing"
        )
    texts = Texts(pack, "brief", values_of(report))
    annexes = _Annexes(case)
    blocks = [
        Block("heading", texts.text("identity")),
        *texts.lines("identity_lines"),
        Block("heading", texts.text("alert")),
        Block("text", texts.text("alert_line")),
        Block("heading", texts.text("relief")),
        *_relief(texts, report, revision=revision, measures=measures),
        Block("heading", texts.text("grounds")),
    ]
    for name in dict.fromkeys(one.ground for one in grounds):
        blocks += _ground(texts, [one for one in grounds if one.ground == name], annexes, pack, report)
    heads = texts.several("annex_heads")
    rows = tuple(annexes.rows(texts.text("confidential")))
    blocks += [
        Block("heading", texts.text("annexes")),
        Block("table", rows=(heads, *rows)),
        Block("heading", texts.text("close")),
        Block("text", texts.text("close_line")),
    ]
    return Paper(texts.text("title"), tuple(blocks))


def _relief(texts: Texts, report: Report, *, revision: bool, measures: bool) -> Iterator[Block]:
    if revision:
        yield Block("numbered", texts.text("relief_revision"))
    if report.as_it_stands.scope == "part":
        falling = [
            f'"{one.label}"' if one.label else f"charge {one.index}" for one in report.as_it_stands.charges if one.falls
        ]
        yield Block("numbered", texts.text("relief_part", charges=", ".join(falling)))
    else:
        yield Block("numbered", texts.text("relief_deletion"))
    yield Block("numbered", texts.text("relief_correction"))
    if measures:
        yield Block("numbered", texts.text("relief_measures"))
    yield Block("numbered", texts.text("relief_told"))


def _ground(
    texts: Texts, findings: Sequence[StandingFinding], annexes: _Annexes, pack: Pack, report: Report
) -> Iterator[Block]:
    """One ground: what follows from the rules that bar, the provisions, and the facts with their annexes.

    Of a rule that gives reason to doubt the sentence is for the advocate, who is told in it what would make it more.
    """
    ground = findings[0].ground
    yield Block("subheading", f"{ground[0].upper()}{ground[1:]}")
    barring = dict.fromkeys(one.says for one in findings if one.effect == "bars")
    yield from (Block("text", one) for one in barring or (texts.text("doubt"),))
    cited = {(one.instrument, one.article): one.title for each in findings for one in each.provisions}
    own = texts.several("not_cited")
    named = "; ".join(_provision(pack, *where, title) for where, title in cited.items() if where[0] not in own)
    yield Block("text", texts.text("provisions", provisions=named))
    presumed = {(one.fact, one.item): one for one in report.as_it_stands.presumed}
    facts = {(one.fact, one.item): one for each in findings for one in each.rests_on if one.fact not in BUILT_IN}
    for key, one in facts.items():
        if one.presumed and key in presumed:
            yield Block("item", texts.text("presumed", about=one.name, because=presumed[key].because))
        elif not one.presumed:
            item = f" ({one.item})" if one.item else ""
            yield Block("item", f"{one.name}{item}: {one.value}{annexes.named(one.exhibits)}")


def _provision(pack: Pack, instrument: str, article: str, title: str) -> str:
    """A provision as it is cited: the instrument's title, the article, and its heading in our words."""
    index = pack.provisions.get(instrument)
    cited = f"{index.title if index else instrument}, {article}"
    return f"{cited} ({title[0].lower()}{title[1:]})" if title else cited
