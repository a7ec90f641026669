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

