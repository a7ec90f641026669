"""Asks: for each fact that is not known, what its answers would lead to, and which question is worth most now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from screening.engine.columnar.columnar import Answer, Varied
from screening.law.vocabulary import BUILT_IN, Fact
from screening.program.program import Atom, Program
from screening.program.valuation import Facts, Valuation
from screening.report.find import at
from screening.values import Amount, Chosen, Interval, OneOf, Value

__all__ = ["Asking", "Question", "ask", "sensible", "stating", "worse", "worth_trying"]

STRENGTH = {"nothing_stands": 0, "doubts_stand": 1, "grounds_stand": 2}
MOST_ASKED = 10  # items of a list, for each fact
MOST_ROWS = 500  # what a fact is asked of times how long its list is: an answer is worked out for the whole list
OF_THE_ALERT = "commission"  # who knows what the alert says
EFFORT = {"low": 0, "medium": 1, "high": 2}


@dataclass(frozen=True)
class Asking:
    """A question: the fact, of the item in a row of its list where it is an item's, and the answers it may have."""

    fact: Fact
    row: int | None
    answers: tuple[tuple[Value, Answer], ...]


@dataclass(frozen=True)
class Question:
    """A question with its place in the ranking. ``first``: the outcome file asks it first.

    ``harms``: some answers make what stands weaker, and none makes it stronger.
    """

    asking: Asking
    first: bool
    changes: bool
    harms: bool


def ask(
    program: Program, facts: Facts, candidates: Sequence[str], sensible: Mapping[tuple[str, int | None], bool]
) -> tuple[Question, ...]:
    """The questions on facts that are not known, those first that change an answer, then those that move the score.

    ``candidates`` are the facts that may be asked; ``sensible`` says of a fact (and the row of its item) whether its
    question makes sense for the case. What can be had comes before what cannot; first questions that move nothing come
    last, others that move nothing are not asked.
    """
    varied = Varied(program, facts)
    now = varied.now
    firsts = _firsts(program)
    found: list[tuple[tuple[object, ...], Question]] = []
    for name in dict.fromkeys((*candidates, *firsts)):
        fact = program.vocabulary.facts.get(name)
        if fact is None or fact.usual is not None or name in BUILT_IN:
            continue
        for row in _rows(program, facts, fact):
            if not sensible.get((name, row), True):
                continue
            asking = Asking(fact, row, tuple(_answers(program, facts, varied, fact, row)))
            question = Question(asking, name in firsts, _changes(asking, now), _harms(asking, now))
            moves = question.changes or any(_moved(answer, now) for _, answer in asking.answers)
            if moves or question.first:
                found.append((_rank(question, now, moves=moves, order=firsts.get(name, len(firsts))), question))
    return tuple(question for _, question in sorted(found, key=lambda one: one[0]))


def sensible(program: Program, facts: Facts, valuation: Valuation) -> Mapping[tuple[str, int | None], bool]:
    """Of each fact that is asked only under a condition (and each item that has it), whether that is not false."""
    found: dict[tuple[str, int | None], bool] = {}
    for name, node in program.asked_when.items():
        of = program.vocabulary.facts[name].of
        for row in [None] if of is None else range(len(facts.items[of])):
            found[name, row] = at(valuation, node, row or 0) is not False
    return found


def _firsts(program: Program) -> dict[str, int]:
    """The facts that the outcome file asks first of this instrument, with their places."""
    asked = (
        one.fact
        for one in program.outcome.first_questions
        if one.fact and (not one.applies_to or program.instrument in one.applies_to)
    )
    return {name: place for place, name in enumerate(asked)}


def _rank(question: Question, now: Answer, *, moves: bool, order: int) -> tuple[object, ...]:
    asking = question.asking
    kind = 0 if question.changes else 1 if moves else 2
    gain = max((_strength(answer) - _strength(now) for _, answer in asking.answers), default=0)
    spread = max((abs(answer.score_as_it_stands - now.score_as_it_stands) for _, answer in asking.answers), default=0)
    return kind, EFFORT[asking.fact.effort], order, -gain, -spread, asking.fact.id, asking.row or 0


def _strength(answer: Answer) -> int:
    return 2 * STRENGTH[answer.as_it_stands] + (answer.as_it_stands_scope == "whole")


def _changes(asking: Asking, now: Answer) -> bool:
    return any(_words(answer) != _words(now) for _, answer in asking.answers)


def _harms(asking: Asking, now: Answer) -> bool:
    strengths = [_strength(answer) for _, answer in asking.answers]
    return bool(strengths) and min(strengths) < _strength(now) and max(strengths) <= _strength(now)


def _words(answer: Answer) -> tuple[str, str | None, str, str | None]:
    return answer.outcome, answer.scope, answer.as_it_stands, answer.as_it_stands_scope


def _moved(answer: Answer, now: Answer) -> bool:
    one, other = ((each.score, each.low, each.high, each.score_as_it_stands) for each in (answer, now))
    return one != other


def _rows(program: Program, facts: Facts, fact: Fact) -> list[int | None]:
    """Where a fact is not known: of the case, or of which stated items. Of items that say the same, the first is asked.

    Of a great many that differ the first are: the others are asked when these are answered. The longer the list, the
    fewer, so that what is asked costs no more of a long list than of a short one.
    """
    if fact.of is None:
        return [] if fact.id in facts.values else [None]
    most = max(1, min(MOST_ASKED, MOST_ROWS // max(1, len(facts.items[fact.of]))))
    texts = {one.id for one in program.vocabulary.facts_of(fact.of) if one.type == "text"}
    alike: dict[tuple[tuple[str, Value], ...], int] = {}
    for row, item in enumerate(facts.items[fact.of]):
        if fact.id not in item:
            alike.setdefault(tuple(sorted((name, one) for name, one in item.items() if name not in texts)), row)
        if len(alike) == most:
            break
    return [*alike.values()]


def _answers(
    program: Program, facts: Facts, varied: Varied, fact: Fact, row: int | None
) -> Iterator[tuple[Value, Answer]]:
    for value in worth_trying(program, facts, fact):
        yield (
            value,
            varied.stating(stating(facts, fact, row, value), fact.id, None if row is None else fact.of, row or 0),
        )


def stating(facts: Facts, fact: Fact, row: int | None, value: Value) -> Facts:
    """The facts with one more."""
    if row is None or fact.of is None:
        return replace(facts, values={**facts.values, fact.id: value})
    items = list(facts.items[fact.of])
    items[row] = {**items[row], fact.id: value}
    return replace(facts, items={**facts.items, fact.of: tuple(items)})


def worse(fact: Fact, stated: Value) -> Sequence[Value]:
    """What the other side can still show of what the alert says: the values that are worse than what is stated."""
    if fact.who_knows != OF_THE_ALERT or stated not in fact.better:
        return ()
    return fact.better[: fact.better.index(stated)]


def worth_trying(program: Program, facts: Facts, fact: Fact) -> list[Value]:
    """The answers worth trying: one on each side of every test that the program makes of the fact."""
    tested = _tested(program).get(fact.id, ())
    match fact.type:
        case "yes_no":
            return [True, False]
        case "choice":
            return list(fact.choices)
        case "country":
            asking = facts.values.get("requesting_country")
            return [one for one in (asking,) if isinstance(one, str)]
        case "months" | "days" | "number":
            near = {one + step for one in tested if isinstance(one, int) for step in (-1, 0, 1)}
            return [one for one in sorted(near) if one >= (fact.least or 0) and (fact.most is None or one <= fact.most)]
        case "amount":
            amounts = [one for one in tested if isinstance(one, Amount)]
            return [
                replace(one, minor=one.minor + step) for one in amounts for step in (-1, 1) if one.minor + step >= 0
            ]
        case "date":
            ends = {day for one in tested if isinstance(one, Interval) for day in (one.first, one.last)}
            days = {_later(day, step) for day in ends for step in (-1, 1)}
            return [Interval(day, day) for day in sorted(days)]
        case "choices" | "countries":
            members = sorted({one for one in tested if isinstance(one, str)})
            return [Chosen(frozenset(), complete=True), *(Chosen(frozenset((one,)), complete=True) for one in members)]
        case "text":
            return []


def _later(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return day


def _tested(program: Program) -> dict[str, list[Value]]:
    """The values with which the program's tests compare each fact."""
    key = ("ask", "tested")
    if key not in program.made:
        found: dict[str, list[Value]] = {}
        for node in program.nodes:
            if isinstance(node, Atom):
                found.setdefault(node.fact, []).extend(one for one in node.values if not isinstance(one, OneOf))
        program.made[key] = found
    tested: dict[str, list[Value]] = program.made[key]
    return tested
