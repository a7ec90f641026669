"""Searches for a case in which a better fact weakens the answer, or shows that there is none within printed bounds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from screening.engine.columnar.circuit import Circuit
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.settle import ANSWERS, settle
from screening.errors import EngineError
from screening.law.pack import Pack
from screening.law.vocabulary import Fact
from screening.program.compile import compile_pack
from screening.program.program import Program
from screening.program.valuation import Facts
from screening.reform.clauses import Clauses
from screening.reform.domain import Bounds, values_of
from screening.reform.prove import MOST_REFINED, where_wire
from screening.report.report import Answers
from screening.report.screen import answer
from screening.values import Value

__all__ = ["Raised", "Step", "raise_facts"]


@dataclass(frozen=True)
class Step:
    """A fact with a value and the next better one; and a case with the first in which the second weakens the answer."""

    fact: str
    worse: Value
    better: Value
    facts: Facts | None = None
    before: Answers | None = None
    after: Answers | None = None


@dataclass(frozen=True)
class Raised:
    """The steps that a case refutes, those of which there is none, and the bounds of all this."""

    bounds: Bounds
    found: tuple[Step, ...]
    proved: tuple[Step, ...]


def raise_facts(pack: Pack, bounds: Bounds, where: str | None = None) -> Raised:
    """Whether some better fact weakens the answer as it stands, all else being the same."""
    program = compile_pack(pack, as_of=bounds.as_of, instrument=bounds.instrument)
    circuit = Circuit()
    lowered = Lowered(program, circuit)
    settled = settle(lowered, Lowered(program, circuit, completed=True), told="answers")
    clauses = Clauses(circuit, pack.vocabulary, values_of([program], bounds), bounds.items)
    doubts, grounds = (clauses.wire(one) for one in settled.standing)
    given = [] if where is None else [clauses.wire(where_wire(program, circuit, where))]
    found: list[Step] = []
    proved: list[Step] = []
    for fact, row, worse, better in _steps(program, clauses, bounds):
        beside = clauses.beside(fact.id, row, better)
        less, least = (beside.wire(one) for one in settled.standing)
        has = clauses.value(fact.id, row, worse)
        step = Step(fact.id, worse, better)
        ways = ([grounds, -least], [doubts, -less, -least])
        cases = [one for way in ways if (one := _case(clauses, [has, *given, *way], program, step, row)) is not None]
        (found if cases else proved).append(cases[0] if cases else step)
    return Raised(bounds, tuple(found), tuple(proved))


def _steps(program: Program, clauses: Clauses, bounds: Bounds) -> Iterator[tuple[Fact, int, Value, Value]]:
    """The ordered facts that the search looks at, with a value and the next better one that is looked at too."""
    for fact in program.vocabulary.facts.values():
        seen = [value for value in fact.better if value in clauses.values.get(fact.id, ())]
        for row in range(1 if fact.of is None else bounds.items):
            yield from ((fact, row, worse, better) for worse, better in pairwise(seen))


def _case(clauses: Clauses, target: list[int], program: Program, step: Step, row: int) -> Step | None:
    """A case that meets the target and is confirmed by the reference evaluator; nothing if there is none."""
    for _ in range(MOST_REFINED):
        if not clauses.solve(target):
            return None
        kept = clauses.shrunk(target)
        facts = clauses.facts(kept)
        raised = _raised(facts, program, step, row)
        before, after = (answer(program, one, "reference").answers for one in (facts, raised))
        if ANSWERS.index(after.as_it_stands) < ANSWERS.index(before.as_it_stands):
            return replace(step, facts=facts, before=before, after=after)
        clauses.refuse(kept)
    raise EngineError(f"no case could be confirmed, and none excluded: {step.fact}")


def _raised(facts: Facts, program: Program, step: Step, row: int) -> Facts:
    of = program.vocabulary.facts[step.fact].of
    if of is None:
        return replace(facts, values={**facts.values, step.fact: step.better})
    items = [*facts.items[of]]
    items[row] = {**items[row], step.fact: step.better}
    return replace(facts, items={**facts.items, of: tuple(items)})
