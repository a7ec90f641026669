"""Lays a program out flat, down to what is asked of it: the status of every finding, or the outcome and the score."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.conclude import OUTCOMES, Conclusion
from benchmarks.findings import STATUSES, Findings
from benchmarks.layout import Layout
from benchmarks.line import Step
from benchmarks.lower import Lowering
from screening.program.program import Program

__all__ = ["OUTCOMES", "STATUSES", "Flat", "Place", "flatten"]


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
    findings = Findings(program, Lowering(program, layout), layout)
    statuses = {Place(number, rank): one.status for (number, rank), one in findings.each.items()}
    conclusion = Conclusion(findings)
    results = {"outcome": conclusion.outcome(), **conclusion.score()} if whole else {}
    return Flat(tuple(findings.build.steps), statuses, results)
