"""The outline of a report: what is said and in which order, the same for every format.

Text from rules and case files goes through unchanged; each format makes it safe for itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from screening.report.explain import Because, FactUsed
from screening.report.report import ExceptionReport, FindingReport, Report

__all__ = ["BURDENS", "EFFECTS", "Piece", "outline", "outline_finding"]

Kind = Literal["title", "heading", "subheading", "text", "item"]

OUTCOMES = {
    "grounds_established": "A ground is made out on these facts",
    "serious_doubts": "Serious doubts",
    "undetermined": "Undetermined: too little is known",
    "no_ground_found": "No ground found by the rules applied",
}
STATUSES = {
    "established": "made out on these facts",
    "excepted": "answered by an exception",
    "not_established": "not made out",
    "undetermined": "not known",
}
EFFECTS = {
    "bars": "bars the alert",
    "strong_doubts": "strong doubts",
    "doubts": "doubts",
    "asks": "to be asked",
    "notes": "to be noted",
}
BURDENS = {"requesting_country": "for the requesting country to show", "applicant": "for the applicant to show"}
MARKS = {True: "yes", False: "no", None: "?"}
MOST_MISSING = 12


@dataclass(frozen=True)
class Piece:
    """One piece of an outline: its kind, its text, how deep it stands, and the mark before it.

    ``most`` is how many lines it may take on a screen; what does not fit is cut. Nought: as many as it takes.
    """

    kind: Kind
    text: str
    depth: int = 0
    mark: str = ""
    most: int = 0


def outline(report: Report) -> Iterator[Piece]:
    """The outline of a whole report."""
    yield from _head(report)
    if report.readings:
        yield from _readings(report)
    for heading, chosen in _sections(report.findings):
        if chosen:
            yield Piece("heading", heading)
            for number, finding in enumerate(chosen, start=1):
                yield from _finding(finding, number)
    yield from _missing(report)
    yield from _not_made_out(report)
    yield from _score(report)
    yield from _triggered(report)
    yield from _cautions(report)
    for reading in report.readings:
        yield Piece("title", f"Read as a {reading.case.instrument}")
        yield from outline(reading)


def outline_finding(report: Report, findings: Iterable[FindingReport]) -> Iterator[Piece]:
    """The outline of the findings of one rule, in full: every exception with its reasons, evidence, notes."""
    yield Piece("title", f"{report.case.id}: {_as_of(report)}")
    for number, finding in enumerate(findings, start=1):
        yield from _finding(finding, number, full=True)
    yield Piece("heading", "Cautions")
    yield from (Piece("item", sentence, mark="-") for sentence in report.caution)


def _head(report: Report) -> Iterator[Piece]:
    case = report.case
    yield Piece("title", f"{case.id}: {case.title}" if case.title else case.id)
    country = case.requesting_country or "requesting country not stated"
    stage = f"stage: {case.stage.replace('_', ' ')}" if case.stage else "stage not stated"
    yield Piece("text", f"{case.instrument.capitalize()}, {country}, {stage}; {_as_of(report)}")
    if case.known_by != case.as_of:
        yield Piece("text", f"Only what was known by {case.known_by}.")
    if case.standing != "asserted":
        yield Piece("text", f"Only facts that are {case.standing.replace('_', ' ')}.")
    yield from (Piece("text", f"Assumed in the case file: {one}.") for one in report.assumed)
    yield Piece("heading", "Outcome")
    whole = {"whole": " (the whole alert)", "part": " (part of the alert)", None: ""}[report.scope]
    yield Piece("text", f"{OUTCOMES[report.outcome]}{whole}.")
    if report.outcome == "no_ground_found":
        yield from _silence(report)
    if report.scope == "part" or any(one.falls is not False for one in report.charges):
        for charge in report.charges:
            falls = {True: "struck", False: "stands, as far as these rules go", None: "not settled"}[charge.falls]
            yield Piece("item", f"charge {charge.index}, {charge.label or 'not stated'}: {falls}", mark="-")
    yield from (Piece("item", sentence, mark=">") for sentence in report.consequences)
    score = report.score
    yield Piece(
        "text",
        f"Score {score.value}, and from {score.low} to {score.high} as facts may come, of {score.cap}: "
        "points of this project's making, not a probability; the ledger is below.",
    )


def _silence(report: Report) -> Iterator[Piece]:
    """What the silence of the rules rests on; it is never printed without."""
    doubts = sum(one.status == "established" and one.effect in ("doubts", "strong_doubts") for one in report.findings)
    if doubts:
        yield Piece("text", f"{doubts} reason(s) to doubt are made out below, too few to count as serious doubts.")
    yield from _not_reached(report)


def _not_reached(report: Report) -> Iterator[Piece]:
    yield Piece(
        "text",
        f"{report.untouched} never looked into: nothing stated speaks for them, too little is known to exclude them.",
    )
    reasons = Counter(one.why for one in report.not_encoded)
    if reasons:
        told = ", ".join(f"{why} {number}" for why, number in sorted(reasons.items()))
        yield Piece("text", f"{len(report.not_encoded)} provisions have no rule here ({told}).")


def _as_of(report: Report) -> str:
    return f"law and facts as of {report.case.as_of}, rules {report.rules.pack} {report.rules.version}"


def _readings(report: Report) -> Iterator[Piece]:
    yield Piece("text", "The kind of alert is not known: the case is read as each likely kind. First what all share.")
    for one in report.readings:
        yield Piece("item", f"read as a {one.case.instrument}: {OUTCOMES[one.outcome]}", mark="-")


def _sections(findings: tuple[FindingReport, ...]) -> Iterator[tuple[str, list[FindingReport]]]:
    yield "Made out on these facts", [one for one in findings if one.status == "established"]
    yield "Open: something speaks for it, something is missing", [one for one in findings if one.open]
    yield "Elements met, answered by an exception", [one for one in findings if _answered(one)]


def _answered(finding: FindingReport) -> bool:
    """Whether an exception answers what would else be made out; where the elements are not met it answers nothing."""
    return finding.status == "excepted" and finding.elements_met is True


def _finding(finding: FindingReport, number: int, *, full: bool = False) -> Iterator[Piece]:
    charge = "" if finding.charge is None else f", {_charge(finding.charge)}"
    yield Piece("subheading", f"{finding.title}{charge}", mark=f"{number}.")
    status = STATUSES[finding.status]
    yield Piece("text", f"{EFFECTS[finding.effect]} | {finding.ground} | {status} | rule {finding.rule}", 1)
    if finding.open:
        yield Piece("text", f"Would be made out if what is missing were shown: {finding.says}", 1)
    elif finding.status == "excepted":
        yield Piece("text", f"Would be made out but for the exception: {finding.says}", 1)
    elif finding.status == "established":
        yield Piece("text", finding.says, 1)
    for one in finding.provisions:
        yield Piece("item", f"{one.instrument} {one.article}: {one.title}", 1, "§")
    since = f"In force from {finding.in_force_from}" if finding.in_force_from else "No first day of force given"
    yield Piece("text", f"{since}; verification {finding.verification}.", 1)
    if finding.because and (full or not finding.open):
        yield from _tree(finding.because, 1)
    elif finding.because and finding.weighing is None:
        yield from _speaking(finding.because, 1)
    yield from _weighing(finding, full=full)
    for exception in finding.exceptions:
        yield from _exception(exception, finding, full=full)
    if finding.missing and finding.status == "undetermined":
        told = finding.missing if full else finding.missing[:MOST_MISSING]
        more = len(finding.missing) - len(told)
        yield Piece("text", f"Missing: {', '.join(told)}{f' and {more} more' if more else ''}", 1)
    if full:
        if finding.evidence:
            yield Piece("text", f"What to file: {', '.join(finding.evidence)}", 1)
        yield Piece("text", f"Notes: {finding.notes}", 1)


def _charge(charge: int | str) -> str:
    return f"charge {charge}" if isinstance(charge, int) else "a further charge that may be stated"


def _exception(exception: ExceptionReport, finding: FindingReport, *, full: bool) -> Iterator[Piece]:
    where = f"{exception.provision.instrument} {exception.provision.article}"
    burden = BURDENS[exception.burden]
    if exception.value is None and finding.status == "established":
        text = f"Unless: {exception.title}, which is not shown ({where}; {burden})"
    else:
        said = {True: "applies", False: "does not apply", None: "is not known"}[exception.value]
        text = f"Exception: {exception.title}: {said} ({where}; {burden})"
    yield Piece("text", text, 1)
    if exception.because and (full or exception.value is True):
        yield from _tree(exception.because, 2)


def _weighing(finding: FindingReport, *, full: bool) -> Iterator[Piece]:
    """The factors that count; those not known only where the finding is told in full."""
    if finding.weighing is None:
        return
    weighing = finding.weighing
    unknown = sum(factor.low != factor.high for factor in weighing.factors)
    yield Piece(
        "text",
        f"Weighing: {_interval(weighing.low, weighing.high)} points, {weighing.level} needed; the points are ours",
        1,
    )
    for factor in weighing.factors:
        if (factor.low, factor.high) != (0, 0) and (full or factor.low == factor.high):
            where = f"{factor.provision.instrument} {factor.provision.article}"
            yield Piece("item", f"{factor.title} ({where})", 1, _interval(factor.low, factor.high))
    if unknown and not full:
        yield Piece("text", f"{unknown} factor(s) not known", 1)


def _interval(low: int, high: int) -> str:
    return f"{low:+}" if low == high else f"{low:+} to {high:+}"


def _tree(because: Because, depth: int) -> Iterator[Piece]:
    yield _line(because, depth)
    for one in because.from_:
        yield from _tree(one, depth + 1)


def _speaking(because: Because, depth: int) -> Iterator[Piece]:
    """What is known to speak for an open finding; what is not known is listed as missing."""
    if because.value is True:
        yield from _tree(because, depth)
    elif because.value is None:
        for one in because.from_:
            yield from _speaking(one, depth)


def _line(because: Because, depth: int) -> Piece:
    return Piece("item", because.condition + _facts(because.facts), depth, MARKS[because.value])


def _facts(facts: tuple[FactUsed, ...]) -> str:
    told = [_fact(one, alone=len(facts) == 1) for one in facts]
    return f" [{'; '.join(told)}]" if told else ""


def _fact(fact: FactUsed, *, alone: bool) -> str:
    name = "" if alone else f"{fact.name}: "
    if fact.value is None:
        disputed = fact.evidence is not None and fact.evidence.disputed
        return f"{name}{'disputed, so not known' if disputed else 'not known'}"
    evidence = fact.evidence
    if evidence is None:
        return f"{name}{fact.value}"
    shown = ["assumed" if evidence.assumed else evidence.standing.replace("_", " "), *evidence.exhibits]
    shown += ["confidential"] if evidence.confidential else []
    return f"{name}{fact.value}; {', '.join(shown)}"


def _missing(report: Report) -> Iterator[Piece]:
    if not report.missing:
        return
    yield Piece("heading", "What is missing, most telling first")
    for one in report.missing[:MOST_MISSING]:
        first = "asked first; " if one.first else ""
        moves = f"bears on {len(one.moves)} open ground(s)" if one.moves else "nothing open waits for it"
        who = one.who_knows.replace("_", " ")
        yield Piece("item", f"{one.question} ({one.fact}; {first}{moves}; who knows: {who})", mark="?")
    if len(report.missing) > MOST_MISSING:
        yield Piece("text", f"and {len(report.missing) - MOST_MISSING} more, in the JSON report.")


def _not_made_out(report: Report) -> Iterator[Piece]:
    no = sorted({one.rule for one in report.findings if one.status == "not_established"})
    moot = sorted({one.rule for one in report.findings if one.status == "excepted" and not _answered(one)})
    yield Piece("heading", "Not made out, and not reached")
    if no:
        yield Piece(
            "text", f"Not made out on these facts ({len(no)} rules; `screening explain` says why): {', '.join(no)}."
        )
    if moot:
        yield Piece("text", f"Elements not known, and an exception would answer them: {', '.join(moot)}.")
    if report.outcome != "no_ground_found":
        yield from _not_reached(report)


def _score(report: Report) -> Iterator[Piece]:
    yield Piece("heading", "How the score comes about (points and caps are ours)")
    lines = [one for one in report.score.ledger if one.value or one.why == "open"]
    touched = {one.ground for one in lines}
    for ground in report.score.grounds:
        if ground.ground in touched:
            bounds = f"from {ground.low} to {ground.high}; at most {ground.cap}"
            yield Piece("item", f"{ground.ground}: {ground.value} ({bounds})", mark="=")
            for one in lines:
                if one.ground == ground.ground:
                    yield Piece("item", f"{one.rule}: {one.value} (from {one.low} to {one.high}); {one.why}", 1, "+")
    others = len(report.score.grounds) - len(touched)
    if others:
        yield Piece("text", f"{others} other ground(s) add nothing now, and might as facts come.")


def _triggered(report: Report) -> Iterator[Piece]:
    if report.triggered:
        yield Piece("heading", f"What was triggered, in order ({report.engine.name} {report.engine.version})")
        for one in report.triggered:
            charge = f", charge {one.charge}" if one.charge else ""
            yield Piece("item", f"{one.kind}: {one.rule}{charge}", mark=f"{one.order}.")


def _cautions(report: Report) -> Iterator[Piece]:
    yield Piece("heading", "Cautions")
    yield from (Piece("item", sentence, mark="-") for sentence in report.caution)
