"""Poses the questions: each in words, with who knows, what shows it, and what each answer would lead to."""

from __future__ import annotations

from collections.abc import Iterable

from screening.program.program import Program
from screening.program.valuation import Facts
from screening.report.ask import Question
from screening.report.report import FindingReport, LeadsTo, Missing
from screening.report.say import say_value

__all__ = ["are_these_all", "pose"]


def are_these_all(name: str) -> str:
    """The question of a list that has items already."""
    return f"Are the {name} stated here all there are?"


def pose(
    program: Program, facts: Facts, questions: Iterable[Question], findings: Iterable[FindingReport]
) -> tuple[Missing, ...]:
    """The questions in their order, and after them the lists that open findings wait for."""
    moves: dict[str, dict[str, None]] = {}
    for one in findings:
        if one.open or one.not_shown:
            for fact in one.missing:
                moves.setdefault(fact, {})[one.rule] = None
    told = [_question(program, facts, one, tuple(moves.get(one.asking.fact.id, ()))) for one in questions]
    lists = (name for name in moves if name in program.vocabulary.lists)
    return (*told, *(_list(program, facts, name, tuple(moves[name])) for name in sorted(lists)))


def _question(program: Program, facts: Facts, one: Question, moves: tuple[str, ...]) -> Missing:
    fact, row = one.asking.fact, one.asking.row
    return Missing(
        fact=fact.id,
        item=None if row is None or fact.of is None else facts.number(fact.of, row),
        name=fact.name,
        question=fact.question,
        who_knows=fact.who_knows,
        effort=fact.effort,
        shown_by=fact.shown_by,
        first=one.first,
        changes=one.changes,
        harms=one.harms,
        proposed=tuple(say_value(program, fact.type, value) for value in one.asking.proposed),
        leads_to=tuple(
            LeadsTo(
                value=say_value(program, fact.type, value),
                outcome=answer.outcome,
                scope=answer.scope,
                as_it_stands=answer.as_it_stands,
                as_it_stands_scope=answer.as_it_stands_scope,
                score=answer.score_as_it_stands,
            )
            for value, answer in one.asking.answers
        ),
        moves=moves,
    )


def _list(program: Program, facts: Facts, name: str, moves: tuple[str, ...]) -> Missing:
    known = program.vocabulary.lists[name]
    first = any(one.list == name for one in program.outcome.first_questions)
    return Missing(
        fact=name,
        name=known.name,
        question=are_these_all(known.name) if facts.items[name] else known.question,
        who_knows=known.who_knows,
        effort=known.effort,
        first=first,
        changes=False,
        moves=moves,
    )
