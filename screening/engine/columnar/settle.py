"""Settles findings, outcome and score in the circuit: what ``report.decide`` says of a case, for planes of cases."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import reduce
from math import gcd
from types import MappingProxyType

from screening.engine.columnar.asked import Pair
from screening.engine.columnar.circuit import ONES, ZEROS, Circuit, Wire
from screening.engine.columnar.lower import Lowered, Ranks
from screening.engine.columnar.sums import Sum, reaches
from screening.errors import EngineError
from screening.law.outcome import Core
from screening.program.program import Atom, CompiledRule, Program, Sign, WeighNode

__all__ = ["FINDINGS", "OUTCOMES", "SCOPES", "Settled", "Verdict", "settle", "verdict"]

CHARGES = "charges"
EMPTY: Mapping[str, tuple[str, ...]] = MappingProxyType({})
OUTCOMES = ("grounds_established", "serious_doubts", "undetermined", "no_ground_found")
SCOPES = (None, "whole", "part")
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

    ``outcome`` and ``scope`` are the two digits of an index in ``OUTCOMES`` and ``SCOPES``; ``value``, ``low`` and
    ``high`` the digits of the score, in units of ``unit`` points; ``findings`` for each rule the three digits of an
    index in ``FINDINGS``. Lowest digits first.
    """

    outcome: tuple[Wire, ...]
    scope: tuple[Wire, ...]
    scores: tuple[tuple[Wire, ...], tuple[Wire, ...], tuple[Wire, ...]]
    unit: int
    findings: tuple[tuple[Wire, ...], ...]

    def wires(self) -> Iterator[Wire]:
        """All of them, in the order in which they stand above."""
        yield from (*self.outcome, *self.scope)
        for digits in (*self.scores, *self.findings):
            yield from digits


def verdict(lowered: Lowered, rule: CompiledRule) -> Verdict:
    """The status of a rule from its body and exceptions."""
    circuit = lowered.circuit
    body = lowered.truth(rule.body)
    exceptions = [(one.source.burden, lowered.truth(one.node)) for one in rule.exceptions]
    by_applicant = (pair.false for burden, pair in exceptions if burden == "applicant")
    others = circuit.either(*(pair.true for burden, pair in exceptions if burden != "applicant"))
    return Verdict(
        body.false,
        circuit.either(*(pair.true for _, pair in exceptions)),
        circuit.without(circuit.both(body.true, *by_applicant), others),
        circuit.both(body.true, *(pair.false for _, pair in exceptions)),
    )


def settle(lowered: Lowered, *, findings: bool) -> Settled:
    """The answers to a program, as wires of its circuit; rules are settled ground by ground."""
    return _Settling(lowered).settled(findings=findings)


@dataclass(frozen=True)
class _Standing:
    """Where a finding is open, untouched, established, and established with every exception known not to hold."""

    opened: Wire
    untouched: Wire
    established: Wire
    shown: Wire


@dataclass
class _Doubts:
    """Where a family of grounds has a doubt that is established, and one that is established or open."""

    established: Wire = ZEROS
    standing: Wire = ZEROS


class _Settling:
    def __init__(self, lowered: Lowered) -> None:
        self.lowered = lowered
        self.circuit: Circuit = lowered.circuit
        self.program: Program = lowered.program
        self.bars = Pair(ZEROS, ZEROS)  # of the case as a whole: established; open
        self.falls = Pair(ZEROS, ZEROS)  # by charge: established; open
        self.asks = ZEROS
        self.families: dict[str, _Doubts] = defaultdict(_Doubts)
        self.strong = _Doubts()
        self.findings: dict[str, tuple[Wire, ...]] = {}
        self.unit = self._unit()
        self.totals = self._sums(self.program.outcome.cap)

    def settled(self, *, findings: bool) -> Settled:
        by_ground: dict[str, list[CompiledRule]] = defaultdict(list)
        for rule in self.program.rules:
            by_ground[rule.source.then.ground].append(rule)
        for ground, rules in by_ground.items():
            sums = self._sums(self.program.outcome.grounds[ground].cap)
            for rule in sorted(rules, key=_not_shown_matters):
                self._rule(rule, sums, findings=findings)
            for total, one in zip(self.totals, sums, strict=True):
                total.add_number(one.digits(), one.most)
        outcome, scope = self._outcome()
        value, low, high = (tuple(one.digits()) for one in self.totals)
        coded = tuple(self.findings.get(one.source.id, ()) for one in self.program.rules)
        return Settled(outcome, scope, (value, low, high), self.unit, coded)

    # ── Findings and score ───────────────────────────────────────────────────────────────────────

    def _unit(self) -> int:
        """The points of which all points and caps are multiples."""
        points = [rule.points for rule in self.program.rules]
        caps = [self.program.outcome.grounds[rule.source.then.ground].cap for rule in self.program.rules]
        return max(reduce(gcd, [*points, *caps, self.program.outcome.cap], 0), 1)

    def _sums(self, cap: int) -> tuple[Sum, Sum, Sum]:
        """The sums of the value, the low and the high, up to a cap."""
        value, low, high = (Sum(self.circuit, cap // self.unit) for _ in range(3))
        return value, low, high

    def _rule(self, rule: CompiledRule, sums: tuple[Sum, Sum, Sum], *, findings: bool) -> None:
        circuit = self.circuit
        found = verdict(self.lowered, rule)
        existing, stated, _ = self._rows(rule)
        established, shown = circuit.both(stated, found.established), circuit.both(stated, found.shown)
        possible = circuit.without(existing, circuit.either(found.false, found.blocked))
        undetermined = circuit.differ(possible, established)
        opened = circuit.both(undetermined, self.lowered.truth(rule.scope).true)
        opened = circuit.both(opened, self._speaking(rule)) if opened != ZEROS else ZEROS
        self._read(rule, Pair(established, opened))
        if points := rule.points // self.unit:
            for total, wire in zip(sums, (established, shown, possible), strict=True):
                total.add(points, self._somewhere(rule, wire))
        if findings:
            rest = circuit.differ(undetermined, opened)
            self.findings[rule.source.id] = self._coded(rule, found, _Standing(opened, rest, established, shown))

    def _rows(self, rule: CompiledRule) -> tuple[Wire, Wire, Wire]:
        """Where there is a finding; where it is on the case or on a stated charge; where on the further charge."""
        if rule.over is None:
            return ONES, ONES, ZEROS
        ranks = self.lowered.ranks(rule.over)
        return ranks.existing, ranks.stated, ranks.further

    def _somewhere(self, rule: CompiledRule, wire: Wire) -> Wire:
        """On the case, or on some charge."""
        return wire if rule.over is None else self.circuit.some_rank(wire)

    def _speaking(self, rule: CompiledRule) -> Wire:
        """Where something speaks for the ground: a test with its polarity, or factors that reach ``open_at``."""
        if rule.weigh is None:
            return self.circuit.either(*(self._sign(one) for one in rule.open_signs))
        weigh = self.program.nodes[rule.weigh]
        assert isinstance(weigh, WeighNode)
        total = Sum(self.circuit)
        for group in weigh.groups:
            for points, node in group.entries:
                total.add(max(points, 0), self.lowered.truth(node).true)
        return reaches(self.circuit, total.digits(), weigh.open_at)

    def _sign(self, sign: Sign) -> Wire:
        pair = self.lowered.truth(sign.node)
        wire = pair.true if sign.polarity else pair.false
        if sign.item is None or sign.list is None:
            return wire
        settled = self.lowered.truth(sign.item)
        other_way = settled.false if sign.needed else settled.true
        stated = self.lowered.ranks(sign.list).stated
        return self.circuit.some_rank(self.circuit.without(self.circuit.both(stated, wire), other_way))

    def _coded(self, rule: CompiledRule, found: Verdict, now: _Standing) -> tuple[Wire, ...]:
        """The digits of the code of a finding, by ``FINDINGS``; one on the further charge is never excepted."""
        circuit = self.circuit
        existing, stated, further = self._rows(rule)
        exempt = circuit.without(found.blocked, found.false)
        refuted = circuit.either(circuit.both(existing, found.false), circuit.both(further, exempt))
        not_shown = circuit.differ(now.established, now.shown)
        return (
            circuit.either(refuted, now.untouched, now.shown),
            circuit.either(circuit.both(stated, exempt), now.untouched, not_shown),
            circuit.either(now.opened, now.established),
        )

    # ── What findings mean together ──────────────────────────────────────────────────────────────

    def _read(self, rule: CompiledRule, reading: Pair) -> None:
        """Takes account of a finding, read as true if it is established, not known if open."""
        effect = rule.source.then.effect
        if effect == "bars":
            self._bar(rule, reading)
            return
        established, opened = (self._somewhere(rule, wire) for wire in reading)
        standing = self.circuit.either(established, opened)
        if effect == "asks":
            self.asks = self.circuit.either(self.asks, standing)
        elif effect in ("doubts", "strong_doubts"):
            family = self.program.outcome.grounds[rule.source.then.ground].family
            doubts = self.strong if effect == "strong_doubts" else self.families[family]
            doubts.established = self.circuit.either(doubts.established, established)
            doubts.standing = self.circuit.either(doubts.standing, standing)

    def _bar(self, rule: CompiledRule, reading: Pair) -> None:
        if rule.over not in (None, CHARGES):
            raise EngineError(f'"{rule.source.id}" finds for each of the {rule.over}: only charges can fall one by one')
        before = self.bars if rule.over is None else self.falls
        after = Pair(self.circuit.either(before.true, reading.true), self.circuit.either(before.false, reading.false))
        if rule.over is None:
            self.bars = after
        else:
            self.falls = after

    def _doubtful(self, *, established: bool) -> Wire:
        """Where doubts reach the level: a strong one does alone, others count once a family."""
        level = self.program.parameters[self.program.outcome.doubts_level]
        assert isinstance(level, int)
        if level <= 0:
            return ONES
        total = Sum(self.circuit)
        for one in self.families.values():
            total.add(1, one.established if established else one.standing)
        strong = self.strong.established if established else self.strong.standing
        return self.circuit.either(strong, reaches(self.circuit, total.digits(), level))

    def _charges(self) -> tuple[Pair, Pair]:
        """Where the whole falls by its charges, and where a part does: surely, and perhaps (if not surely)."""
        circuit = self.circuit
        if CHARGES not in self.program.vocabulary.lists:
            return Pair(ZEROS, ZEROS), Pair(ZEROS, ZEROS)
        ranks = self.lowered.ranks(CHARGES)
        some = circuit.some_rank(ranks.stated)
        all_fall = circuit.both(some, self._every(ranks, self.falls.true))
        other = circuit.either(all_fall, circuit.some_rank(circuit.both(self.falls.false, ranks.further)))
        further = circuit.without(other, ranks.complete)
        part = Pair(
            circuit.some_rank(circuit.both(self.falls.true, ranks.stated)),
            circuit.either(circuit.some_rank(circuit.both(self.falls.false, ranks.stated)), further),
        )
        if self.program.parameters.get(self.program.outcome.multi_offence) == "all_pass":
            return part, part
        none_stands = self._every(ranks, circuit.either(*self.falls))
        settled = circuit.either(circuit.both(ranks.complete, some), further)
        return Pair(circuit.both(ranks.complete, all_fall), circuit.both(none_stands, settled)), part

    def _every(self, ranks: Ranks, wire: Wire) -> Wire:
        """Where every stated item has a one."""
        return self.circuit.every_rank(self.circuit.either(wire, self.circuit.invert(ranks.stated)))

    def _outcome(self) -> tuple[tuple[Wire, ...], tuple[Wire, ...]]:
        circuit = self.circuit
        by_charges, part = self._charges()
        whole = circuit.either(self.bars.true, by_charges.true)
        grounds = circuit.either(whole, part.true)
        perhaps = circuit.either(self.bars.false, by_charges.false, part.false)
        serious = circuit.without(self._doubtful(established=True), grounds)
        rest = circuit.invert(circuit.either(grounds, serious))
        open_ = circuit.either(perhaps, self._doubtful(established=False), self.asks, *self._core_missing())
        nothing = circuit.without(rest, open_)
        return (circuit.either(serious, nothing), rest), (whole, circuit.without(part.true, whole))

    # ── Core facts ───────────────────────────────────────────────────────────────────────────────

    def _core_missing(self) -> Iterator[Wire]:
        """Where a core fact is not known: one that a scope reads, or one that the outcome file lists."""
        facts: dict[str, None] = {}
        for rule in self.program.rules:
            for index in sorted(self.program.atoms(rule.scope)):
                atom = self.program.nodes[index]
                assert isinstance(atom, Atom)
                facts |= dict.fromkeys(filter(None, (atom.fact, atom.other)))
        for fact in facts:
            yield self.circuit.invert(self._known(fact))
        for core in self.program.outcome.core:
            if not core.applies_to or self.program.instrument in core.applies_to:
                yield self.circuit.invert(self._has(core))

    def _has(self, core: Core) -> Wire:
        if core.list is not None:
            return self.lowered.ranks(core.list).complete if core.list in self.program.vocabulary.lists else ZEROS
        alternatives = core.either or ((core.fact or "",),)
        known = ([self._known(fact, core.not_for) for fact in one] for one in alternatives)
        return self.circuit.either(*(self.circuit.both(*one) for one in known))

    def _known(self, name: str, not_for: Mapping[str, tuple[str, ...]] = EMPTY) -> Wire:
        """Where a fact is known, or not needed; of an item, where that is so of every one, and one or none to come."""
        facts, asked = self.program.vocabulary.facts, self.lowered.asked
        over = facts[name].of
        others = (Atom(other, "is", over, choices) for other, choices in not_for.items() if facts[other].of == over)
        settled = self.circuit.either(asked.known(name), *(asked.test(other).true for other in others))
        if over is None:
            return settled
        ranks = self.lowered.ranks(over)
        there = self.circuit.either(self.circuit.some_rank(ranks.stated), ranks.complete)
        return self.circuit.both(self._every(ranks, settled), there)


def _not_shown_matters(rule: CompiledRule) -> bool:
    """Whether a rule's low can be less than its value: such rules come last, so that the sums begin alike."""
    return any(one.source.burden != "applicant" for one in rule.exceptions)
