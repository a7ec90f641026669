"""Lays out the findings of a program: the status of every rule, and whether it is open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from benchmarks.layout import Layout
from benchmarks.line import FURTHER
from benchmarks.lower import Lowering
from screening.program.program import CompiledRule, Program, Sign, WeighNode

__all__ = ["STATUSES", "Finding", "Findings"]

STATUSES = ("not_established", "undetermined", "excepted", "established")


@dataclass(frozen=True)
class Finding:
    """Steps: the status, and flags that are false where there is no such item."""

    status: int
    established: int
    undetermined: int
    open: int
    not_shown: int
    reading: int


class Findings:
    """The steps of every finding of a program."""

    def __init__(self, program: Program, lowering: Lowering, layout: Layout) -> None:
        self.program = program
        self.lowering = lowering
        self.layout = layout
        self.build = lowering.build

    def ranks(self, rule: CompiledRule) -> tuple[int | None, ...]:
        """The findings that a rule makes: one, or one for each rank and the further item."""
        return (None,) if rule.over is None else (*self.layout.ranks_of(rule.over), FURTHER)

    @cached_property
    def each(self) -> dict[tuple[int, int | None], Finding]:
        """Every finding by the number of its rule and its rank."""
        return {
            (number, rank): self._finding(rule, rank)
            for number, rule in enumerate(self.program.rules)
            for rank in self.ranks(rule)
        }

    def _finding(self, rule: CompiledRule, rank: int | None) -> Finding:
        build = self.build
        body = self.lowering.node(rule.body, rank)
        exceptions = [(one.source.burden, self.lowering.node(one.node, rank)) for one in rule.exceptions]
        fails = build.fails(body)
        blocked = build.disjunction(build.holds(node) for _, node in exceptions)
        shaky = [build.unknown(node) for burden, node in exceptions if burden == "applicant"]
        unsettled = build.disjunction([build.unknown(body), *shaky])
        stands = build.conjunction([build.negation(fails), build.negation(blocked)])
        undetermined = build.conjunction([stands, unsettled])
        established = build.conjunction([stands, build.negation(unsettled)])
        status = build.pick(fails, build.number(0), build.pick(blocked, build.number(2), build.number(3)))
        status = build.pick(undetermined, build.number(1), status)
        present = build.true() if rule.over is None else self.lowering.present(rule.over, rank or 0)
        if rank == FURTHER:
            undetermined, established = stands, build.false()
        undetermined = build.conjunction([present, undetermined])
        established = build.conjunction([present, established])
        open_ = build.conjunction([undetermined, self._speaks(rule, rank)])
        settled = build.negation(build.disjunction([established, open_]))
        not_shown = build.disjunction(build.unknown(node) for _, node in exceptions)
        return Finding(status, established, undetermined, open_, not_shown, build.sure(established, settled))

    def _speaks(self, rule: CompiledRule, rank: int | None) -> int:
        """Flag: the scope is true, and something speaks for the rule."""
        build, node = self.build, self.lowering.node
        scope = build.holds(node(rule.scope, rank))
        if rule.weigh is not None:
            weigh = self.program.nodes[rule.weigh]
            assert isinstance(weigh, WeighNode)
            nought = build.number(0)
            counted = [
                build.pick(build.holds(node(entry, rank)), build.number(points), nought)
                for group in weigh.groups
                for points, entry in group.entries
                if points > 0
            ]
            return build.conjunction([scope, build.reaches(build.total(counted), weigh.open_at)])
        return build.conjunction(
            [scope, build.disjunction(flag for sign in rule.open_signs for flag in self._sign(sign, rank))]
        )

    def _sign(self, sign: Sign, rank: int | None) -> Iterable[int]:
        """Flags: a test speaks, inside an aggregate for a stated item that is not settled the other way."""
        build, node = self.build, self.lowering.node
        if sign.list is None or sign.item is None:
            yield build.truth_is(node(sign.node, rank), value=sign.polarity)
            return
        for each in self.layout.ranks_of(sign.list):
            other_way = build.truth_is(node(sign.item, each), value=not sign.needed)
            speaks = build.truth_is(node(sign.node, each), value=sign.polarity)
            yield build.conjunction([self.lowering.present(sign.list, each), speaks, build.negation(other_way)])
