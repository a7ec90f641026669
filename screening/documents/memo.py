"""Writes the memorandum for the advocate: strength, weaknesses, likely answers, gaps, score. Privileged."""

from __future__ import annotations

from collections.abc import Iterator

from screening.advise.ask_next import Next
from screening.advise.nearest import Nearest
from screening.advise.position import Position
from screening.documents.brief import COUNTED
from screening.documents.exhibits import without_exhibit
from screening.documents.paper import Block, Paper
from screening.documents.written import Texts, capital, question, values_of
from screening.law.vocabulary import STANDINGS
from screening.render.outline import BURDENS, EFFECTS
from screening.render.worded import SHOWN, STANDS, WHO, whom
from screening.report.report import ProvisionReport, Report

__all__ = ["memo", "weaknesses"]

MOST_GAPS = 12
MOST_RESTS = 6
SETTLED = {
    "grounds_established": "a ground holds, whatever is still unknown",
    "serious_doubts": "serious doubts hold, whatever is still unknown",
    "undetermined": "not settled, for what is still unknown could change the answer",
    "no_ground_found": "no ground found by these rules, and nothing still unknown could change that",
}


def memo(position: Position, report: Report, found: Next, nearest: tuple[Nearest, ...] = ()) -> Paper:
    """The memorandum on a case; ``report`` is the case screened, ``found`` what to get next."""
    texts = Texts(position, "memo", values_of(position, report))
    stands = report.as_it_stands
    levels = {name: getattr(stands.standings, name) for name in STANDINGS}
    told = {name: STANDS[one.as_it_stands, one.as_it_stands_scope] for name, one in levels.items()}
    blocks = [
        Block("banner", texts.text("banner")),
        *(Block("text", one) for one in found.first),
        Block("heading", texts.text("answer")),
        *texts.lines(
            "answer_lines",
            standing=STANDS[stands.outcome, stands.scope],
            settled=SETTLED[report.outcome],
            documented=told["documented"],
            authority=told["shown_by_authority"],
        ),
        Block("heading", texts.text("grounds")),
        *_grounds(texts, position, report),
        Block("heading", texts.text("weaknesses")),
        *(Block("item", one) for one in [*weaknesses(texts, report)] or [texts.text("no_weakness")]),
        Block("heading", texts.text("gaps")),
        *(Block("item", one) for one in _gaps(texts, found)),
        *_nearest(texts, nearest),
        Block("heading", texts.text("score")),
        Block(
            "text",
            texts.text("score_line", score=str(stands.score), low=str(report.score.low), high=str(report.score.high)),
        ),
        Block(
            "text",
            texts.text("rules", pack=report.rules.pack, version=report.rules.version, digest=report.rules.digest[:12]),
        ),
        *(Block("text", one) for one in report.caution),
    ]
    return Paper(texts.text("title"), tuple(blocks))


def _grounds(texts: Texts, position: Position, report: Report) -> Iterator[Block]:
    found = [one for one in report.as_it_stands.findings if one.effect in COUNTED]
    if not found:
        yield Block("text", texts.text("none"))
    for one in found:
        yield Block("subheading", f"{one.title}{f' (charge {one.charge})' if one.charge else ''}")
        where = ", ".join(_where(each) for each in one.provisions)
        yield Block(
            "text", texts.text("line", effect=capital(EFFECTS[one.effect]), provisions=where, shown=SHOWN[one.shown])
        )
        yield Block("text", one.says)
        for each in one.rests_on[:MOST_RESTS]:
            how = "nobody has shown otherwise" if each.presumed else SHOWN[each.standing or "asserted"]
            by = f" [{', '.join(each.exhibits)}]" if each.exhibits else ""
            yield Block(
                "item", f"{capital(each.name)}{f' ({each.item})' if each.item else ''}: {each.value}{by}; {how}"
            )
        if one.evidence:
            yield Block("text", texts.text("wanted", papers="; ".join(one.evidence)))
        bare = dict.fromkeys(each.name for each in without_exhibit(position.case, one))
        yield Block("text", texts.text("not_in_brief", facts="; ".join(bare)) if bare else texts.text("in_brief"))


def _where(one: ProvisionReport) -> str:
    return one.cited or f"{one.instrument} {one.article}"


def weaknesses(texts: Texts, report: Report) -> Iterator[str]:
    """What the other side may answer: exceptions that are not shown, presumptions, what is answered or disputed."""
    standing = {(one.rule, one.charge) for one in report.as_it_stands.findings}
    exceptions: dict[str, None] = {}
    for one in report.findings:
        if (one.rule, one.charge) in standing and one.effect in COUNTED:
            for each in one.exceptions:
                if each.value is None:
                    told = texts.text(
                        "exception", title=each.title, provision=_where(each.provision), burden=BURDENS[each.burden]
                    )
                    exceptions[told] = None
    yield from exceptions
    presumed = ((one.name, WHO[one.who_can_show]) for one in report.as_it_stands.presumed)
    yield from (texts.text("presumed", about=name, who=who) for name, who in dict.fromkeys(presumed))
    for one in report.findings:
        if one.status == "excepted" and one.elements_met is True and one.effect in COUNTED:
            yield texts.text("answered", title=one.title)
    for left in report.left_out:
        if left.reason == "disputed":
            yield texts.text("disputed", about=left.name)


def _gaps(texts: Texts, found: Next) -> Iterator[str]:
    once = dict.fromkeys((question(one.question), whom(one)) for one in found.questions)
    for asked, of_whom in [*once][:MOST_GAPS]:
        yield texts.text("gap", question=asked, whom=of_whom)


def _nearest(texts: Texts, nearest: tuple[Nearest, ...]) -> Iterator[Block]:
    if not nearest:
        return
    yield Block("heading", texts.text("nearest"))
    for one in nearest:
        yield Block("subheading", f"{one.title}: {one.outcome}")
        yield Block("item", f"Shares: {'; '.join(one.shares)}")
        if one.apart:
            yield Block("item", f"Is set apart by: {'; '.join(one.apart)}")
