"""Lays out what follows from the nodes: the status of every rule, and for a whole pack the outcome and the score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from benchmarks.layout import Layout
from benchmarks.line import FURTHER, OneOf, Step
from benchmarks.lower import Lowering
from screening.outcome import Core
from screening.program import Atom, CompiledRule, Program, Sign, WeighNode

__all__ = ["OUTCOMES", "STATUSES", "Flat", "Place", "flatten"]

STATUSES = ("not_established", "undetermined", "excepted", "established")
OUTCOMES = ("no_ground_found", "undetermined", "serious_doubts", "part", "whole")
CHARGES = "charges"


@dataclass(frozen=True)
class Place:
    """Where a status stands: a rule by its number, and a rank if it has a finding for each item."""

    rule: int
    rank: int | None


@dataclass(frozen=True)
class Flat:
    """A program as a straight line. Statuses and the outcome are numbers: places in STATUSES and OUTCOMES.

    ``results`` are the outcome, the score, its low and its high, or none if only statuses are asked for.
    """

    steps: tuple[Step, ...]
    statuses: dict[Place, int]
    results: dict[str, int]


def flatten(program: Program, layout: Layout, *, whole: bool) -> Flat:
    """The straight line of a program; ``whole``: with outcome and score."""
    verdict = _Verdict(program, Lowering(program, layout), layout)
    statuses = {
        Place(number, rank): verdict.findings[number, rank].status
        for number, rule in enumerate(program.rules)
        for rank in verdict.ranks(rule)
    }
    results = {"outcome": verdict.outcome(), **verdict.score()} if whole else {}
    return Flat(tuple(verdict.build.steps), statuses, results)


@dataclass(frozen=True)
class _Finding:
    """Steps: the status, and flags that are false where there is no such item."""

    status: int
    established: int
    undetermined: int
    open: int
    not_shown: int
    reading: int


class _Verdict:
    def __init__(self, program: Program, lowering: Lowering, layout: Layout) -> None:
        self.program = program
        self.lowering = lowering
        self.layout = layout
        self.build = lowering.build

    def ranks(self, rule: CompiledRule) -> tuple[int | None, ...]:
        """The findings that a rule makes: one, or one for each rank and the further item."""
        return (None,) if rule.over is None else (*self.layout.ranks_of(rule.over), FURTHER)

    @cached_property
    def findings(self) -> dict[tuple[int, int | None], _Finding]:
        """Every finding by the number of its rule and its rank."""
        return {
            (number, rank): self._finding(rule, rank)
            for number, rule in enumerate(self.program.rules)
            for rank in self.ranks(rule)
        }

    def _finding(self, rule: CompiledRule, rank: int | None) -> _Finding:
        build = self.build
        body = self.lowering.node(rule.body, rank)
        exceptions = [(one.source.burden, self.lowering.node(one.node, rank)) for one in rule.exceptions]
        fails = build.truth_is(body, False)
        blocked = build.disjunction(build.truth_is(node, True) for _, node in exceptions)
        shaky = [build.truth_is(node, None) for burden, node in exceptions if burden == "applicant"]
        unsettled = build.disjunction([build.truth_is(body, None), *shaky])
        stands = build.conjunction([build.negation(fails), build.negation(blocked)])
        undetermined = build.conjunction([stands, unsettled])
        established = build.conjunction([stands, build.negation(unsettled)])
        status = build.pick(fails, build.number(0), build.pick(blocked, build.number(2), build.number(3)))
        status = build.pick(undetermined, build.number(1), status)
        present = build.always(True) if rule.over is None else self.lowering.present(rule.over, rank or 0)
        if rank == FURTHER:
            undetermined, established = stands, build.always(False)
        undetermined = build.conjunction([present, undetermined])
        established = build.conjunction([present, established])
        open_ = build.conjunction([undetermined, self._speaks(rule, rank)])
        settled = build.negation(build.disjunction([established, open_]))
        not_shown = build.disjunction(build.truth_is(node, None) for _, node in exceptions)
        return _Finding(status, established, undetermined, open_, not_shown, build.sure(established, settled))

    def _speaks(self, rule: CompiledRule, rank: int | None) -> int:
        """Flag: the scope is true, and something speaks for the rule."""
        build, node = self.build, self.lowering.node
        scope = build.truth_is(node(rule.scope, rank), True)
        if rule.weigh is not None:
            weigh = self.program.nodes[rule.weigh]
            assert isinstance(weigh, WeighNode)
            nought = build.number(0)
            counted = [
                build.pick(build.truth_is(node(entry, rank), True), build.number(points), nought)
                for group in weigh.groups
                for points, entry in group.entries
                if points > 0
            ]
            return build.conjunction([scope, build.reaches(build.total(counted), weigh.open_at)])
        return build.conjunction([scope, build.disjunction(flag for sign in rule.open_signs for flag in self._sign(sign, rank))])

    def _sign(self, sign: Sign, rank: int | None) -> Iterable[int]:
        """Flags: a test speaks, inside an aggregate for a stated item that is not settled the other way."""
        build, node = self.build, self.lowering.node
        if sign.list is None or sign.item is None:
            yield build.truth_is(node(sign.node, rank), sign.polarity)
            return
        for each in self.layout.ranks_of(sign.list):
            other_way = build.truth_is(node(sign.item, each), not sign.needed)
            speaks = build.truth_is(node(sign.node, each), sign.polarity)
            yield build.conjunction([self.lowering.present(sign.list, each), speaks, build.negation(other_way)])

    # ── The outcome ──────────────────────────────────────────────────────────────────────────────

    def _of(self, *effects: str, over: bool | None = None) -> list[tuple[CompiledRule, int | None, _Finding]]:
        return [
            (self.program.rules[number], rank, finding)
            for (number, rank), finding in self.findings.items()
            if self.program.rules[number].source.then.effect in effects
            and (over is None or (self.program.rules[number].over is not None) is over)
        ]

    def outcome(self) -> int:
        """A number: the place in OUTCOMES."""
        build = self.build
        whole, part = self._whole_and_part()
        level = self.program.parameters[self.program.outcome.doubts_level]
        assert isinstance(level, int)
        serious = self._doubts(level, lambda one: [one.established])
        open_ = build.disjunction(
            [
                build.truth_is(whole, None),
                build.truth_is(part, None),
                self._doubts(level, lambda one: [one.established, one.open]),
                *(flag for _, _, one in self._of("asks") for flag in (one.established, one.open)),
                *self._core_missing(),
            ]
        )
        flags = (open_, serious, build.truth_is(part, True), build.truth_is(whole, True))
        found = build.number(0)
        for place, flag in enumerate(flags, start=1):
            found = build.pick(flag, build.number(place), found)
        return found

    def _whole_and_part(self) -> tuple[int, int]:
        build, lowering = self.build, self.lowering
        ranks = self.layout.ranks_of(CHARGES)
        bars = self._of("bars", over=True)
        falls = [build.disjunction(one.reading for _, rank, one in bars if rank == each) for each in ranks]
        stated = lowering.present(CHARGES, 0)
        absent = [build.negation(lowering.present(CHARGES, each)) for each in ranks]
        complete = lowering.complete(CHARGES)
        gone = [build.disjunction([a, build.truth_is(f, True)]) for a, f in zip(absent, falls, strict=True)]
        open_further = build.disjunction(one.open for _, rank, one in bars if rank == FURTHER)
        may_fall = build.disjunction([open_further, build.conjunction([stated, *gone])])
        further = build.conjunction([build.negation(complete), may_fall, build.always(None)])
        if self.program.parameters.get(self.program.outcome.multi_offence) == "all_pass":
            by_charges = build.disjunction([*falls, further])
        else:
            any_stated = build.sure(stated, build.conjunction([build.negation(stated), complete]))
            each_falls = [build.disjunction(pair) for pair in zip(absent, falls, strict=True)]
            by_charges = build.conjunction([any_stated, *each_falls, build.disjunction([complete, further])])
        whole = build.disjunction([*(one.reading for _, _, one in self._of("bars", over=False)), by_charges])
        return whole, build.disjunction([*falls, further])

    def _doubts(self, level: int, counted) -> int:  # type: ignore[no-untyped-def]  # noqa: ANN001
        """Flag: the families' doubts, a strong one as the whole level, come to the level."""
        build = self.build
        families: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for rule, _, one in self._of("doubts", "strong_doubts"):
            family = self.program.outcome.grounds[rule.source.then.ground].family
            families[family][rule.source.then.effect] += counted(one)
        nought, points = build.number(0), []
        for found in families.values():
            weak = build.pick(build.disjunction(found["doubts"]), build.number(1), nought)
            points.append(build.pick(build.disjunction(found["strong_doubts"]), build.number(level), weak))
        return build.reaches(build.total(points), level)

    def _core_missing(self) -> Iterable[int]:
        """Flags, of which one is true if a core fact is not known."""
        program = self.program
        nodes = [program.nodes[index] for rule in program.rules for index in sorted(program.atoms(rule.scope))]
        read = [name for node in nodes if isinstance(node, Atom) for name in (node.fact, node.other) if name]
        for fact in dict.fromkeys(read):
            yield self.build.negation(self._known(fact))
        for core in program.outcome.core:
            if not core.applies_to or program.instrument in core.applies_to:
                yield self.build.negation(self._met(core))

    def _met(self, core: Core) -> int:
        if core.list is not None:
            return self.lowering.complete(core.list)
        alternatives = core.either or ((core.fact or "",),)
        return self.build.disjunction(
            self.build.conjunction(self._known(fact, core.not_for) for fact in one) for one in alternatives
        )

    def _known(self, fact: str, not_for: Mapping[str, tuple[str, ...]] | None = None) -> int:
        """Flag: a fact is known, or not needed; an item's, on every item, and there is one or there is none for sure."""
        build, over = self.build, self.layout.fact(fact).of
        if over is None:
            return self._settled(fact, None, not_for or {})
        each = [
            build.disjunction([build.negation(self.lowering.present(over, rank)), self._settled(fact, rank, not_for or {})])
            for rank in self.layout.ranks_of(over)
        ]
        return build.conjunction(
            [*each, build.disjunction([self.lowering.present(over, 0), self.lowering.complete(over)])]
        )

    def _settled(self, fact: str, rank: int | None, not_for: Mapping[str, tuple[str, ...]]) -> int:
        build = self.build
        known = build.conjunction(self.lowering.known(one) for one in self.layout.of(fact, rank))
        needless = []
        for other, choices in not_for.items():
            if self.layout.fact(other).of == self.layout.fact(fact).of:
                column = self.layout.plain(other, rank)
                codes = tuple(sorted(column.choices.index(choice) for choice in choices))
                needless.append(build.truth_is(build.add(OneOf(column, codes)), True))
        return build.disjunction([known, *needless])

    # ── The score ────────────────────────────────────────────────────────────────────────────────

    def score(self) -> dict[str, int]:
        """Numbers: the points of rules, summed by ground up to its cap, and over grounds up to the case's."""
        build = self.build
        grounds: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for number, rule in enumerate(self.program.rules):
            mine = [self.findings[number, rank] for rank in self.ranks(rule)]
            shown = [build.conjunction([one.established, build.negation(one.not_shown)]) for one in mine]
            flags = {
                "score": [one.established for one in mine],
                "low": shown,
                "high": [flag for one in mine for flag in (one.established, one.undetermined)],
            }
            for name, counted in flags.items():
                points = build.pick(build.disjunction(counted), build.number(rule.points), build.number(0))
                grounds[rule.source.then.ground][name].append(points)
        found = {}
        for name in ("score", "low", "high"):
            capped = [
                build.least([build.total(points[name]), build.number(self.program.outcome.grounds[ground].cap)])
                for ground, points in grounds.items()
            ]
            found[name] = build.least([build.total(capped), build.number(self.program.outcome.cap)])
        return found


