"""Writes a report as one page that needs nothing else: no script, no request, readable on paper and on a phone.

In the order in which it is used: the answer, what to do first, grounds, what speaks against them, questions, evidence,
proofs folded, the score, and what all this does not settle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from screening.law.vocabulary import STANDINGS
from screening.render.leads import led_to, settled_words, stands_words
from screening.render.look import POLICY, STYLE
from screening.render.markup import Child, Markup, document, many, tag
from screening.render.outline import BURDENS, EFFECTS, MARKS, STATUSES
from screening.render.picture import balance, interval
from screening.render.worded import REASONS, SHOWN, STANDS, whom
from screening.report.beyond import Beyond
from screening.report.explain import Because, FactUsed
from screening.report.report import FindingReport, Missing, ProvisionReport, Report, StandingFinding

__all__ = ["answer_box", "html", "leads_to", "report_parts"]

COUNTED = ("bars", "strong_doubts", "doubts")
MOST_QUESTIONS = 5
MOST_NESTED = 25  # conditions within conditions; deeper ones are in the report as JSON


def html(report: Report, beyond: Beyond, *, banner: str = "") -> str:
    """The report as one page, under a banner where there is one."""
    body = tag("main", tag("p", banner, class_="banner") if banner else None, report_parts(report, beyond))
    return document(title=f"{report.case.id}: screening", policy=POLICY, style=STYLE, body=body)


def report_parts(report: Report, beyond: Beyond, law: str = "") -> Markup:
    """The parts of the report, one below the other; ``law`` is the address of a rule, without its name."""
    return many(
        _head(report),
        answer_box(report),
        *_first(report),
        *_grounds(report, law),
        *_against(report),
        *_questions(report),
        *_evidence(report),
        *_proofs(report, law),
        *_weighings(report),
        *_record(report),
        *_score(report),
        *_readings(report),
        *_beyond(report, beyond),
    )


def answer_box(report: Report) -> Markup:
    """The two answers, and how well the one as it stands is shown."""
    stands = report.as_it_stands
    strong = "answer strong" if stands.outcome == "grounds_stand" else "answer"
    shown = "; ".join(
        f"{SHOWN[name]}, {stands_words(one.as_it_stands, one.as_it_stands_scope)}"
        for name in STANDINGS
        for one in (getattr(stands.standings, name),)
    )
    return tag(
        "section",
        tag("p", _sentence(STANDS[stands.outcome, stands.scope]), class_="big"),
        tag(
            "p",
            tag("span", "Settled: ", class_="mark"),
            _sentence(settled_words(report.outcome, report.scope, unless=_unless(report))),
        ),
        tag("p", tag("span", "How well shown: ", class_="mark"), _sentence(shown)),
        *(
            tag(
                "p",
                tag("span", f"{one.name} {one.value}: ", class_="mark"),
                stands_words(one.as_it_stands, one.as_it_stands_scope),
            )
            for one in report.alternatives
        ),
        class_=strong,
        aria_label="The answer",
    )


def leads_to(report: Report, one: Missing) -> Markup | None:
    """What each answer to a question would lead to, those that lead to the same together."""
    led = led_to(report, one)
    lines = (tag("li", tag("span", f"{values}: ", class_="mark"), words) for values, words in led)
    return tag("ul", *lines) if led else None


def _unless(report: Report) -> bool:
    """Whether the settled answer leaves an exception that the requesting country could show."""
    return any(one.not_shown for one in report.findings if one.status == "established" and one.effect in COUNTED)


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}."


def _section(heading: str, *inside: Child) -> Iterator[Markup]:
    if any(inside):
        yield tag("h2", heading)
        yield many(*inside)


def _list(lines: Iterable[Child], kind: str = "ul") -> Markup | None:
    items = [tag("li", one) for one in lines]
    return tag(kind, *items) if items else None


def _head(report: Report) -> Markup:
    case, rules = report.case, report.rules
    country = case.requesting_country or "requesting country not stated"
    stage = case.stage.replace("_", " ") if case.stage else "stage not stated"
    known = f", known by {case.known_by}" if case.known_by != case.as_of else ""
    changed = f", with {', '.join(rules.reforms)}" if rules.reforms else ""
    return many(
        tag("h1", case.title or case.id),
        tag("p", f"{case.instrument.capitalize()}, {country}, {stage}. Case {case.id}."),
        tag(
            "p",
            f"Law and facts of {case.as_of}{known}; rules {rules.pack} {rules.version} ({rules.digest[:12]}){changed}.",
            class_="soft",
        ),
    )


def _told(report: Report) -> list[StandingFinding]:
    """The findings that stand and count, the best shown first, each rule once."""
    counted: dict[str, StandingFinding] = {}
    for one in report.as_it_stands.findings:
        if one.effect in COUNTED:
            counted.setdefault(one.rule, one)
    return sorted(
        counted.values(), key=lambda one: (COUNTED.index(one.effect), -STANDINGS.index(one.shown), -one.points)
    )


def _first(report: Report) -> Iterator[Markup]:
    lines: list[Child] = [*report.first, *(f"Contradiction: {one}" for one in report.contradictions)]
    weak = [one for one in _told(report) if one.shown == "asserted" and one.evidence]
    changing = [one for one in report.missing if one.changes]
    if weak:
        lines.append(f"Get a paper for “{weak[0].title}”, which rests on your word: {weak[0].evidence[0]}.")
    if changing:
        lines.append(f"{changing[0].question} {whom(changing[0])}")
    yield from _section("Do today", _list(lines, "ol"))


def _grounds(report: Report, law: str) -> Iterator[Markup]:
    found = _told(report)
    asks = [one for one in report.as_it_stands.findings if one.effect == "asks"]
    heading = "Strongest grounds" if found else "Gaps to be asked about"
    yield from _section(heading, *(_ground(one, law) for one in found or asks))
    if found:
        yield from _section("Gaps to be asked about", _list(f"{one.title}: {one.says}" for one in asks))


def _ground(one: StandingFinding, law: str) -> Markup:
    charge = f" (charge {one.charge})" if one.charge else ""
    facts = sorted(one.rests_on, key=lambda each: (each.presumed, not each.exhibits))
    rests = [
        f"{each.name}: {each.value}"
        + (
            " (not shown otherwise)"
            if each.presumed
            else " (assumed)"
            if each.assumed
            else f" [{', '.join(each.exhibits)}]"
            if each.exhibits
            else " (on your word)"
        )
        for each in facts
    ]
    settled = "settled" if one.settled else "as it stands, not settled"
    return many(
        tag("h3", f"{one.title}{charge}"),
        tag("p", one.says),
        tag("p", f"{EFFECTS[one.effect].capitalize()}; shown {SHOWN[one.shown]}; {settled}.", class_="soft"),
        tag("p", _cited(one.provisions), class_="soft"),
        _rule(one.rule, law),
        tag("details", tag("summary", f"Rests on {len(rests)} fact(s)"), _list(rests)) if rests else None,
    )


def _rule(rule: str, law: str) -> Markup | None:
    return tag("p", tag("a", "The rule, its scenarios and cases", href=f"{law}{rule}")) if law else None


def _cited(provisions: Sequence[ProvisionReport]) -> str:
    return "; ".join(f"{one.instrument} {one.article}" + (f" ({one.title})" if one.title else "") for one in provisions)


def _against(report: Report) -> Iterator[Markup]:
    exceptions = {
        each.title: f"{each.title}: {BURDENS[each.burden]} ({each.provision.instrument} {each.provision.article})"
        for one in report.findings
        if one.status == "established" and one.effect in COUNTED
        for each in one.exceptions
        if each.value is None
    }
    lines = [*exceptions.values()]
    lines += [
        f"Not shown so far, and the answer rests on it: {one.name}. {one.who_can_show} could show otherwise."
        for one in report.as_it_stands.presumed
    ]
    lines += [
        f"Answered already: {one.title}"
        for one in report.findings
        if one.status == "excepted" and one.elements_met is True and one.effect in COUNTED
    ]
    yield from _section("Against you", _list(lines))


def _questions(report: Report) -> Iterator[Markup]:
    asked = [one for one in report.missing if one.changes or one.first] or list(report.missing)
    items = [
        many(
            tag("span", one.question, class_="mark"),
            f" (charge {one.item})" if one.item else None,
            tag("br"),
            whom(one),
            f" Shown by: {', '.join(one.shown_by)}." if one.shown_by else None,
            leads_to(report, one),
        )
        for one in asked[:MOST_QUESTIONS]
    ]
    yield from _section("Ask next", _list(items, "ol"))


def _evidence(report: Report) -> Iterator[Markup]:
    """What each ground is shown by, and what to file with it."""
    rows = []
    for one in _told(report):
        exhibits = dict.fromkeys(name for fact in one.rests_on for name in fact.exhibits)
        filed = tag("td", ", ".join(exhibits) or "nothing yet")
        rows.append(tag("tr", tag("td", one.title), filed, tag("td", "; ".join(one.evidence) or "none named")))
    if rows:
        heads = (tag("th", one, scope="col") for one in ("Ground", "Exhibits so far", "What shows it"))
        yield from _section("Evidence", tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows)))


def _proofs(report: Report, law: str) -> Iterator[Markup]:
    shown = [one for one in report.findings if one.status in ("established", "excepted") or one.open]
    yield from _section("Proof", *(_proof(one, law) for one in shown))


def _proof(one: FindingReport, law: str) -> Markup:
    charge = f" (charge {one.charge})" if one.charge else ""
    status = "open" if one.open else STATUSES[one.status]
    exceptions = [
        many(
            f"{each.title}: {MARKS[each.value]}, {BURDENS[each.burden]} ",
            f"({each.provision.instrument} {each.provision.article})",
            _because(each.because, MOST_NESTED) if each.because else None,
        )
        for each in one.exceptions
    ]
    return tag(
        "details",
        tag("summary", f"{one.title}{charge}: {status}"),
        tag("p", one.says),
        tag("p", f"{_cited(one.provisions)}. {one.verification}. Rule {one.rule}.", class_="soft"),
        _rule(one.rule, law),
        tag("ul", _because(one.because, MOST_NESTED)) if one.because else None,
        many(tag("h3", "Exceptions"), _list(exceptions)) if exceptions else None,
        tag("p", f"Waits for: {', '.join(one.missing)}") if one.missing else None,
        id=f"rule-{one.rule}" + (f"-{one.charge}" if one.charge else ""),
    )


def _because(one: Because, depth: int) -> Markup:
    told = [tag("li", _fact(fact), class_="soft") for fact in one.facts]
    if depth:
        told += [_because(inner, depth - 1) for inner in one.from_]
    elif one.from_:
        told.append(tag("li", "… and more below, in the report as JSON"))
    return tag(
        "li", tag("span", f"{MARKS[one.value]} ", class_="mark"), one.condition, tag("ul", *told) if told else None
    )


def _fact(fact: FactUsed) -> str:
    shown = fact.evidence
    item = f" ({fact.item})" if fact.item else ""
    if fact.value is None or shown is None:
        return f"{fact.name}{item}: {fact.value or 'not known'}"
    marks = [
        *shown.exhibits,
        shown.standing.replace("_", " "),
        *(("assumed",) if shown.assumed else ()),
        *(("disputed",) if shown.disputed else ()),
        *((shown.source,) if shown.source else ()),
        *((shown.note,) if shown.note else ()),
    ]
    return f"{fact.name}{item}: {fact.value} [{'; '.join(marks)}]"


def _weighings(report: Report) -> Iterator[Markup]:
    weighed = [(one, one.weighing) for one in report.findings if one.weighing and (one.open or one.elements_met)]
    for one, weighing in weighed:
        yield from _section(f"Weighed: {one.title}", balance(weighing))


def _record(report: Report) -> Iterator[Markup]:
    left = [
        f"{one.name}{f' ({one.item})' if one.item else ''} {REASONS[one.reason].format(detail=one.detail)}"
        for one in report.left_out
    ]
    yield from _section(
        "For the record",
        tag("details", tag("summary", f"Stated and not used: {len(left)}"), _list(left)) if left else None,
        tag("p", f"Assumed in the case file: {'; '.join(report.assumed)}.") if report.assumed else None,
        tag("p", f"Never looked into: {report.untouched} rules."),
    )


def _score(report: Report) -> Iterator[Markup]:
    score, now = report.score, report.as_it_stands.score
    yield from _section(
        "Score",
        tag(
            "p",
            f"{now} as it stands; from {score.low} to {score.high}, of {score.cap}, as facts may come. The points are "
            "this project's own: no law has them, and they are no probability.",
        ),
        interval(low=score.low, high=score.high, now=now, most=score.cap),
    )


def _readings(report: Report) -> Iterator[Markup]:
    for one in report.readings:
        stands = stands_words(one.as_it_stands.outcome, one.as_it_stands.scope)
        yield from _section(
            f"Read as a {one.case.instrument}",
            tag("p", _sentence(f"{stands}; {settled_words(one.outcome, one.scope, unless=_unless(one))}")),
            *_grounds(one, ""),
        )


def _beyond(report: Report, beyond: Beyond) -> Iterator[Markup]:
    told = [f"{one.name}: {one.value} ({one.kept_for})" for one in beyond.told]
    yield from _section(
        "What this does not settle",
        _list([*report.consequences, *beyond.says, *report.caution]),
        many(tag("h3", "Told of the case, and a ground of none of these rules"), _list(told)) if told else None,
    )
