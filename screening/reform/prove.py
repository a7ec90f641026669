"""Searches all cases for one in which two laws differ: the smallest for each reason, or a proof that there is none.

The proof holds within bounds, which are told. Each case that is found is screened by the reference evaluator under both
laws before it is given back; one that does not differ there is left out, and the search goes on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from screening.engine.columnar.circuit import ZEROS, Circuit, Wire
from screening.engine.columnar.joint import Wires, wired
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.settle import ANSWERS
from screening.errors import EngineError
from screening.law.pack import Pack
from screening.program.compile import compile_pack
from screening.program.program import Program
from screening.program.valuation import Facts
from screening.reform.clauses import Clauses
from screening.reform.domain import Bounds, values_of
from screening.report.report import Answers
from screening.report.screen import Answered, answer
from screening.values import Value

__all__ = ["Found", "On", "Reason", "Searched", "search", "where_wire"]

On = Literal["answer", "findings", "weaker", "stronger"]
Turned = Literal[
    "made out now",
    "no longer made out",
    "other in another way",
    "settled answer",
    "answer as it stands",
    "weaker answer as it stands",
    "stronger answer as it stands",
]
TURNS: tuple[Turned, ...] = ("made out now", "no longer made out", "other in another way")
MOST_REFINED = 50


@dataclass(frozen=True)
class Reason:
    """What is another: an answer, or what a rule comes to."""

    rule: str
    turned: Turned


@dataclass(frozen=True)
class Found:
    """A case in which the laws differ, of which nothing can be left out, and its answers under each."""

    reason: Reason
    facts: Facts
    before: Answers
    after: Answers


@dataclass(frozen=True)
class Searched:
    """The cases that were found, a reason each; the reasons for which there is none; and the bounds of all this."""

    bounds: Bounds
    found: tuple[Found, ...]
    proved: tuple[Reason, ...]


def search(
    base: Pack,
    pack: Pack,
    bounds: Bounds,
    *,
    on: On = "answer",
    stated: Mapping[str, Value] | None = None,
    where: str | None = None,
) -> Searched:
    """The smallest cases in which ``pack`` and ``base`` differ, or that there is none.

    Only cases that state the facts ``stated``, and in which the rule ``where`` is made out, are looked at.
    Raises ``EngineError`` if a search is given up.
    """
    stated = stated or {}
    programs = [compile_pack(one, as_of=bounds.as_of, instrument=bounds.instrument) for one in (base, pack)]
    circuit, (wires,) = wired(programs)
    clauses = Clauses(circuit, base.vocabulary, values_of(programs, bounds, stated), bounds.items)
    given = [clauses.says(fact, value) for fact, value in stated.items()]
    if where is not None:
        given.append(clauses.wire(where_wire(programs[0], circuit, where)))
    found: list[Found] = []
    proved: list[Reason] = []
    for reason, wire in _reasons(wires, on):
        one = (
            _smallest(clauses, [clauses.wire(wire), *given], reason, (programs[0], programs[1]))
            if wire != ZEROS
            else None
        )
        if one is None:
            proved.append(reason)
        else:
            found.append(one)
    return Searched(bounds, tuple(found), tuple(proved))


def where_wire(program: Program, circuit: Circuit, rule: str) -> Wire:
    """Where the conditions of a rule on the whole alert are true."""
    (body,) = (one.body for one in program.rules if one.source.id == rule)
    return Lowered(program, circuit).truth(body).true


def _reasons(wires: Wires, on: On) -> Iterator[tuple[Reason, Wire]]:
    if on == "answer":
        yield Reason("", "settled answer"), wires.settled
        yield Reason("", "answer as it stands"), wires.standing
        return
    if on == "weaker":
        yield Reason("", "weaker answer as it stands"), wires.weaker
        return
    if on == "stronger":
        yield Reason("", "stronger answer as it stands"), wires.stronger
        return
    for rule, turns in wires.turns.items():
        yield from ((Reason(rule, turned), wire) for turned, wire in zip(TURNS, turns, strict=True))


def _smallest(clauses: Clauses, target: list[int], reason: Reason, programs: tuple[Program, Program]) -> Found | None:
    """A case that meets the target and of which nothing can be left out; nothing if there is no case."""
    for _ in range(MOST_REFINED):
        if not clauses.solve(target):
            return None
        kept = clauses.shrunk(target)
        facts = clauses.facts(kept)
        before, after = (answer(one, facts, "reference") for one in programs)
        if _differs(reason, before, after):
            return Found(reason, facts, before.answers, after.answers)
        clauses.refuse(kept)
    of = f" of {reason.rule}" if reason.rule else ""
    raise EngineError(f"no case could be confirmed, and none excluded: {reason.turned}{of}")


def _differs(reason: Reason, before: Answered, after: Answered) -> bool:
    """Whether the reference evaluator says so too."""
    one, other = before.answers, after.answers
    match reason.turned:
        case "settled answer":
            return (one.outcome, one.scope) != (other.outcome, other.scope)
        case "answer as it stands":
            return (one.as_it_stands, one.as_it_stands_scope) != (other.as_it_stands, other.as_it_stands_scope)
        case "weaker answer as it stands":
            return ANSWERS.index(other.as_it_stands) < ANSWERS.index(one.as_it_stands)
        case "stronger answer as it stands":
            return ANSWERS.index(other.as_it_stands) > ANSWERS.index(one.as_it_stands)
        case _:
            return _states(before, reason.rule) != _states(after, reason.rule)


def _states(answered: Answered, rule: str) -> list[tuple[object, ...]]:
    """What a rule comes to; where it applies to nothing it is as if it were not there."""
    found = [one for one in answered.decision.findings if one.rule.source.id == rule]
    return [(one.row, one.status, one.open, one.rule.effect) for one in found if one.status != "not_established"]
