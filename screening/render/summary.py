"""The first screen of a report: what stands, how well it is shown, what speaks against it, and what to do next.

At most 60 lines of 80 columns: each piece says how many lines it may take, each section how many pieces it has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from screening.law.outcome import OutcomeWord, Scope, StandingWord
from screening.law.vocabulary import STANDINGS, Standing
from screening.render.outline import BURDENS, EFFECTS, Piece
from screening.report.report import Answers, LeadsTo, LeftOutReport, Missing, Report, RestsOn, StandingFinding

__all__ = ["SHOWN", "STANDS", "WHO", "summary"]

MOST_GROUNDS = 3
MOST_AGAINST = 3
MOST_QUESTIONS = 5
MOST_TOLD = 3
DIGEST = 12
ONE, TWO, THREE = 1, 2, 3  # lines

STANDS: dict[tuple[StandingWord, Scope | None], str] = {
    ("grounds_stand", "whole"): "a ground stands against the whole alert",
    ("grounds_stand", "part"): "a ground stands against part of the alert",
    ("doubts_stand", None): "serious doubts stand",
    ("nothing_stands", None): "nothing stands on what is stated",
}
SETTLED: dict[OutcomeWord, str] = {
    "grounds_established": "a ground holds, whatever is still unknown",
    "serious_doubts": "serious doubts hold, whatever is still unknown",
    "undetermined": "not settled, for what is still unknown could change the answer",
    "no_ground_found": "no ground found by these rules, and nothing still unknown could change that",
}
SHOWN: dict[Standing, str] = {
    "asserted": "on your word",
    "documented": "on documents",
    "shown_by_authority": "on what an authority has shown",
}
REASONS = {
    "not_yet": "counts only from {detail}",
    "partly_dated": "its date is not exact and counts from {detail}",
    "over": "was over on {detail}",
    "not_yet_known": "was not known yet",
    "below_standing": "is not shown as well as was asked",
    "disputed": "is disputed, so nothing rests on it",
    "counted_as_less": 'needs an authority to show it; counted as "{detail}"',
    "contradicted": "contradicts another statement",
    "proposed": "was proposed by the program; confirm it",
    "not_there_yet": "is dated {detail}, and is not there yet",
    "not_read": "no rule in force reads it",
}
WHO = {
    "applicant": "your client",
    "advocate": "your own file",
    "requesting_country": "the requesting country",
    "secretariat": "the General Secretariat",
    "commission": "the Commission",
    "third_state": "the other state",
    "public_record": "public records",
}


def summary(report: Report) -> Iterator[Piece]:
    """The first screen of a report."""
    yield from _head(report)
    yield from _answers(report)
    yield from _grounds(report)
    yield from _against(report)
    yield from _first_step(report)
    yield from _questions(report)
    yield from _rest(report)


def _head(report: Report) -> Iterator[Piece]:
    case, rules = report.case, report.rules
    yield Piece("title", f"{case.id}: {case.title}" if case.title else case.id, most=ONE)
    country = case.requesting_country or "requesting country not stated"
    stage = case.stage.replace("_", " ") if case.stage else "stage not stated"
    changed = f" with {', '.join(rules.reforms)}" if rules.reforms else ""
    known = f", known by {case.known_by}" if case.known_by != case.as_of else ""
    dial = f", only facts {SHOWN[_standing(case.standing)]}" if case.standing != "asserted" else ""
    yield Piece(
        "text",
        f"{case.instrument.capitalize()}, {country}, {stage}; law and facts of {case.as_of}{known}{dial}; "
        f"rules {rules.pack} {rules.version} ({rules.digest[:DIGEST]}){changed}",
        most=TWO,
    )
    yield from (Piece("text", one, mark="FIRST:", most=THREE) for one in report.first[:1])
    yield from (Piece("text", one, mark="CONTRADICTION:", most=TWO) for one in report.contradictions[:1])


def _standing(written: str) -> Standing:
    return next(one for one in STANDINGS if one == written)


def _answers(report: Report) -> Iterator[Piece]:
    stands = report.as_it_stands
    yield Piece("text", _sentence(STANDS[stands.outcome, stands.scope]), mark="AS IT STANDS:", most=TWO)
    scope = {"whole": " against the whole alert", "part": " against part of the alert", None: ""}[report.scope]
    unless = any(one.not_shown for one in report.findings if one.status == "established")
    shown = ", unless the requesting country shows an exception" if unless and report.scope else ""
    yield Piece("text", _sentence(f"{SETTLED[report.outcome]}{scope}{shown}"), mark="SETTLED:", most=TWO)
    told = [f"{SHOWN[name]}, {_short(getattr(stands.standings, name))}" for name in STANDINGS]
    yield Piece("text", _sentence("; ".join(told)), mark="HOW WELL SHOWN:", most=TWO)
    if report.readings:
        each = "; ".join(
            f"as a {one.case.instrument}, {STANDS[one.as_it_stands.outcome, one.as_it_stands.scope]}"
            for one in report.readings
        )
        yield Piece("text", _sentence(f"the kind of alert is not known: {each}"), mark="READ TWICE:", most=TWO)
    if report.alternatives:
        words = {(one.as_it_stands, one.as_it_stands_scope) for one in report.alternatives}
        told_each = "; ".join(f"{one.value}: {_short(one)}" for one in report.alternatives)
        said = "either way the same" if len(words) == 1 else told_each
        yield Piece("text", f"{report.alternatives[0].name}: {said}", mark="ONE OF SEVERAL:", most=TWO)


def _short(answers: Answers) -> str:
    return STANDS[answers.as_it_stands, answers.as_it_stands_scope].removesuffix(" on what is stated")


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _told(report: Report) -> list[StandingFinding]:
    """The findings that stand and count, the strongest first; the same rule on several charges is told once."""
    counted = [one for one in report.as_it_stands.findings if one.effect in ("bars", "strong_doubts", "doubts")]
    return list({one.rule: one for one in reversed(counted)}.values())[::-1]


def _grounds(report: Report) -> Iterator[Piece]:
    found = _told(report)
    asks = [one for one in report.as_it_stands.findings if one.effect == "asks"]
    if not found and not asks:
        return
    yield Piece("heading", "Strongest grounds" if found else "Gaps to be asked about")
    for number, one in enumerate((found or asks)[:MOST_GROUNDS], start=1):
        charge = f" (charge {one.charge})" if one.charge else ""
        yield Piece("text", f"{one.title}{charge}", mark=f"{number}.", most=ONE)
        where = ", ".join(f"{each.instrument} {each.article}" for each in one.provisions[:MOST_TOLD])
        yield Piece("text", f"{EFFECTS[one.effect]}; {where}; stands {SHOWN[one.shown]}", 1, most=ONE)
        yield Piece("text", f"rests on {_rests(one.rests_on)}", 1, most=ONE)
    more = len(found or asks) - MOST_GROUNDS
    if more > 0:
        yield Piece("text", f"and {more} more that stand: --full", most=ONE)


def _rests(facts: Sequence[RestsOn]) -> str:
    """What a ground rests on, the exhibits first."""
    ordered = sorted(facts, key=lambda one: (one.presumed, not one.exhibits))
    told = [f"{one.name}: {one.value}{_by(one)}" for one in ordered[:MOST_TOLD]]
    return "; ".join(told) or "the law alone"


def _by(fact: RestsOn) -> str:
    if fact.presumed:
        return " (not shown otherwise)"
    if fact.assumed:
        return " (assumed)"
    return f" [{', '.join(fact.exhibits)}]" if fact.exhibits else ""


def _against(report: Report) -> Iterator[Piece]:
    """What the other side can show, which presumption carries the answer, and what is answered already."""
    exceptions = {
        each.title: f"{BURDENS[each.burden]} ({each.provision.instrument} {each.provision.article})"
        for one in report.findings
        if one.status == "established" and one.effect in ("bars", "strong_doubts", "doubts")
        for each in one.exceptions
        if each.value is None
    }
    lines = [f"{title}: {who}" for title, who in exceptions.items()]
    lines += [
        f"Not shown so far, and the answer rests on it: {one.name}. {one.who_can_show} could show otherwise"
        for one in report.as_it_stands.presumed
    ]
    lines += [
        f"Answered already: {one.title}"
        for one in report.findings
        if one.status == "excepted" and one.elements_met is True and one.effect in ("bars", "strong_doubts")
    ]
    if lines:
        yield Piece("heading", "Against you")
        for line in lines[:MOST_AGAINST]:
            yield Piece("item", line, mark="-", most=TWO)


def _first_step(report: Report) -> Iterator[Piece]:
    """The one paper or question that moves most, and whom to ask."""
    changing = [one for one in report.missing if one.changes]
    found = _told(report)
    weak = [one for one in found if one.shown == "asserted" and one.evidence]
    if weak and (not changing or weak[0] is found[0]):
        yield Piece("heading", "Do first")
        said = f"Get a paper for ground {found.index(weak[0]) + 1}, which rests on your word: {weak[0].evidence[0]}"
        yield Piece("text", f"{said}.", most=TWO)
    elif changing:
        yield Piece("heading", "Do first")
        yield Piece("text", _question(report, changing[0]), most=THREE)


def _question(report: Report, one: Missing) -> str:
    paper = f"; shown by: {one.shown_by[0]}" if one.shown_by else ""
    return f"{one.question} Ask {WHO[one.who_knows]}{paper}.{_leads(report, one)}"


def _leads(report: Report, one: Missing) -> str:
    """What the answer that moves most would lead to, of those that change something."""
    now = (report.outcome, report.scope, report.as_it_stands.outcome, report.as_it_stands.scope)
    other = [
        each for each in one.leads_to if (each.outcome, each.scope, each.as_it_stands, each.as_it_stands_scope) != now
    ]
    if not one.changes or not other:
        return ""
    best = max(other, key=_strength)
    if (best.as_it_stands, best.as_it_stands_scope) != now[2:]:
        return f' If "{best.value}": {_short(best)}.'
    return f' If "{best.value}": {SETTLED[best.outcome].split(",")[0]}.'


def _strength(answer: LeadsTo) -> tuple[int, bool, int]:
    order = ("nothing_stands", "doubts_stand", "grounds_stand")
    return order.index(answer.as_it_stands), answer.as_it_stands_scope == "whole", answer.score


def _questions(report: Report) -> Iterator[Piece]:
    asked = [one for one in report.missing if one.changes or one.first] or list(report.missing)
    if asked:
        yield Piece("heading", "Ask next")
        for one in asked[:MOST_QUESTIONS]:
            item = f" (charge {one.item})" if one.item else ""
            yield Piece(
                "item", f"{one.question}{item} Ask {WHO[one.who_knows]}.{_leads(report, one)}", mark="?", most=TWO
            )


def _rest(report: Report) -> Iterator[Piece]:
    yield Piece("heading", "For the record")
    if report.left_out:
        told = "; ".join(_left_out(one) for one in report.left_out[:MOST_TOLD])
        more = f"; and {len(report.left_out) - MOST_TOLD} more" if len(report.left_out) > MOST_TOLD else ""
        yield Piece("text", f"Stated and not used: {told}{more}.", most=THREE)
    if report.assumed:
        yield Piece("text", f"Assumed in the case file: {'; '.join(report.assumed)}.", most=ONE)
    score = report.score
    yield Piece(
        "text",
        f"Never looked into: {report.untouched} rules. Score (ours, no probability): {report.as_it_stands.score} as it "
        f"stands, from {score.low} to {score.high} as facts may come.",
        most=TWO,
    )
    yield Piece("text", " ".join(report.caution), most=THREE)


def _left_out(one: LeftOutReport) -> str:
    item = f" ({one.item})" if one.item else ""
    return f"{one.name}{item} {REASONS[one.reason].format(detail=one.detail)}"
