"""The first screen of a report: what stands, how well it is shown, what speaks against it, and what to do next.

At most 60 lines of 80 columns: each piece says how many lines it may take, and questions give way to what was found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screening.law.vocabulary import STANDINGS, Standing
from screening.render.asked import asked, short, stands_of, step, words_of
from screening.render.outline import BURDENS, Piece
from screening.render.text import text
from screening.render.worded import AGAINST, EFFECTS, REASONS, SETTLED, SHOWN, WHO
from screening.report.report import (
    Alternative,
    LeftOutReport,
    ProvisionReport,
    Report,
    RestsOn,
    StandingFinding,
)

__all__ = ["MOST_LINES", "summary"]

MOST_LINES = 60
MOST_GROUNDS = 3
MOST_AGAINST = 3
MOST_QUESTIONS = 5
MOST_TOLD = 3
DIGEST = 12
ONE, TWO, THREE = 1, 2, 3  # lines

COUNTED = ("bars", "strong_doubts", "doubts")


def summary(report: Report) -> Iterator[Piece]:
    """The first screen of a report."""
    first, others = step(report, _told(report), _gaps(report))
    found = [*_head(report), *_answers(report), *_grounds(report), *_against(report), *first]
    rest = list(_rest(report))
    questions = [asked(report, one) for one in others[:MOST_QUESTIONS]]
    while questions and text([*found, Piece("heading", ""), *questions, *rest]).count("\n") > MOST_LINES:
        questions.pop()
    yield from found
    if questions:
        yield Piece("heading", "Ask next")
        yield from questions
    yield from rest


def _head(report: Report) -> Iterator[Piece]:
    case, rules = report.case, report.rules
    yield Piece("title", f"{case.id}: {case.title}" if case.title else case.id, most=TWO)
    instrument = "Kind of alert not known" if case.instrument == "unknown" else case.instrument.capitalize()
    country = case.requesting_country or "requesting country not stated"
    stage = case.stage.replace("_", " ") if case.stage else "stage not stated"
    changed = f" with {', '.join(rules.reforms)}" if rules.reforms else ""
    known = f", known by {case.known_by}" if case.known_by != case.as_of else ""
    dial = f", only facts shown {SHOWN[_standing(case.standing)]}" if case.standing != "asserted" else ""
    yield Piece(
        "item",
        f"{instrument}, {country}, {stage}; law and facts of {case.as_of}{known}{dial}; "
        f"rules {rules.pack} {rules.version} ({rules.digest[:DIGEST]}){changed}",
        most=TWO,
    )
    yield from (Piece("item", one, mark="FIRST:", most=THREE) for one in report.first[:TWO])
    yield from (Piece("item", one, mark="CONTRADICTION:", most=TWO) for one in report.contradictions[:1])


def _standing(written: str) -> Standing:
    return next(one for one in STANDINGS if one == written)


def _answers(report: Report) -> Iterator[Piece]:
    stands = report.as_it_stands
    where = ""
    if stands.scope == "part":
        falling = [str(one.index) for one in stands.charges if one.falls]
        where = f" (charge {', '.join(falling)})" if falling else ""
    said = "nothing stands on what is stated" if stands.outcome == "nothing_stands" else short(stands_of(report))
    yield Piece("item", _sentence(said + where), mark="AS IT STANDS:", most=TWO)
    unless = any(one.not_shown for one in report.findings if one.status == "established" and one.effect in COUNTED)
    shown = ", unless the requesting country shows an exception" if unless else ""
    settled = SETTLED[report.outcome].format(against=AGAINST[report.scope], unless=shown)
    if (report.scope, stands.scope) == ("part", "whole"):
        settled += "; the alert may hold a further charge, which the file does not have"
    yield Piece("item", _sentence(settled), mark="SETTLED:", most=THREE)
    told = [f"{SHOWN[name]}, {short(getattr(stands.standings, name))}" for name in STANDINGS]
    yield Piece("item", _sentence("; ".join(told)), mark="HOW WELL SHOWN:", most=THREE)
    if report.readings:
        each = "; ".join(f"as a {one.case.instrument}, {short(stands_of(one))}" for one in report.readings)
        yield Piece("item", _sentence(each), mark="READ TWICE:", most=TWO)
    yield from _versions(report.alternatives)


def _versions(alternatives: Sequence[Alternative]) -> Iterator[Piece]:
    """What is disputed, as each side has it, and what may be one of several, each as it may be."""
    disputed = [one for one in alternatives if one.why == "all_disputed"]
    if disputed:
        each = "; ".join(f"{one.value}, {short(one)}" for one in disputed)
        yield Piece("item", f"{_sentence(each)} It is about {disputed[0].name}.", mark="DISPUTED:", most=THREE)
    several: dict[tuple[str, int | None], list[Alternative]] = {}
    for one in alternatives:
        if one.why == "one_of":
            several.setdefault((one.fact, one.item), []).append(one)
    for versions in list(several.values())[:TWO]:
        same = len({words_of(one) for one in versions}) == 1
        each = "; ".join(f'if "{one.value}", {short(one)}' for one in versions)
        said = f"whichever it is, {short(versions[0])}" if same else each
        yield Piece("item", f"{versions[0].name}: {said}.", mark="ONE OF SEVERAL:", most=TWO)
    if len(several) > TWO:
        yield Piece("item", f"{len(several) - TWO} more: --full", mark="ONE OF SEVERAL:", most=ONE)


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _told(report: Report) -> list[StandingFinding]:
    """The findings that stand and count, the strongest first; the same rule on several charges is told once."""
    counted = [one for one in report.as_it_stands.findings if one.effect in COUNTED]
    return list({one.rule: one for one in reversed(counted)}.values())[::-1]


def _gaps(report: Report) -> list[StandingFinding]:
    return list({one.rule: one for one in report.as_it_stands.findings if one.effect == "asks"}.values())


def _numbers(charges: Sequence[int]) -> str:
    """The numbers of charges; three and more that follow one another by the first and the last."""
    runs: list[list[int]] = []
    for one in sorted(charges):
        if runs and one == runs[-1][-1] + 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    told = (f"{run[0]} to {run[-1]}" if len(run) > TWO else ", ".join(map(str, run)) for run in runs)
    return ", ".join(told)


def _grounds(report: Report) -> Iterator[Piece]:
    found = _told(report)
    gaps = _gaps(report)
    if found or gaps:
        yield Piece("heading", "Strongest grounds" if found else "Gaps to ask about")
    for number, one in enumerate((found or gaps)[:MOST_GROUNDS], start=1):
        charges = [each.charge for each in report.as_it_stands.findings if each.rule == one.rule and each.charge]
        charge = f" (charge {_numbers(charges)})" if charges else ""
        yield Piece("item", f"{one.title}{charge}", mark=f"{number}.", most=TWO)
        where = ", ".join(_cited(each) for each in one.provisions[:TWO])
        shown = "shown by an authority" if one.shown == "shown_by_authority" else f"stands {SHOWN[one.shown]}"
        yield Piece("item", f"{EFFECTS[one.effect]}, {shown}; {where}", 1, most=TWO)
        yield Piece("item", f"rests on {_rests(one.rests_on)}", 1, most=TWO)
    more = len(found or gaps) - MOST_GROUNDS
    if more > 0:
        yield Piece("item", f"and {more} more: --full", most=ONE)
    stand = {one.title for one in found}
    opened = list(dict.fromkeys(one.title for one in report.findings if one.open and one.effect in COUNTED))
    opened = [one for one in opened if one not in stand]
    if opened:
        told = "; ".join(opened[:TWO])
        others = f"; and {len(opened) - TWO} more" if len(opened) > TWO else ""
        yield Piece("item", f"{told}{others}.", mark="Could still be made out:", most=TWO)


def _cited(one: ProvisionReport) -> str:
    return one.cited or f"{one.instrument} {one.article}"


def _rests(facts: Sequence[RestsOn]) -> str:
    """What a ground rests on; what matters comes first already."""
    told = dict.fromkeys(f"{one.name}: {one.value}{_by(one)}" for one in facts)
    return "; ".join([*told][:MOST_TOLD]) or "the law alone"


def _by(fact: RestsOn) -> str:
    if fact.presumed:
        return " (not shown otherwise)"
    if fact.assumed:
        return " (assumed)"
    marked = ", confidential" if fact.confidential else ""
    return f" [{', '.join(fact.exhibits[:TWO])}{marked}]" if fact.exhibits else " [confidential]" if marked else ""


def _item(one: RestsOn) -> str:
    return f" ({one.fact.partition('.')[0].replace('_', ' ')} {one.item})" if one.item else ""


def _against(report: Report) -> Iterator[Piece]:
    """What the other side can show, which presumption carries the answer, and what is answered already."""
    presumed: dict[str, list[str]] = {}
    for each in report.as_it_stands.presumed:
        presumed.setdefault(WHO.get(each.who_can_show, each.who_can_show), []).append(each.name)
    lines = [
        f"Taken as not shown, and {who} can show otherwise: {', '.join(dict.fromkeys(names))}"
        for who, names in presumed.items()
    ]
    alleged = {
        f"{each.name}{_item(each)}: {each.value}": None
        for one in report.as_it_stands.findings
        if one.effect in COUNTED
        for each in one.alleged
    }
    if alleged:
        told = "; ".join(alleged)
        lines.append(f"Stated as no more than this, and the requesting country can still show it with facts: {told}")
    shown = {
        one.title: f"{one.title} ({_cited(one.provision)}; {BURDENS[one.burden]})"
        for finding in report.findings
        if finding.status == "established" and finding.effect in COUNTED
        for one in finding.exceptions
        if one.value is None
    }
    lines += shown.values()
    lines += [
        f"Answered already: {one.title}"
        for one in report.findings
        if one.status == "excepted" and one.elements_met is True and one.effect in ("bars", "strong_doubts")
    ]
    if lines:
        yield Piece("heading", "Against you")
        yield from (Piece("item", line, mark="-", most=THREE) for line in lines[:MOST_AGAINST])
    if len(lines) > MOST_AGAINST:
        yield Piece("item", f"and {len(lines) - MOST_AGAINST} more: --full", most=ONE)


def _rest(report: Report) -> Iterator[Piece]:
    yield Piece("heading", "For the record")
    if report.left_out:
        yield Piece("item", f"{_left_out(report.left_out)}.", mark="Stated and not used:", most=THREE)
    confidential = {
        name
        for one in report.as_it_stands.findings
        for each in one.rests_on
        if each.confidential
        for name in each.exhibits or (each.name,)
    }
    if confidential:
        said = f"{', '.join(sorted(confidential))}. Take out what rests on it before anybody else sees this."
        yield Piece("item", said, mark="Confidential:", most=TWO)
    if report.assumed:
        yield Piece("item", f"{'; '.join(report.assumed)}.", mark="Assumed in the case file:", most=TWO)
    if report.consequences and report.as_it_stands.outcome != "nothing_stands":
        yield Piece("item", report.consequences[0], mark="What can follow:", most=THREE)
    yield Piece("item", f"{report.untouched} rules, for nothing stated speaks to them.", mark="Never looked into:")
    score = report.score
    yield Piece(
        "item",
        f"{report.as_it_stands.score} as it stands, from {score.low} to {score.high} as facts may come.",
        mark="Score:",
        most=ONE,
    )
    yield from (Piece("item", one) for one in report.caution)


def _left_out(several: Sequence[LeftOutReport]) -> str:
    """What is left out, by its reason."""
    told: dict[str, list[str]] = {}
    for one in several:
        named = f"{one.name} ({one.item})" if one.item else one.name
        told.setdefault(REASONS[one.reason].format(detail=one.detail), []).append(named)
    return "; ".join(f"{', '.join(dict.fromkeys(names))}: {reason}" for reason, names in told.items())
