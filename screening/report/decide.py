"""Decides: from findings to outcome, scope and score, settled and as it stands. One function of program and valuations.

The *settled* answer holds whatever the unknown facts are. *As it stands* is the same program on the facts completed by
presumptions, in which an exception is true only where it is true in the settled reading, and false only where it is
false in the completed one, so that no presumption answers a ground.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from screening.kleene import Truth, all_of, any_of, negate
from screening.law.outcome import OutcomeWord, Scope, StandingWord
from screening.program.compile import in_force
from screening.program.presume import Presumed
from screening.program.program import CompiledRule, Program
from screening.program.valuation import Facts, Status, Valuation
from screening.report.find import Finding, Points, at, find, status_of

__all__ = ["Decision", "GroundScore", "Stand", "consequences", "decide", "stand"]

CHARGES = "charges"


@dataclass(frozen=True)
class GroundScore:
    """The points of one ground, after its cap."""

    ground: str
    points: Points


@dataclass(frozen=True)
class Decision:
    """The settled outcome of a case and all that it rests on. ``falls`` has one truth a stated charge."""

    findings: tuple[Finding, ...]
    outcome: OutcomeWord
    scope: Scope | None
    whole: Truth
    part: Truth
    falls: tuple[Truth, ...]
    score: Points
    grounds: tuple[GroundScore, ...]


@dataclass(frozen=True)
class Stand:
    """What a case comes to as it stands: the answer, the findings that stand, and the sum of their points, capped.

    ``presumed`` are the presumptions that were made, whether or not a finding that stands uses them.
    """

    outcome: StandingWord
    scope: Scope | None
    falls: tuple[Truth, ...]
    findings: tuple[Finding, ...]
    score: int
    presumed: tuple[Presumed, ...]


def decide(program: Program, facts: Facts, valuation: Valuation) -> Decision:
    """The settled decision on a case, for the valuation that an evaluator gave."""
    findings = find(program, facts, valuation)
    falls, whole, part = _scopes(program, findings, facts)
    outcome, scope = _outcome(program, findings, whole, part)
    grounds = _grounds(program, findings)
    return Decision(
        findings=findings,
        outcome=outcome,
        scope=scope,
        whole=whole,
        part=part,
        falls=falls,
        score=_sum(one.points for one in grounds).at_most(program.outcome.cap),
        grounds=grounds,
    )


def stand(
    program: Program, settled: Valuation, facts: Facts, completed: Valuation, presumed: tuple[Presumed, ...]
) -> Stand:
    """What a case comes to as it stands.

    ``settled`` is the valuation on what is known, ``completed`` that on ``facts``, which presumptions have completed.
    """
    statuses = tuple(
        _standing(rule, rows, settled, completed) for rule, rows in zip(program.rules, completed.statuses, strict=True)
    )
    findings = find(program, facts, replace(completed, statuses=statuses), opens=False)
    falls, whole, part = _scopes(program, findings, facts)
    level = _level(program)
    outcome: StandingWord = "nothing_stands"
    scope: Scope | None = None
    if program.covered and (whole is True or part is True):
        outcome, scope = "grounds_stand", "whole" if whole is True else "part"
    elif program.covered and _doubts(program, findings, level, (True,)) >= level:
        outcome = "doubts_stand"
    grounds = _grounds(program, findings)
    return Stand(
        outcome=outcome,
        scope=scope,
        falls=falls,
        findings=tuple(one for one in findings if one.status == "established"),
        score=_sum(one.points for one in grounds).at_most(program.outcome.cap).value,
        presumed=presumed,
    )


def consequences(
    program: Program,
    facts: Facts,
    settled: tuple[OutcomeWord, Scope | None],
    standing: tuple[StandingWord, Scope | None],
) -> tuple[str, ...]:
    """What follows at the stage of the case from the two answers, in the sentences of the outcome file."""
    stage = facts.values.get("stage")
    outcome, _ = settled
    word, _ = standing
    return tuple(
        one.says
        for one in program.outcome.consequences
        if (not one.stage or stage in one.stage)
        and (not one.outcome or outcome in one.outcome)
        and (not one.as_it_stands or word in one.as_it_stands)
        and (not one.scope or (standing if one.as_it_stands else settled)[1] in one.scope)
        and (not one.applies_to or program.instrument in one.applies_to)
        and in_force(one.in_force, program.parameters, program.as_of)
    )


def _standing(
    rule: CompiledRule, rows: tuple[Status, ...], settled: Valuation, completed: Valuation
) -> tuple[Status, ...]:
    """The statuses of a rule as it stands; an exception is answered by no presumption."""
    if settled is completed or not rule.exceptions:
        return rows
    found = []
    for row in range(len(rows)):
        exceptions = []
        for one in rule.exceptions:
            true = at(settled, one.node, row) is True
            false = at(completed, one.node, row) is False
            exceptions.append((one.source.burden, True if true else False if false else None))
        found.append(status_of(at(completed, rule.body, row), exceptions))
    return tuple(found)


# ── Charges, whole and part ──────────────────────────────────────────────────────────────────────


def _scopes(program: Program, findings: Sequence[Finding], facts: Facts) -> tuple[tuple[Truth, ...], Truth, Truth]:
    """Which charges fall; whether the whole does, and whether a part does."""
    stated = len(facts.items.get(CHARGES, ()))
    complete = facts.complete.get(CHARGES, True)
    falls, further = _falls(program, findings, stated, complete=complete)
    by_case = [one.reading for one in findings if one.rule.effect == "bars" and one.rule.over is None]
    each = falls if complete else (*falls, further)
    if program.parameters.get(program.outcome.multi_offence) == "all_pass":
        by_charges = any_of(each)
    else:
        some: Truth = True if falls else False if complete else None
        by_charges = all_of((some, *each))
    return falls, any_of((*by_case, by_charges)), any_of((*falls, further))


def _falls(
    program: Program, findings: Sequence[Finding], stated: int, *, complete: bool
) -> tuple[tuple[Truth, ...], Truth]:
    """Which charges fall, and whether a further one may; a bar that is carried by another charge falls away."""
    bars = [one for one in findings if one.rule.effect == "bars" and one.rule.over is not None]
    carrier = _carrier(program, bars, stated)

    def bar(one: Finding) -> Truth:
        if not one.rule.source.carried or carrier is False or one.reading is False:
            return one.reading
        return False if carrier is True else None

    falls = tuple(any_of(bar(one) for one in each) for each in _by_row(bars, stated))
    if complete:
        return falls, False
    undetermined = any(one.further and one.reading is None for one in bars)
    all_fall = stated > 0 and all(one is True for one in falls)
    return falls, None if undetermined or all_fall else False


def _carrier(program: Program, bars: Sequence[Finding], stated: int) -> Truth:
    """Whether some stated charge can carry others: no bar is established on it, carried or not."""
    if program.parameters.get(program.outcome.multi_offence) != "carried_by_one":
        return False
    return any_of(all_of(negate(one.reading) for one in each) for each in _by_row(bars, stated))


def _by_row(bars: Sequence[Finding], stated: int) -> list[list[Finding]]:
    """The findings on each stated charge."""
    rows: list[list[Finding]] = [[] for _ in range(stated)]
    for one in bars:
        if not one.further:
            rows[one.row].append(one)
    return rows


def _outcome(
    program: Program, findings: Sequence[Finding], whole: Truth, part: Truth
) -> tuple[OutcomeWord, Scope | None]:
    if not program.covered:
        return "undetermined", None
    if whole is True:
        return "grounds_established", "whole"
    if part is True:
        return "grounds_established", "part"
    level = _level(program)
    if _doubts(program, findings, level, (True,)) >= level:
        return "serious_doubts", None
    pending = any(one.reading is None for one in findings if one.rule.effect == "bars")
    speaking = any(
        one.reading is not False for one in findings if one.rule.effect in ("doubts", "strong_doubts", "asks")
    )
    return ("undetermined" if pending or speaking or None in (whole, part) else "no_ground_found"), None


def _level(program: Program) -> int:
    level = program.parameters[program.outcome.doubts_level]
    assert isinstance(level, int)
    return level


def _doubts(program: Program, findings: Sequence[Finding], level: int, counted: tuple[Truth, ...]) -> int:
    """The doubts that count, one a family of grounds, a strong one as the whole level."""
    families: dict[str, int] = defaultdict(int)
    for one in findings:
        if one.rule.effect in ("doubts", "strong_doubts") and one.reading in counted:
            family = program.outcome.grounds[one.rule.source.then.ground].family
            families[family] = max(families[family], level if one.rule.effect == "strong_doubts" else 1)
    return sum(families.values())


# ── Score ────────────────────────────────────────────────────────────────────────────────────────


def _grounds(program: Program, findings: Sequence[Finding]) -> tuple[GroundScore, ...]:
    """Each ground's points: the most of each rule over its findings, summed over rules, up to the ground's cap."""
    rules: dict[str, Points] = {}
    by_ground: dict[str, dict[str, Points]] = defaultdict(dict)
    for one in findings:
        before, now = rules.get(one.rule.source.id), one.points
        if before == now:
            continue
        before = before or Points()
        most = Points(max(before.value, now.value), max(before.low, now.low), max(before.high, now.high))
        rules[one.rule.source.id] = most
        by_ground[one.rule.source.then.ground][one.rule.source.id] = most
    return tuple(
        GroundScore(ground, _sum(by_ground[ground].values()).at_most(program.outcome.grounds[ground].cap))
        for ground in sorted(by_ground)
    )


def _sum(points: Iterable[Points]) -> Points:
    each = list(points)
    return Points(sum(one.value for one in each), sum(one.low for one in each), sum(one.high for one in each))
