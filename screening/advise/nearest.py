"""Finds the nearest decided cases: those that share most grounds and facts, that went well and that did not.

Every case is read under the law of the case it is held against. No probability comes out: the decided cases are few,
and were not drawn at random.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from screening.advise.moves import COUNTED
from screening.advise.position import Position
from screening.advise.readings import Reader
from screening.cases.read_case import load_case
from screening.cases.resolve import dials, resolve
from screening.cases.statement import Case
from screening.columns.encode import encode
from screening.errors import CaseError
from screening.law.vocabulary import BUILT_IN
from screening.program.valuation import Facts
from screening.report.say import say_value
from screening.values import Value

__all__ = ["Nearest", "nearest"]

ESTABLISHED = 1
GROUND = 4  # facts that a shared ground counts as much as
MOST_EACH = 2
MOST_TOLD = 5
Told = frozenset[tuple[str, Value]]


class Nearest(BaseModel):
    """A decided case: how it ended, the grounds and facts it shares, and what sets it apart."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    case: str
    title: str
    outcome: str
    went_well: bool
    shares: tuple[str, ...]
    apart: tuple[str, ...]


@dataclass(frozen=True)
class _Held:
    case: Case
    facts: Facts
    told: Told
    grounds: frozenset[str]


def nearest(position: Position, folders: Sequence[Path]) -> tuple[Nearest, ...]:
    """The nearest decided cases in folders: the two that went well, then the two that did not, the nearest first."""
    others = [one for one in _cases(position, folders) if one.id != position.case.id]
    if not others:
        return ()
    held = _held(position, [position.case, *others])
    own, rest = held[0], held[1:]
    ranked = sorted(rest, key=lambda one: (-_likeness(own, one), one.case.id))
    near = [one for one in ranked if own.told & one.told or own.grounds & one.grounds]
    found: list[Nearest] = []
    for well in (True, False):
        chosen = [one for one in near if _went_well(position, one.case) is well]
        found += [_nearest(position, own, one, went_well=well) for one in chosen[:MOST_EACH]]
    return tuple(found)


def _cases(position: Position, folders: Sequence[Path]) -> Iterator[Case]:
    for folder in folders:
        for file in sorted(folder.glob("*.yaml")):
            try:
                case = load_case(file, position.pack)
            except CaseError:
                continue  # of other rules than these
            if _went_well(position, case) is not None:
                yield case


def _went_well(position: Position, case: Case) -> bool | None:
    """Whether the last decision on a case was for the person; nothing where it settled neither."""
    known = position.pack.outcome.decided
    expects = [known[one.outcome].expects for one in case.decisions if one.outcome in known]
    return None if not expects or expects[-1] is None else expects[-1] != "left_alone"


def _held(position: Position, cases: Sequence[Case]) -> list[_Held]:
    """The cases with their facts, and the grounds that stand in each under the law of the position."""
    vocabulary, program = position.program.vocabulary, position.program
    facts = [replace(one, values={**one.values, **_head(position)}) for one in _resolved(position, cases)]
    rules = [one for one in program.rules if one.effect in COUNTED]
    codes = Reader(program).of(rules, encode(facts, vocabulary))
    stands = {name: (found == ESTABLISHED).any(axis=0) for name, found in codes.items()}
    return [
        _Held(case, one, _told(position, one), frozenset(name for name, found in stands.items() if bool(found[row])))
        for row, (case, one) in enumerate(zip(cases, facts, strict=True))
    ]


def _resolved(position: Position, cases: Sequence[Case]) -> Iterator[Facts]:
    yield position.facts
    for one in cases[1:]:
        yield resolve(one, position.pack.vocabulary, dials(one))


def _head(position: Position) -> dict[str, Value]:
    return {name: position.facts.values[name] for name in ("instrument", "as_of")}


def _told(position: Position, facts: Facts) -> Told:
    """What the facts of a case say, texts and its head apart; of items, whichever has it."""
    vocabulary = position.program.vocabulary
    rows = (facts.values, *(item for items in facts.items.values() for item in items))
    return frozenset(
        (name, value)
        for row in rows
        for name, value in row.items()
        if name not in BUILT_IN and vocabulary.facts[name].type in ("yes_no", "choice", "choices")
    )


def _likeness(own: _Held, other: _Held) -> int:
    """Shared grounds and facts, less what sets the cases apart."""
    shared = len(own.told & other.told) + GROUND * len(own.grounds & other.grounds)
    names = {name for name, _ in own.told}
    apart = len({name for name, value in other.told - own.told if name in names})
    return shared - apart - GROUND * len(own.grounds ^ other.grounds) // 2


def _nearest(position: Position, own: _Held, other: _Held, *, went_well: bool) -> Nearest:
    titles = {one.source.id: one.source.title for one in position.program.rules}
    names = {name for name, _ in own.told}
    shares = [titles[one] for one in sorted(own.grounds & other.grounds)]
    shares += _words(position, own.told & other.told)
    apart = [f"there: {titles[one]}" for one in sorted(other.grounds - own.grounds)]
    apart += [f"here: {titles[one]}" for one in sorted(own.grounds - other.grounds)]
    apart += [f"there, {one}" for one in _words(position, frozenset(x for x in other.told - own.told if x[0] in names))]
    return Nearest(
        case=other.case.id,
        title=other.case.title or other.case.id,
        outcome=other.case.decisions[-1].outcome.replace("_", " "),
        went_well=went_well,
        shares=tuple(shares[:MOST_TOLD]),
        apart=tuple(apart[:MOST_TOLD]),
    )


def _words(position: Position, told: Told) -> list[str]:
    facts = position.program.vocabulary.facts
    return sorted(f"{facts[name].name}: {say_value(position.program, facts[name].type, value)}" for name, value in told)
