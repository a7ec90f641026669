"""Writes the sheet for tonight: one page for an advocate whose client has just been arrested."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from screening.advise.ask_next import Next, tonight
from screening.advise.position import Position
from screening.cases.resolve import statement
from screening.documents.brief import COUNTED, values_of, without_exhibit
from screening.documents.paper import Block, Paper
from screening.documents.written import Texts
from screening.report.report import Report
from screening.report.say import say_value
from screening.values import Interval

__all__ = ["urgent"]

MOST_GROUNDS = 3
MOST_ASKED = 6
SOON = ("low", "medium")
AT_HAND = ("applicant", "advocate", "public_record", "third_state")


def urgent(position: Position, report: Report, found: Next) -> Paper:
    """The sheet for tonight; ``found`` is what to get next. A clock stands on it only if the file has its source."""
    texts = Texts(position.pack, "urgent", values_of(report))
    asked = [one.question for one in found.questions if tonight(one)][:MOST_ASKED]
    blocks = [
        Block("banner", texts.text("banner")),
        *(Block("text", one) for one in report.first),
        Block("heading", texts.text("clock")),
        *(_clocks(texts, position) or [Block("text", texts.text("clock_missing"))]),
        Block("heading", texts.text("grounds")),
        *(_grounds(texts, position, report) or [Block("text", texts.text("none"))]),
        Block("heading", texts.text("measures")),
        Block("text", texts.text("measures_line")),
        Block("heading", texts.text("call")),
        *texts.lines("call_lines"),
        Block("heading", texts.text("judge")),
        *texts.lines("judge_lines"),
        Block("heading", texts.text("sign")),
        *texts.lines("sign_lines"),
        *([Block("heading", texts.text("ask"))] if asked else []),
        *(Block("item", one) for one in asked),
    ]
    return Paper(texts.text("title"), tuple(blocks))


def _clocks(texts: Texts, position: Position) -> list[Block]:
    """When provisional arrest ends, for each arrest whose day and limit are in the file with an exhibit or source."""
    return [*_each_clock(texts, position)]


def _each_clock(texts: Texts, position: Position) -> Iterator[Block]:
    vocabulary = position.pack.vocabulary
    for row, item in enumerate(position.facts.items.get("arrests", ())):
        day, limit = item.get("arrest.date"), item.get("arrest.provisional_limit")
        if not isinstance(day, Interval) or day.first != day.last or not isinstance(limit, int):
            continue
        shown = [
            statement(position.case, vocabulary, position.dials, name, "arrests", row)
            for name in ("arrest.date", "arrest.provisional_limit")
        ]
        sources = [one.source or ", ".join(one.exhibits) for one in shown if one is not None]
        if len(sources) < len(shown) or not all(sources) or "arrest.end" in item:
            continue
        yield Block(
            "text",
            texts.text(
                "clock_found",
                state=say_value(position.program, "country", item.get("arrest.state")),
                date=str(day),
                days=say_value(position.program, "days", limit),
                end=(day.first + timedelta(days=limit)).isoformat(),
                source="; ".join(dict.fromkeys(sources)),
            ),
        )


def _grounds(texts: Texts, position: Position, report: Report) -> list[Block]:
    """The grounds whose facts are shown already, or can be by papers that are near at hand, with one paper for each."""
    facts = position.pack.vocabulary.facts
    found = []
    for one in report.as_it_stands.findings:
        bare = without_exhibit(position.case, one)
        near = all(facts[each.fact].effort in SOON and facts[each.fact].who_knows in AT_HAND for each in bare)
        if one.effect not in COUNTED or not near:
            continue
        papers = [paper for each in bare for paper in facts[each.fact].shown_by[:1]]
        paper = papers[0] if papers else one.evidence[0] if one.evidence else ""
        found.append(Block("numbered", texts.text("ground", title=one.title, paper=paper)))
    return list(dict.fromkeys(found))[:MOST_GROUNDS]
