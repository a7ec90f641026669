"""Decides: from statuses to findings, outcome, scope, score and consequences. One function of program and valuation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from screening.kleene import Truth, all_of, any_of
from screening.law.outcome import Core, OutcomeWord, Scope
from screening.program.compile import in_force
from screening.program.program import Atom, CompiledRule, Program, Sign, WeighNode
from screening.program.valuation import Facts, Status, Valuation
from screening.values import Value

__all__ = ["Decision", "Finding", "GroundScore", "Points", "decide", "weigh_bounds"]

CHARGES = "charges"
EMPTY: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True)
class Points:
    """Score points: what is made out now, and the bounds of what it may become (low <= value <= high)."""

    value: int = 0
    low: int = 0
    high: int = 0

    def at_most(self, cap: int) -> Points:
        """Each component, no more than ``cap``."""
        return Points(min(self.value, cap), min(self.low, cap), min(self.high, cap))


@dataclass(frozen=True)
class Finding:
    """What one rule came to, for the case or for one charge (``row``; ``further``: a charge that may yet be stated)."""

    rule: CompiledRule
    row: int
    further: bool
    status: Status
    open: bool
    not_shown: tuple[str, ...]
    points: Points

    @property
    def charge(self) -> int | None:
        """The number of the charge, from 1; nothing for a finding on the case or on a further charge."""
        return None if self.rule.over is None or self.further else self.row + 1


@dataclass(frozen=True)
class GroundScore:
    """The points of one ground, after its cap."""

    ground: str
    points: Points


@dataclass(frozen=True)
class Decision:
    """The outcome of a case and all that it rests on. ``falls`` has one truth a stated charge."""

    findings: tuple[Finding, ...]
    outcome: OutcomeWord
    scope: Scope | None
    whole: Truth
    part: Truth
    falls: tuple[Truth, ...]
    score: Points
    grounds: tuple[GroundScore, ...]
    core_missing: tuple[str, ...]
    consequences: tuple[str, ...]


def decide(program: Program, facts: Facts, valuation: Valuation) -> Decision:
    """The decision on a case, for the valuation that an evaluator gave."""
    findings = tuple(_findings(program, facts, valuation))
    falls, further = _falls(findings, len(facts.items.get(CHARGES, ())), complete=facts.complete.get(CHARGES, True))
    whole = _whole(program, findings, falls, further, facts)
    part = any_of((*falls, further))
    core = core_missing(program, facts)
    outcome, scope = _outcome(program, findings, whole, part, core)
    grounds = _grounds(program, findings)
    cap = program.outcome.cap
    return Decision(
        findings=findings,
        outcome=outcome,
        scope=scope,
        whole=whole,
        part=part,
        falls=falls,
        score=_sum(one.points for one in grounds).at_most(cap),
        grounds=grounds,
        core_missing=core,
        consequences=tuple(_consequences(program, facts, outcome, scope)),
    )


def weigh_bounds(program: Program, valuation: Valuation, node: int, row: int) -> list[tuple[int, int]]:
    """The least and the most that each group of a weighing contributes, in the order of its groups."""
    weigh = program.nodes[node]
    assert isinstance(weigh, WeighNode)
    bounds = []
    for group in weigh.groups:
        values = [(points, _at(valuation, child, row)) for points, child in group.entries]
        true = [points for points, value in values if value is True]
        unknown = [points for points, value in values if value is None]
        possible = true[:1] or [*unknown, *([0] if group.other_possible or not unknown else [])]
        bounds.append((min(possible), max(possible)))
    return bounds


def core_missing(program: Program, facts: Facts) -> tuple[str, ...]:
    """The core facts that are not known: facts, lists (by id), or the sets of facts of which one is needed."""
    missing: dict[str, None] = {}
    for rule in program.rules:
        for index in sorted(program.atoms(rule.scope)):
            atom = program.nodes[index]
            assert isinstance(atom, Atom)
            for fact in filter(None, (atom.fact, atom.other)):
                if not _known(program, facts, fact):
                    missing[fact] = None
    for core in program.outcome.core:
        if not core.applies_to or program.instrument in core.applies_to:
            missing |= dict.fromkeys(_missing(core, program, facts))
    return tuple(missing)


def _missing(core: Core, program: Program, facts: Facts) -> list[str]:
    if core.list is not None:
        return [] if facts.complete.get(core.list, False) else [core.list]
    alternatives = core.either or ((core.fact or "",),)
    unknown = [[fact for fact in one if not _known(program, facts, fact, core.not_for)] for one in alternatives]
    return [] if any(not one for one in unknown) else min(unknown, key=len)


def _known(program: Program, facts: Facts, fact: str, not_for: Mapping[str, tuple[str, ...]] = EMPTY) -> bool:
    """Whether a fact is known, or not needed; a charge's fact only if that is so on every charge."""

    def settled(values: Mapping[str, Value]) -> bool:
        return fact in values or any(values.get(other) in choices for other, choices in not_for.items())

    over = program.vocabulary.facts[fact].of
    if over is None:
        return settled(facts.values)
    items = facts.items[over]
    return all(settled(item) for item in items) and (bool(items) or facts.complete[over])


def _at(valuation: Valuation, node: int, row: int) -> Truth:
    rows = valuation.truths[node]
    return rows[row] if len(rows) > 1 or row == 0 else rows[0]


def _findings(program: Program, facts: Facts, valuation: Valuation) -> Iterable[Finding]:
    for index, rule in enumerate(program.rules):
        stated = None if rule.over is None else len(facts.items[rule.over])
        for row, found in enumerate(valuation.statuses[index]):
            further = stated is not None and row == stated
            status = _of_further(found) if further else found
            is_open = status == "undetermined" and _open(program, facts, valuation, rule, row)
            unknown = tuple(one.source.id for one in rule.exceptions if _at(valuation, one.node, row) is None)
            not_shown = unknown if status == "established" else ()
            yield Finding(rule, row, further, status, is_open, not_shown, _points(rule, status, not_shown))


def _of_further(status: Status) -> Status:
    """What a status means for a charge that is not stated: nothing about it is ever settled against it."""
    match status:
        case "established":
            return "undetermined"
        case "excepted":
            return "not_established"
        case _:
            return status


def _points(rule: CompiledRule, status: Status, not_shown: tuple[str, ...]) -> Points:
    if status == "established":
        return Points(rule.points, 0 if not_shown else rule.points, rule.points)
    return Points(0, 0, rule.points if status == "undetermined" else 0)


def _open(program: Program, facts: Facts, valuation: Valuation, rule: CompiledRule, row: int) -> bool:
    """Whether an undetermined finding has something that speaks for it: its scope true, and one of its tests."""
    if _at(valuation, rule.scope, row) is not True:
        return False
    if rule.weigh is not None:
        weigh = program.nodes[rule.weigh]
        assert isinstance(weigh, WeighNode)
        entries = [entry for group in weigh.groups for entry in group.entries]
        speaking = sum(max(points, 0) for points, node in entries if _at(valuation, node, row) is True)
        return speaking >= weigh.open_at
    return any(_speaks(facts, valuation, sign, row) for sign in rule.open_signs)


def _speaks(facts: Facts, valuation: Valuation, sign: Sign, row: int) -> bool:
    if sign.item is None or sign.list is None:
        return _at(valuation, sign.node, row) is sign.polarity
    return any(
        _at(valuation, sign.node, each) is sign.polarity and _at(valuation, sign.item, each) is not (not sign.needed)
        for each in range(len(facts.items[sign.list]))
    )


def _reading(finding: Finding) -> Truth:
    """A finding as a truth: established, undetermined and open, or else false."""
    return True if finding.status == "established" else None if finding.open else False


def _falls(findings: tuple[Finding, ...], stated: int, *, complete: bool) -> tuple[tuple[Truth, ...], Truth]:
    """Which charges fall; and whether a further one may."""
    bars = [one for one in findings if one.rule.source.then.effect == "bars" and one.rule.over is not None]
    falls = tuple(any_of(_reading(one) for one in bars if one.row == row) for row in range(stated))
    if complete:
        return falls, False
    open_further = any(one.further and one.open for one in bars)
    all_fall = stated > 0 and all(one is True for one in falls)
    return falls, None if open_further or all_fall else False


def _whole(
    program: Program, findings: tuple[Finding, ...], falls: tuple[Truth, ...], further: Truth, facts: Facts
) -> Truth:
    bars = [one for one in findings if one.rule.source.then.effect == "bars" and one.rule.over is None]
    complete = facts.complete.get(CHARGES, True)
    each = falls if complete else (*falls, further)
    if program.parameters.get(program.outcome.multi_offence) == "all_pass":
        by_charges = any_of(each)
    else:
        stated: Truth = True if falls else False if complete else None
        by_charges = all_of((stated, *each))
    return any_of((*(_reading(one) for one in bars), by_charges))


def _outcome(
    program: Program, findings: tuple[Finding, ...], whole: Truth, part: Truth, core: tuple[str, ...]
) -> tuple[OutcomeWord, Scope | None]:
    level = program.parameters[program.outcome.doubts_level]
    assert isinstance(level, int)
    asks = any(_reading(one) is not False for one in findings if one.rule.source.then.effect == "asks")
    if whole is True:
        return "grounds_established", "whole"
    if part is True:
        return "grounds_established", "part"
    if _doubts(program, findings, level, (True,)) >= level:
        return "serious_doubts", None
    if None in (whole, part) or _doubts(program, findings, level, (True, None)) >= level or asks or core:
        return "undetermined", None
    return "no_ground_found", None


def _doubts(program: Program, findings: tuple[Finding, ...], level: int, counted: tuple[Truth, ...]) -> int:
    """The doubts that count, one a family of grounds, a strong one as the whole level."""
    families: dict[str, int] = defaultdict(int)
    for one in findings:
        effect = one.rule.source.then.effect
        if effect in ("doubts", "strong_doubts") and _reading(one) in counted:
            family = program.outcome.grounds[one.rule.source.then.ground].family
            families[family] = max(families[family], level if effect == "strong_doubts" else 1)
    return sum(families.values())


def _grounds(program: Program, findings: tuple[Finding, ...]) -> tuple[GroundScore, ...]:
    """Each ground's points: the most of each rule over its findings, summed over rules, up to the ground's cap."""
    rules: dict[str, Points] = {}
    by_ground: dict[str, dict[str, Points]] = defaultdict(dict)
    for one in findings:
        before, now = rules.get(one.rule.source.id, Points()), one.points
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


def _consequences(program: Program, facts: Facts, outcome: OutcomeWord, scope: Scope | None) -> Iterable[str]:
    stage = facts.values.get("stage")
    for one in program.outcome.consequences:
        if (
            (not one.stage or stage in one.stage)
            and (not one.outcome or outcome in one.outcome)
            and (not one.scope or scope in one.scope)
            and (not one.applies_to or program.instrument in one.applies_to)
            and in_force(one.in_force, program.parameters, program.as_of)
        ):
            yield one.says
