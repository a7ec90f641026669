"""Writes a report as one page that needs nothing else: no script, no request, readable on paper and on a phone.

In the order in which it is used: the answer, what to do first, grounds, what speaks against them, questions, evidence,
proofs folded, the score, and what all this does not settle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from screening.interview.words import ENGLISH, Words, words_of
from screening.law.vocabulary import STANDINGS
from screening.render.answer_box import answer_box, leads_to, sentence
from screening.render.leads import COUNTED, asked_again, settled_words, stands_words, unless_shown, whom
from screening.render.look import POLICY, STYLE
from screening.render.markup import Child, Markup, document, many, tag
from screening.render.outline import MARKS
from screening.render.picture import balance, interval
from screening.render.said import SAID, said
from screening.report.beyond import Beyond
from screening.report.explain import Because, FactUsed
from screening.report.report import FindingReport, ProvisionReport, Report, StandingFinding

__all__ = ["html", "report_parts"]

MOST_QUESTIONS = 5
MOST_NESTED = 25  # conditions within conditions; deeper ones are in the report as JSON


def html(report: Report, beyond: Beyond, words: Words | None = None, *, banner: str = "") -> str:
    """The report as one page, under a banner where there is one, in a language."""
    spoken = words or words_of()
    body = tag(
        "main",
        tag("p", banner, class_="banner") if banner else None,
        tag("p", spoken.note, class_="soft") if spoken.note else None,
        report_parts(report, beyond, spoken),
    )
    return document(
        title=f"{report.case.id}: screening",
        policy=POLICY,
        style=STYLE,
        body=body,
        language=spoken.language,
        direction=spoken.direction,
    )


def report_parts(report: Report, beyond: Beyond, words: Words, law: str = "") -> Markup:
    """The parts of the report, one below the other; ``law`` is the address of a rule, without its name."""
    return many(
        _head(report, words),
        answer_box(report, words),
        *_first(report, words),
        *_grounds(report, words, law),
        *_against(report, words),
        *_questions(report, words),
        *_evidence(report, words),
        *_proofs(report, words, law),
        *_weighings(report, words),
        *_record(report, words),
        *_score(report, words),
        *_readings(report, words),
        *_beyond(report, beyond, words),
    )


def _section(heading: str, *inside: Child) -> Iterator[Markup]:
    if any(inside):
        yield tag("h2", heading)
        yield many(*inside)


def _list(lines: Iterable[Child], kind: str = "ul") -> Markup | None:
    items = [tag("li", one) for one in lines]
    return tag(kind, *items) if items else None


def _head(report: Report, words: Words) -> Markup:
    case, rules = report.case, report.rules
    instrument = words.answer("instrument", case.instrument)
    stated = {
        "instrument": f"{instrument[:1].upper()}{instrument[1:]}",
        "country": words.country(case.requesting_country or "") or words.text("report.no_country"),
        "stage": words.answer("stage", case.stage.replace("_", " ")) if case.stage else words.text("report.no_stage"),
    }
    known = words.text("report.known", day=case.known_by) if case.known_by != case.as_of else ""
    changed = words.text("report.with", reforms=", ".join(rules.reforms)) if rules.reforms else ""
    applied = f"{rules.pack} {rules.version} ({rules.digest[:12]}){changed}"
    return many(
        tag("h1", case.title or case.id),
        tag("p", words.text("report.case", case=case.id, **stated)),
        tag("p", words.text("report.law", day=case.as_of, known=known, rules=applied), class_="soft"),
    )


def _english(text: str, words: Words) -> Markup:
    """A sentence of the rules, which is said in English in every language."""
    return tag("span", text, lang=words.falls_back())


def _phrase(english: str, words: Words) -> Markup:
    text, mark = words.phrase(english)
    return tag("span", text, lang=mark) if mark else many(text)


def _in_english(texts: Iterable[str], words: Words) -> list[Child]:
    return [_english(one, words) if words.language != ENGLISH else one for one in texts]


def _told(report: Report) -> list[StandingFinding]:
    """The findings that stand and count, the best shown first, each rule once."""
    counted: dict[str, StandingFinding] = {}
    for one in report.as_it_stands.findings:
        if one.effect in COUNTED:
            counted.setdefault(one.rule, one)
    return sorted(
        counted.values(), key=lambda one: (COUNTED.index(one.effect), -STANDINGS.index(one.shown), -one.points)
    )


def _first(report: Report, words: Words) -> Iterator[Markup]:
    lines: list[Child] = _in_english(report.first, words)
    lines += (words.text("report.contradiction", said=one) for one in report.contradictions)
    weak = [one for one in _told(report) if one.shown == "asserted" and one.evidence]
    changing = [one for one in report.missing if one.changes]
    if weak:
        paper = words.paper(weak[0].evidence[0])
        lines.append(words.text("report.get_paper", title=weak[0].title, paper=paper))
    if changing:
        lines.append(f"{asked_again(changing[0], words)} {whom(changing[0], words)}")
    yield from _section(words.text("report.first"), _list(lines, "ol"))


def _grounds(report: Report, words: Words, law: str) -> Iterator[Markup]:
    found = _told(report)
    asks = [one for one in report.as_it_stands.findings if one.effect == "asks"]
    heading = words.text("report.grounds" if found else "report.gaps")
    yield from _section(heading, *(_ground(one, words, law) for one in found or asks))
    if found:
        gaps = (many(words.told(one.title, ""), *_in_english([one.says], words)) for one in asks)
        yield from _section(words.text("report.gaps"), _list(gaps))


def _charge(number: int | str | None, words: Words) -> str:
    return words.text("report.charge", number=str(number)) if number else ""


def _ground(one: StandingFinding, words: Words, law: str) -> Markup:
    facts = sorted(one.rests_on, key=lambda each: (each.presumed, not each.exhibits))
    rests = [
        words.told(words.name(each.fact, each.name), words.answer(each.fact, each.value))
        + (
            words.text("report.presumed")
            if each.presumed
            else words.text("report.assumed")
            if each.assumed
            else f" [{', '.join(each.exhibits)}]"
            if each.exhibits
            else words.text("report.your_word")
        )
        for each in facts
    ]
    settled = words.text("report.is_settled" if one.settled else "report.not_settled")
    effect = said(f"effect.{one.effect}", words)
    effect = f"{effect[:1].upper()}{effect[1:]}"
    weight = words.text("report.weight", effect=effect, shown=said(f"shown.{one.shown}", words), settled=settled)
    rests_on = words.text("report.rests_on", number=str(len(rests)))
    return many(
        tag("h3", f"{one.title}{_charge(one.charge, words)}"),
        tag("p", one.says, lang=words.falls_back()),
        tag("p", weight, class_="soft"),
        tag("p", _cited(one.provisions), class_="soft", lang=words.falls_back()),
        _rule(one.rule, words, law),
        tag("details", tag("summary", rests_on), _list(rests)) if rests else None,
    )


def _rule(rule: str, words: Words, law: str) -> Markup | None:
    if not law:
        return None
    cases = tag("a", words.text("report.cases"), href=f"{law}{rule}&cases=yes")
    return tag("p", tag("a", words.text("report.rule"), href=f"{law}{rule}"), " · ", cases)


def _cited(provisions: Sequence[ProvisionReport]) -> str:
    return "; ".join(f"{one.instrument} {one.article}" + (f" ({one.title})" if one.title else "") for one in provisions)


def _against(report: Report, words: Words) -> Iterator[Markup]:
    exceptions = {
        each.title: many(
            _phrase(each.title, words),
            words.told("", ""),
            f"{said(f'burden.{each.burden}', words)} ({each.provision.instrument} {each.provision.article})",
        )
        for one in report.findings
        if one.status == "established" and one.effect in COUNTED
        for each in one.exceptions
        if each.value is None
    }
    lines: list[Child] = [*exceptions.values()]
    lines += [
        words.text(
            "report.could_show",
            name=words.name(one.fact, one.name),
            who=said(f"who.{one.who_can_show}", words) if f"who.{one.who_can_show}" in SAID else one.who_can_show,
        )
        for one in report.as_it_stands.presumed
    ]
    lines += [
        words.text("report.answered", title=one.title)
        for one in report.findings
        if one.status == "excepted" and one.elements_met is True and one.effect in COUNTED
    ]
    yield from _section(words.text("report.against"), _list(lines))


def _questions(report: Report, words: Words) -> Iterator[Markup]:
    asked = [one for one in report.missing if one.changes or one.first] or list(report.missing)
    items = [
        many(
            tag("span", asked_again(one, words), class_="mark"),
            _charge(one.item, words) or None,
            tag("br"),
            whom(one, words),
            f" {words.text('card.shown_by', papers=', '.join(one.shown_by))}" if one.shown_by else None,
            leads_to(report, one, words),
        )
        for one in asked[:MOST_QUESTIONS]
    ]
    yield from _section(words.text("report.next"), _list(items, "ol"))


def _evidence(report: Report, words: Words) -> Iterator[Markup]:
    """What each ground is shown by, and what to file with it."""
    rows = []
    for one in _told(report):
        exhibits = dict.fromkeys(name for fact in one.rests_on for name in fact.exhibits)
        filed = tag("td", ", ".join(exhibits) or words.text("report.nothing_yet"))
        papers = words.listed(map(words.paper, one.evidence)) or words.text("report.none_named")
        rows.append(tag("tr", tag("td", one.title), filed, tag("td", papers)))
    if rows:
        heads = (tag("th", words.text(f"report.{one}"), scope="col") for one in ("ground", "exhibits", "what_shows"))
        yield from _section(
            words.text("report.evidence"), tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows))
        )


def _proofs(report: Report, words: Words, law: str) -> Iterator[Markup]:
    shown = [one for one in report.findings if one.status in ("established", "excepted") or one.open]
    yield from _section(words.text("report.proof"), *(_proof(one, words, law) for one in shown))


def _proof(one: FindingReport, words: Words, law: str) -> Markup:
    status = words.text("report.open") if one.open else said(f"status.{one.status}", words)
    cited = words.text("report.rule_id", cited=_cited(one.provisions), verification=one.verification, rule=one.rule)
    exceptions = [
        many(
            _phrase(each.title, words),
            words.told("", ""),
            f"{_mark(each.value, words)}, {said(f'burden.{each.burden}', words)} ",
            f"({each.provision.instrument} {each.provision.article})",
            _because(each.because, words, MOST_NESTED) if each.because else None,
        )
        for each in one.exceptions
    ]
    return tag(
        "details",
        tag("summary", words.told(f"{one.title}{_charge(one.charge, words)}", status)),
        tag("p", one.says, lang=words.falls_back()),
        tag("p", cited, class_="soft"),
        _rule(one.rule, words, law),
        tag("ul", _because(one.because, words, MOST_NESTED), lang=words.falls_back()) if one.because else None,
        many(tag("h3", words.text("report.exceptions")), _list(exceptions)) if exceptions else None,
        tag("p", words.text("report.waits", missing=", ".join(one.missing))) if one.missing else None,
        id=f"rule-{one.rule}" + (f"-{one.charge}" if one.charge else ""),
    )


def _mark(value: bool | None, words: Words) -> str:  # noqa: FBT001 - a truth, not a switch
    return MARKS[None] if value is None else words.text(f"answer.{MARKS[value]}").lower()


def _because(one: Because, words: Words, depth: int) -> Markup:
    told = [tag("li", _fact(fact, words), class_="soft") for fact in one.facts]
    if depth:
        told += [_because(inner, words, depth - 1) for inner in one.from_]
    elif one.from_:
        told.append(tag("li", words.text("report.more_below")))
    mark = tag("span", f"{_mark(one.value, words)} ", class_="mark")
    return tag("li", mark, one.condition, tag("ul", *told) if told else None)


def _fact(fact: FactUsed, words: Words) -> str:
    shown = fact.evidence
    item = words.text("report.item", number=str(fact.item)) if fact.item else ""
    value = words.text("report.not_known") if fact.value is None else words.answer(fact.fact, fact.value)
    if fact.value is None or shown is None:
        return words.told(f"{fact.name}{item}", value)
    marks = [
        *shown.exhibits,
        said(f"shown.{shown.standing}", words),
        *((words.text("report.is_assumed"),) if shown.assumed else ()),
        *((words.text("report.is_disputed"),) if shown.disputed else ()),
        *((shown.source,) if shown.source else ()),
        *((shown.note,) if shown.note else ()),
    ]
    return words.told(f"{fact.name}{item}", f"{value} [{words.listed(marks)}]")


def _weighings(report: Report, words: Words) -> Iterator[Markup]:
    weighed = [(one, one.weighing) for one in report.findings if one.weighing and (one.open or one.elements_met)]
    for one, weighing in weighed:
        yield from _section(words.text("report.weighed", title=one.title), balance(weighing, words))


def _record(report: Report, words: Words) -> Iterator[Markup]:
    left = [
        f"{words.name(one.fact, one.name)}{words.text('report.item', number=str(one.item)) if one.item else ''} "
        + said(f"left_out.{one.reason}", words, detail=one.detail)
        for one in report.left_out
    ]
    folded = words.text("report.left_out", number=str(len(left)))
    yield from _section(
        words.text("report.record"),
        tag("details", tag("summary", folded), _list(left)) if left else None,
        tag("p", words.text("report.assumed_in_file", said=words.listed(report.assumed))) if report.assumed else None,
        tag("p", words.text("report.untouched", number=str(report.untouched))),
    )


def _score(report: Report, words: Words) -> Iterator[Markup]:
    score, now = report.score, report.as_it_stands.score
    figures = {"now": str(now), "low": str(score.low), "high": str(score.high), "most": str(score.cap)}
    yield from _section(
        words.text("report.score"),
        tag("p", words.text("report.score_said", **figures)),
        interval(
            low=score.low, high=score.high, now=now, most=score.cap, said=words.text("report.interval", **figures)
        ),
    )


def _readings(report: Report, words: Words) -> Iterator[Markup]:
    for one in report.readings:
        stands = stands_words(one.as_it_stands.outcome, one.as_it_stands.scope, words)
        settled = settled_words(one.outcome, one.scope, words, unless=unless_shown(one))
        yield from _section(
            words.text("report.read_as", instrument=words.answer("instrument", one.case.instrument)),
            tag("p", sentence(words.listed([stands, settled]))),
            *_grounds(one, words, ""),
        )


def _beyond(report: Report, beyond: Beyond, words: Words) -> Iterator[Markup]:
    told = [f"{one.name}: {one.value} ({one.kept_for})" for one in beyond.told]
    yield from _section(
        words.text("report.beyond"),
        _list(_in_english([*report.consequences, *beyond.says, *report.caution], words)),
        many(tag("h3", words.text("report.told")), _list(told)) if told else None,
    )
