"""Lays out the findings of a program: the status of every rule, and how it is read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from benchmarks.layout import Layout
from benchmarks.line import FURTHER
from benchmarks.lower import Lowering
from screening.program.program import CompiledRule, Program

__all__ = ["STATUSES", "Finding", "Findings"]

STATUSES = ("not_established", "undetermined", "excepted", "established")


@dataclass(frozen=True)
class Finding:
    """Steps: the status, and flags that are false where there is no such item."""

    status: int
    established: int
    undetermined: int
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
        settled = build.negation(build.disjunction([established, undetermined]))
        not_shown = build.disjunction(build.unknown(node) for _, node in exceptions)
        return Finding(status, established, undetermined, not_shown, build.sure(established, settled))
