"""Settles findings, outcome and score in the circuit: what ``report.decide`` says of a case, for planes of cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from math import gcd
from typing import Literal

from screening.engine.columnar.asked import Pair
from screening.engine.columnar.circuit import ONES, ZEROS, Circuit, Wire
from screening.engine.columnar.fall import Bar, Falling
from screening.engine.columnar.in_force import Always, InForce
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.sums import Sum, reaches
from screening.program.program import CompiledRule, Program, Sign, WeighNode

__all__ = ["ANSWERS", "FINDINGS", "OUTCOMES", "SCOPES", "Settled", "Told", "Verdict", "settle", "verdict"]

OUTCOMES = ("grounds_established", "serious_doubts", "undetermined", "no_ground_found")
ANSWERS = ("nothing_stands", "doubts_stand", "grounds_stand")
SCOPES = (None, "whole", "part")
# What is told beside the answers: nothing, where each finding stands, or what each came to.
Told = Literal["answers", "standing", "findings"]
# What a finding came to, as its code in a batch.
FINDINGS = (
    "not_applied",  # the rule is not in force, or there is no such charge
    "not_established",
    "excepted",
    "untouched",  # undetermined, and nothing speaks for it
    "open",  # undetermined
    "established",
    "not_shown",  # established; an exception is not shown
)


@dataclass(frozen=True)
class Verdict:
    """The status of a rule, for the case or by rank, as its conditions give it.

    ``false``: its body is false; ``blocked``: an exception is true; ``established``; ``shown``: and every exception is
    false. It is excepted where it is blocked and not false, and undetermined where none of all this holds.
    """

    false: Wire
    blocked: Wire
    established: Wire
    shown: Wire


@dataclass(frozen=True)
class Settled:
    """The wires of the answers.

    ``outcome`` and ``scope`` are the two digits of an index in ``OUTCOMES`` and ``SCOPES``; ``standing`` and
    ``standing_scope`` those of an index in ``ANSWERS`` and ``SCOPES``; ``scores`` the digits of the value, the low, the
    high and the value as it stands, in units of ``unit`` points; ``findings`` for each rule the three digits of an
    index in ``FINDINGS``, or, where these are not asked for, one wire: where the finding stands. Lowest digits first.
    """

    outcome: tuple[Wire, ...]
    scope: tuple[Wire, ...]
    standing: tuple[Wire, ...]
    standing_scope: tuple[Wire, ...]
    scores: tuple[tuple[Wire, ...], ...]
    unit: int
    findings: tuple[tuple[Wire, ...], ...]

    def numbers(self) -> tuple[tuple[Wire, ...], ...]:
        """The digits of each number, in the order in which they stand above."""
        return (self.outcome, self.scope, self.standing, self.standing_scope, *self.scores)

    def wires(self) -> Iterator[Wire]:
        """All of them, in the order in which they stand above."""
        for digits in (*self.numbers(), *self.findings):
            yield from digits


def verdict(lowered: Lowered, rule: CompiledRule, completed: Lowered | None = None) -> Verdict:
    """The status of a rule from its body and exceptions.

    With the ``completed`` reading, the status as it stands: an exception is true where it is so in the settled reading,
    and false where it is so in the completed one.
    """
    circuit = lowered.circuit
    falsely = completed or lowered
    body = falsely.truth(rule.body)
    exceptions = [
        (one.source.burden, Pair(lowered.truth(one.node).true, falsely.truth(one.node).false))
        for one in rule.exceptions
    ]
    by_applicant = (pair.false for burden, pair in exceptions if burden == "applicant")
    blocked = circuit.either(*(pair.true for _, pair in exceptions))
    return Verdict(
        body.false,
        blocked,
        circuit.without(circuit.both(body.true, *by_applicant), blocked),
        circuit.both(body.true, *(pair.false for _, pair in exceptions)),
    )


def settle(lowered: Lowered, completed: Lowered, *, told: Told, in_force: InForce | None = None) -> Settled:
    """The answers to a program, as wires of its circuit, and what is to be told of findings; ground by ground.

    ``lowered`` is the program on what is known, ``completed`` the same in the same circuit on the facts completed by
    presumptions. ``in_force`` says where each rule is in force; everywhere if nothing does.
    """
    return _Settling(lowered, completed, told, in_force or Always(lowered.program)).settled()


@dataclass(frozen=True)
class _Standing:
    """Where a finding is open, untouched, established, and established with every exception known not to hold."""

    opened: Wire
    untouched: Wire
    established: Wire
    shown: Wire


@dataclass
class _Reading:
    """What findings mean together, in one of the two readings."""

    falling: Falling
    families: dict[str, Wire]
    strong: Wire = ZEROS  # a strong doubt is established
    speaking: Wire = ZEROS  # a doubt or a question is established or undetermined


class _Settling:
    def __init__(self, lowered: Lowered, completed: Lowered, told: Told, in_force: InForce) -> None:
        self.lowered = lowered
        self.completed = completed
        self.told = told
        self.in_force = in_force
        self.active = {id(rule): in_force.rule(number) for number, rule in enumerate(lowered.program.rules)}
        self.circuit: Circuit = lowered.circuit
        self.program: Program = lowered.program
        self.settled_reading = _Reading(Falling(lowered, in_force), defaultdict(lambda: ZEROS))
        self.standing_reading = _Reading(Falling(completed, in_force), defaultdict(lambda: ZEROS))
        self.findings: dict[int, tuple[Wire, ...]] = {}
        self.unit = self._unit()
        self.totals = self._sums(self.program.outcome.cap)

    def settled(self) -> Settled:
        by_ground: dict[str, list[CompiledRule]] = defaultdict(list)
        for rule in self.program.rules:
            by_ground[rule.source.then.ground].append(rule)
        for ground, rules in by_ground.items():
            sums = self._sums(self.program.outcome.grounds[ground].cap)
            for rule in sorted(rules, key=_not_shown_matters):
                self._rule(rule, sums)
            for total, one in zip(self.totals, sums, strict=True):
                total.add_number(one.digits(), one.most)
        outcome, scope = self._outcome()
        standing, standing_scope = self._answer()
        coded = tuple(self.findings.get(id(one), ()) for one in self.program.rules)
        scores = tuple(tuple(one.digits()) for one in self.totals)
        return Settled(outcome, scope, standing, standing_scope, scores, self.unit, coded)

    # ── Findings and score ───────────────────────────────────────────────────────────────────────

    def _unit(self) -> int:
        """The points of which all points and caps are multiples."""
        points = [rule.points for rule in self.program.rules]
        caps = [self.program.outcome.grounds[rule.source.then.ground].cap for rule in self.program.rules]
        return max(reduce(gcd, [*points, *caps, self.program.outcome.cap], 0), 1)

    def _sums(self, cap: int) -> tuple[Sum, ...]:
        """The sums of the value, the low, the high and the value as it stands, up to a cap."""
        return tuple(Sum(self.circuit, cap // self.unit) for _ in range(4))

    def _rule(self, rule: CompiledRule, sums: tuple[Sum, ...]) -> None:
        circuit = self.circuit
        found, standing = verdict(self.lowered, rule), verdict(self.lowered, rule, self.completed)
        existing, stated, _ = self._rows(self.lowered, rule)
        established, shown = circuit.both(stated, found.established), circuit.both(stated, found.shown)
        possible = circuit.without(existing, circuit.either(found.false, found.blocked))
        undetermined = circuit.differ(possible, established)
        self._read(self.settled_reading, rule, Bar(established, undetermined))
        stands = self._stands(rule, standing)
        if points := rule.points // self.unit:
            for total, wire in zip(sums, (established, shown, possible, stands), strict=True):
                total.add(points, self._somewhere(rule, wire))
        if self.told == "standing":
            self.findings[id(rule)] = (stands,)
        elif self.told == "findings":
            opened = circuit.both(undetermined, self.lowered.truth(rule.scope).true)
            opened = circuit.both(opened, self._speaking(rule)) if opened != ZEROS else ZEROS
            rest = circuit.differ(undetermined, opened)
            self.findings[id(rule)] = self._coded(rule, found, _Standing(opened, rest, established, shown))

    def _stands(self, rule: CompiledRule, found: Verdict) -> Wire:
        """Where a finding stands in the completed reading, of which account is taken."""
        existing, stated, _ = self._rows(self.completed, rule)
        stands = self.circuit.both(stated, found.established)
        possible = self.circuit.without(existing, self.circuit.either(found.false, found.blocked))
        self._read(self.standing_reading, rule, Bar(stands, self.circuit.differ(possible, stands)))
        return stands

    def _rows(self, lowered: Lowered, rule: CompiledRule) -> tuple[Wire, Wire, Wire]:
        """Where there is a finding; where it is on the case or on a stated charge; where on the further charge."""
        active = self.active[id(rule)]
        if rule.over is None:
            return active, active, ZEROS
        ranks, both = lowered.ranks(rule.over), self.circuit.both
        return both(ranks.existing, active), both(ranks.stated, active), both(ranks.further, active)

    def _somewhere(self, rule: CompiledRule, wire: Wire) -> Wire:
        """On the case, or on some charge."""
        return wire if rule.over is None else self.circuit.some_rank(wire)

    def _speaking(self, rule: CompiledRule) -> Wire:
        """Where something speaks for the ground: an affirmative test, or factors that reach ``open_at``."""
        if rule.weigh is None:
            return self._signs(rule, rule.open_signs)
        weigh = self.program.nodes[rule.weigh]
        assert isinstance(weigh, WeighNode)
        total = Sum(self.circuit)
        for one in rule.speaking:
            speaks = self.circuit.both(self.lowered.truth(one.node).true, self._signs(rule, one.signs))
            total.add(one.points, speaks)
        return reaches(self.circuit, total.digits(), max(weigh.open_at, 1))

    def _signs(self, rule: CompiledRule, signs: Sequence[Sign]) -> Wire:
        return self.circuit.either(*(self._sign(rule, one) for one in signs))

    def _sign(self, rule: CompiledRule, sign: Sign) -> Wire:
        wire = self.lowered.truth(sign.node).true
        if sign.item is None or sign.list is None:
            return wire if rule.over is None else self._routed(sign, wire)
        counts = self.circuit.without(self._routed(sign, wire), self.lowered.truth(sign.item).false)
        return self.circuit.some_rank(self.circuit.both(self.lowered.ranks(sign.list).stated, counts))

    def _routed(self, sign: Sign, wire: Wire) -> Wire:
        """A plane by rank, where what routes the item is known."""
        return wire if sign.routed is None else self.circuit.both(wire, self.lowered.asked.said(sign.routed))

    def _coded(self, rule: CompiledRule, found: Verdict, now: _Standing) -> tuple[Wire, ...]:
        """The digits of the code of a finding, by ``FINDINGS``; one on the further charge is never excepted."""
        circuit = self.circuit
        existing, stated, further = self._rows(self.lowered, rule)
        exempt = circuit.without(found.blocked, found.false)
        refuted = circuit.either(circuit.both(existing, found.false), circuit.both(further, exempt))
        not_shown = circuit.differ(now.established, now.shown)
        return (
            circuit.either(refuted, now.untouched, now.shown),
            circuit.either(circuit.both(stated, exempt), now.untouched, not_shown),
            circuit.either(now.opened, now.established),
        )

    # ── What findings mean together ──────────────────────────────────────────────────────────────

    def _read(self, reading: _Reading, rule: CompiledRule, found: Bar) -> None:
        """Takes account of a finding."""
        if rule.effect == "bars":
            reading.falling.add(rule, found)
            return
        established = self._somewhere(rule, found.established)
        if rule.effect in ("doubts", "strong_doubts", "asks"):
            undetermined = self._somewhere(rule, found.undetermined)
            reading.speaking = self.circuit.either(reading.speaking, established, undetermined)
        if rule.effect == "strong_doubts":
            reading.strong = self.circuit.either(reading.strong, established)
        elif rule.effect == "doubts":
            family = self.program.outcome.grounds[rule.source.then.ground].family
            reading.families[family] = self.circuit.either(reading.families[family], established)

    def _doubtful(self, reading: _Reading) -> Wire:
        """Where doubts reach the level: a strong one does alone, others count once a family."""
        circuit, total = self.circuit, Sum(self.circuit)
        for one in reading.families.values():
            total.add(1, one)
        digits, found = total.digits(), ZEROS
        for level, where in self.in_force.where(self.program.outcome.doubts_level):
            assert isinstance(level, int)
            enough = ONES if level <= 0 else circuit.either(reading.strong, reaches(circuit, digits, level))
            found = circuit.either(found, circuit.both(where, enough))
        return found

    def _outcome(self) -> tuple[tuple[Wire, ...], tuple[Wire, ...]]:
        circuit, reading, covered = self.circuit, self.settled_reading, self.in_force.covered()
        if covered == ZEROS:
            return (ZEROS, ONES), (ZEROS, ZEROS)
        whole, part, perhaps = reading.falling.scopes()
        grounds = circuit.either(whole, part)
        serious = circuit.without(circuit.both(covered, self._doubtful(reading)), grounds)
        rest = circuit.invert(circuit.either(grounds, serious))
        nothing = circuit.without(
            circuit.both(covered, rest), circuit.either(perhaps, reading.falling.undetermined(), reading.speaking)
        )
        return (circuit.either(serious, nothing), rest), (whole, circuit.without(part, whole))

    def _answer(self) -> tuple[tuple[Wire, ...], tuple[Wire, ...]]:
        """The answer as it stands, and its scope."""
        circuit, reading, covered = self.circuit, self.standing_reading, self.in_force.covered()
        if covered == ZEROS:
            return (ZEROS, ZEROS), (ZEROS, ZEROS)
        whole, part, _ = reading.falling.scopes()
        grounds = circuit.either(whole, part)
        doubts = circuit.without(circuit.both(covered, self._doubtful(reading)), grounds)
        return (doubts, grounds), (whole, circuit.without(part, whole))


def _not_shown_matters(rule: CompiledRule) -> bool:
    """Whether a rule's low can be less than its value: such rules come last, so that the sums begin alike."""
    return any(one.source.burden != "applicant" for one in rule.exceptions)
