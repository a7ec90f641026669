"""Reads each version of what the case leaves open: a choice that may be one of several, and what is disputed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from screening.engine.columnar import columnar
from screening.law.vocabulary import Fact
from screening.program.program import Program
from screening.program.valuation import Facts
from screening.report.report import Alternative
from screening.report.say import say_value
from screening.values import OneOf, Value

__all__ = ["Disputed", "versions"]

OTHERWISE = "not shown"


@dataclass(frozen=True)
class Disputed:
    """A disputed fact, of the item in a row of its list where it is an item's, and the value that is stated."""

    fact: str
    row: int | None
    value: Value


def versions(program: Program, facts: Facts, disputed: Sequence[Disputed]) -> Iterator[Alternative]:
    """The answers in each version of what may be one of several, and in both sides' of what is disputed."""
    for one in disputed:
        fact = program.vocabulary.facts[one.fact]
        for value in (one.value, _other_side(fact, one.value)):
            yield _version(program, facts, fact, one.row, value, "disputed")
    if disputed:
        yield _all_disputed(program, facts, disputed, "as you have it", lambda _, value: value)
        yield _all_disputed(program, facts, disputed, "as the other side has it", _other_side)
    for name, row, several in _several(facts):
        for choice in sorted(several.values):
            yield _version(program, facts, program.vocabulary.facts[name], row, choice, "one_of")


def _other_side(fact: Fact, stated: Value) -> Value | None:
    """What the other side says of a fact: the opposite, or that there is nothing of the kind; else it is not shown."""
    if isinstance(stated, bool):
        return not stated
    return next((one for one in (*fact.says_nothing, *fact.better) if one != stated), None)


def _all_disputed(
    program: Program,
    facts: Facts,
    disputed: Sequence[Disputed],
    value: str,
    side: Callable[[Fact, Value], Value | None],
) -> Alternative:
    """The answers with everything that is disputed taken as one side has it."""
    known = program.vocabulary.facts
    for one in disputed:
        taken = side(known[one.fact], one.value)
        facts = facts if taken is None else _taken(facts, known[one.fact], one.row, taken)
    names = ", ".join(dict.fromkeys(known[one.fact].name for one in disputed))
    answer = columnar.answer(program, facts)
    return Alternative(
        fact="",
        name=names,
        item=None,
        value=value,
        why="all_disputed",
        outcome=answer.outcome,
        scope=answer.scope,
        as_it_stands=answer.as_it_stands,
        as_it_stands_scope=answer.as_it_stands_scope,
    )


def _version(
    program: Program, facts: Facts, fact: Fact, row: int | None, value: Value | None, why: Literal["one_of", "disputed"]
) -> Alternative:
    answer = columnar.answer(program, facts if value is None else _taken(facts, fact, row, value))
    return Alternative(
        fact=fact.id,
        name=fact.name,
        item=None if row is None or fact.of is None else facts.number(fact.of, row),
        value=OTHERWISE if value is None else say_value(program, fact.type, value),
        why=why,
        outcome=answer.outcome,
        scope=answer.scope,
        as_it_stands=answer.as_it_stands,
        as_it_stands_scope=answer.as_it_stands_scope,
    )


def _several(facts: Facts) -> Iterator[tuple[str, int | None, OneOf]]:
    """The choices that may be one of several, of the case and of items."""
    for name, value in facts.values.items():
        if isinstance(value, OneOf):
            yield name, None, value
    for items in facts.items.values():
        for row, item in enumerate(items):
            for name, value in item.items():
                if isinstance(value, OneOf):
                    yield name, row, value


def _taken(facts: Facts, fact: Fact, row: int | None, value: Value) -> Facts:
    """The facts with one taken as it is in a version."""
    if fact.of is None or row is None:
        return replace(facts, values={**facts.values, fact.id: value})
    changed = tuple({**item, fact.id: value} if at == row else item for at, item in enumerate(facts.items[fact.of]))
    return replace(facts, items={**facts.items, fact.of: changed})
