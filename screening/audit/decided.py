"""Compares screenings with what was really decided: by outcome and by ground, every disagreement with its reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import comb
from pathlib import Path
from typing import Literal

from screening.cases.read_case import load_case
from screening.cases.statement import Case, Decision
from screening.engine.run import Engine
from screening.errors import CaseError, Place, Problem, nearest
from screening.law.outcome import OutcomeWord, Scope
from screening.law.pack import Pack
from screening.law.rule import Effect
from screening.program.valuation import Status
from screening.report.report import FindingReport, Report
from screening.report.screen import screen

__all__ = [
    "UNSURE",
    "Agreement",
    "Compared",
    "Issue",
    "compare_decided",
    "exact_interval",
    "load_decided",
    "tells",
    "touches",
    "verdict",
]

UNSURE = ("weak", "unlabelled")
CHAPTER = re.compile(r"\bchapter (\d+(?:\.\d+)*)")
Verdict = Literal["agrees", "undetermined", "disagrees"]


@dataclass(frozen=True)
class Issue:
    """An issue that was decided on or tagged, and whether a finding raises it."""

    name: str
    raised: bool


@dataclass(frozen=True)
class Compared:
    """One decision beside the screening of its case at its date.

    ``expects`` is what the decision says of the alert; ``part_is_enough``: a screening that sees a part agrees with it;
    ``chapter`` is the one that its source names.
    """

    case: str
    decided_on: str
    as_of: str
    decided: str
    grade: str
    label: str
    expects: str | None
    screened: str
    scope: str | None
    as_it_stands: str
    as_it_stands_scope: str | None
    part_is_enough: bool
    chapter: str
    verdict: Verdict
    error: str
    rules: tuple[str, ...]
    missing: tuple[str, ...]
    issues: tuple[Issue, ...]


@dataclass(frozen=True)
class Agreement:
    """All decisions beside their screenings."""

    compared: tuple[Compared, ...]

    def counted(self) -> tuple[Compared, ...]:
        """The decisions whose outcome counts: a weak label asserts only that its issues are raised."""
        return tuple(one for one in self.compared if one.label not in UNSURE)

    def errors(self) -> dict[str, list[Compared]]:
        """The disagreements by kind, the two errors apart."""
        kinds: dict[str, list[Compared]] = {}
        for one in self.counted():
            if one.verdict == "disagrees":
                kinds.setdefault(one.error, []).append(one)
        return kinds

    def issues(self) -> list[tuple[Compared, Issue]]:
        """Every issue of every decision."""
        return [(one, issue) for one in self.compared for issue in one.issues]


def load_decided(folder: str | Path, pack: Pack) -> list[Case]:
    """The cases of a folder that carry a decision. Raises ``CaseError`` if a file is wrong or none is there."""
    path = Path(folder)
    files = sorted([*path.rglob("*.yaml"), *path.rglob("*.json")]) if path.is_dir() else [path]
    cases = [load_case(file, pack) for file in files]
    found = [one for one in cases if one.decisions]
    if not found:
        raise CaseError(f"{path}: holds no case file with `decisions:`")
    if problems := [problem for case in found for problem in _unknown_words(case, pack)]:
        raise CaseError(f"{path}: {len(problems)} word(s) of decisions that the rules do not know", problems)
    return found


def _unknown_words(case: Case, pack: Pack) -> Iterator[Problem]:
    """The outcomes, grounds and tags of a case's decisions that the outcome file does not name."""
    grounds = pack.outcome.grounds
    tags = {tag for one in grounds.values() for tag in one.tags}
    for index, one in enumerate(case.decisions):
        written = (
            ("outcome", (one.outcome,), pack.outcome.decided),
            ("ground", one.grounds, grounds),
            ("tag", one.tags, tags),
        )
        for what, words, known in written:
            for word in words:
                if word not in known:
                    place = Place(case.id)
                    message = f'decision {index + 1}: unknown {what} "{word}"{nearest(word, known)}'
                    yield Problem(place, message, code="unknown-name")


def compare_decided(cases: Iterable[Case], pack: Pack, *, engine: Engine | None = None) -> Agreement:
    """Every decision of the cases beside the screening of its case, with the law and the facts of its date."""
    return Agreement(tuple(one for case in cases for one in _compare(case, pack, engine)))


def _compare(case: Case, pack: Pack, engine: Engine | None) -> Iterator[Compared]:
    for decision in case.decisions:
        day = decision.as_of or decision.on.last
        report = screen(case, pack, as_of=day, known_by=day, engine=engine, explain=False)
        expected = pack.outcome.decided[decision.outcome]
        told = any(tells(one.status, one.effect) for one in report.findings)
        found, error = verdict(pack, decision, report.outcome, report.scope, tells=told)
        telling = [one for one in report.findings if one.status == "established" and one.effect != "notes"]
        yield Compared(
            case=case.id,
            decided_on=str(decision.on),
            as_of=day.isoformat(),
            decided=decision.outcome,
            grade=decision.grade or "",
            label=decision.label or "hard",
            expects=expected.expects,
            screened=report.outcome,
            scope=report.scope,
            as_it_stands=report.as_it_stands.outcome,
            as_it_stands_scope=report.as_it_stands.scope,
            part_is_enough=expected.or_part,
            chapter=named[1] if (named := CHAPTER.search(decision.source)) else "",
            verdict=found,
            error=error,
            rules=tuple(dict.fromkeys(one.rule for one in telling)),
            missing=_missing(report),
            issues=tuple(
                Issue(name, raised=_raised(name, report, pack)) for name in (*decision.grounds, *decision.tags)
            ),
        )


def _missing(report: Report) -> tuple[str, ...]:
    opened = (fact for one in report.findings if one.open for fact in one.missing)
    return tuple(dict.fromkeys(opened))


def verdict(
    pack: Pack, decision: Decision, outcome: OutcomeWord, scope: Scope | None, *, tells: bool
) -> tuple[Verdict, str]:
    """Whether a settled answer agrees with a decision, and if not, which error it would be.

    ``tells``: a finding is made out that is less than a reason against the alert, as a note.
    """
    expected = pack.outcome.decided[decision.outcome]
    part = expected.or_part and scope == "part"
    note = expected.or_note and outcome != "grounds_established" and tells
    if outcome in expected.outcomes or part or note:
        return "agrees", ""
    return ("undetermined", "") if outcome == "undetermined" else ("disagrees", expected.error)


def tells(status: Status, effect: Effect) -> bool:
    """Whether a finding is made out that is less than a strong reason against the alert."""
    return status == "established" and effect in ("notes", "asks", "doubts")


def _raised(name: str, report: Report, pack: Pack) -> bool:
    """Whether a finding under a ground or a tag is raised."""
    grounds = {ground for ground, one in pack.outcome.grounds.items() if name == ground or name in one.tags}
    return any(one.ground in grounds and touches(one) for one in report.findings)


def touches(finding: FindingReport) -> bool:
    """Whether a finding is made out or open, or its elements are met and an exception answers them."""
    answered = finding.status == "excepted" and finding.elements_met is True
    return finding.status == "established" or finding.open or answered


def exact_interval(hits: int, of: int, level: float = 0.95) -> tuple[float, float]:
    """The exact (Clopper-Pearson) interval of a share: ``hits`` out of ``of``, at the confidence ``level``."""

    def tail(share: float, first: int, last: int) -> float:
        return sum(comb(of, k) * share**k * (1 - share) ** (of - k) for k in range(first, last + 1))

    def solve(low: float, high: float, first: int, last: int, *, rising: bool) -> float:
        for _ in range(60):
            middle = (low + high) / 2
            if (tail(middle, first, last) < (1 - level) / 2) is rising:
                low = middle
            else:
                high = middle
        return (low + high) / 2

    lower = 0.0 if hits == 0 else solve(0.0, 1.0, hits, of, rising=True)
    upper = 1.0 if hits == of else solve(0.0, 1.0, 0, hits, rising=False)
    return lower, upper
