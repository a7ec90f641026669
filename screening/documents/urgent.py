"""Writes the sheet for tonight: one page for an advocate whose client has just been arrested."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta

from screening.advise.ask_next import Next, tonight
from screening.advise.position import Position
from screening.cases.resolve import statement
from screening.cases.statement import Statement
from screening.documents.brief import COUNTED, arguable
from screening.documents.exhibits import without_exhibit
from screening.documents.paper import Block, Paper
from screening.documents.written import Texts, capital, question, values_of
from screening.render.worded import whom
from screening.report.report import Report, StandingFinding
from screening.report.say import say_value
from screening.values import Interval, Value

__all__ = ["urgent"]

MOST_GROUNDS = 3
MOST_ASKED = 6
MOST_PAPERS = 2
SOON = ("low", "medium")
AT_HAND = ("applicant", "advocate", "public_record", "third_state")


def urgent(position: Position, report: Report, found: Next) -> Paper:
    """The sheet for tonight; ``found`` is what to get next. A clock stands on it only if the file has its source."""
    texts = Texts(position, "urgent", values_of(position, report))
    asked = [*_asked(texts, found)]
    blocks = [
        Block("banner", texts.text("banner")),
        *([] if _held(position) else [Block("text", texts.text("supposed"))]),
        *(Block("text", one) for one in found.first),
        Block("heading", texts.text("clock")),
        *([*_clocks(texts, position)] or [Block("text", texts.text("clock_missing"))]),
        Block("heading", texts.text("grounds")),
        *(_grounds(texts, position, report) or [Block("text", texts.text("none"))]),
        Block("heading", texts.text("measures")),
        Block(
            "text", f"{texts.text('measures_line')} {texts.text('draft' if arguable(position, report) else 'no_draft')}"
        ),
        *texts.under("call"),
        *texts.under("judge"),
        *texts.under("sign"),
        *([Block("heading", texts.text("ask"))] if asked else []),
        *asked,
    ]
    return Paper(texts.text("title"), tuple(blocks), tight=True)


def _held(position: Position) -> bool:
    """Whether the file says that the person is held now."""
    arrests = position.facts.items.get("arrests", ())
    return position.facts.values.get("impact.detained_now") is True or any(
        item.get("arrest.detained") is True for item in arrests
    )


def _clocks(texts: Texts, position: Position) -> Iterator[Block]:
    """Of each arrest that has not ended: where and since when, and when it ends if the file has limit and source."""
    vocabulary = position.pack.vocabulary
    for row, item in enumerate(position.facts.items.get("arrests", ())):
        state, day = item.get("arrest.state"), item.get("arrest.date")
        if state is None or not isinstance(day, Interval) or _ended(item):
            continue

        def shown(name: str, row: int = row) -> str:
            found = statement(position.case, vocabulary, position.dials, name, "arrests", row)
            return "" if found is None else _source(position, found)

        told = {"state": say_value(position.program, "country", state), "date": str(day)}
        limit, sources = item.get("arrest.provisional_limit"), [shown("arrest.date"), shown("arrest.provisional_limit")]
        if isinstance(limit, int) and day.first == day.last and all(sources):
            told |= {
                "days": say_value(position.program, "days", limit),
                "end": (day.first + timedelta(days=limit)).isoformat(),
            }
            yield Block("text", texts.text("clock_found", **told, source="; ".join(dict.fromkeys(sources))))
        else:
            yield Block("text", texts.text("clock_held", **told, source=sources[0] or "on your word"))


def _ended(item: Mapping[str, Value]) -> bool:
    """Whether an arrest is over as far as the file says."""
    return item.get("arrest.detained") is False or item.get("arrest.end") not in (None, "detained")


def _source(position: Position, found: Statement) -> str:
    """Who or what shows a statement: the titles of its exhibits, or who said it."""
    titles = [position.case.exhibits[one].title for one in found.exhibits if one in position.case.exhibits]
    return "; ".join(titles) or found.source


def _grounds(texts: Texts, position: Position, report: Report) -> list[Block]:
    """The grounds whose facts are shown already, or can be by papers that are near at hand, with one paper for each."""
    facts = position.pack.vocabulary.facts
    found: dict[str, Block] = {}
    for one in report.as_it_stands.findings:
        bare = without_exhibit(position.case, one)
        near = all(facts[each.fact].effort in SOON and facts[each.fact].who_knows in AT_HAND for each in bare)
        if one.effect in COUNTED and near:
            told = [texts.text("ground", title=one.title), *_papers(texts, position, one)]
            found.setdefault(one.rule, Block("numbered", " ".join(told)))
    return [*found.values()][:MOST_GROUNDS]


def _papers(texts: Texts, position: Position, one: StandingFinding) -> Iterator[str]:
    """What is in the file for a ground, and the one paper to get for it."""
    exhibits = position.case.exhibits
    titles = [exhibits[name].title for each in one.rests_on for name in each.exhibits if name in exhibits]
    if titles:
        yield texts.text("ground_in_file", papers="; ".join([*dict.fromkeys(titles)][:MOST_PAPERS]))
    facts = position.pack.vocabulary.facts
    weak = [
        each
        for each in one.rests_on
        if not each.presumed and each.standing == "asserted" and facts[each.fact].who_knows in AT_HAND
    ]
    if weak and facts[weak[0].fact].shown_by:
        papers = " or ".join(facts[weak[0].fact].shown_by[:MOST_PAPERS])
        yield texts.text("ground_to_get", about=weak[0].name, paper=papers)
    elif one.evidence and not titles:
        yield texts.text("ground_better", paper=one.evidence[0])


def _asked(texts: Texts, found: Next) -> Iterator[Block]:
    """The questions that the routes ask first, then those that change something and can be had tonight."""
    own = [one for one in found.questions if one.fact in found.own]
    more = [one for one in found.questions if one.changes and tonight(one)]
    told = dict.fromkeys((question(one.question), whom(one)) for one in (*own, *more))
    for asked, of_whom in [*told][:MOST_ASKED]:
        yield Block("item", texts.text("asked", question=capital(asked), whom=of_whom))
