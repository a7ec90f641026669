"""Holds the parameters that dates and the outcome file name against those that there are: each exists, of its type."""

from __future__ import annotations

from screening.errors import Place, Problems, nearest
from screening.law.conditions import ParameterOperand
from screening.law.pack import Pack
from screening.law.rule import PLACEHOLDER, InForce, Rule, Table
from screening.read import Document
from screening.values import FactType

__all__ = ["check_named"]


def check_named(pack: Pack, outcome: Document, problems: Problems) -> None:
    """Record each name of a parameter, outside conditions, that is no parameter of the type needed there."""
    _parameter(pack, pack.outcome.doubts_level, "number", outcome.place(), problems)
    _parameter(pack, pack.outcome.multi_offence, "choice", outcome.place(), problems)
    for rule in pack.rules:
        _dates(pack, rule.in_force, rule.place, problems)
        _told(pack, rule, problems)
    for definition in pack.definitions:
        _dates(pack, definition.in_force, definition.place, problems)
    for index, one in enumerate(pack.outcome.consequences):
        _dates(pack, one.in_force, outcome.place("consequences", index, "in_force"), problems)


def _told(pack: Pack, rule: Rule, problems: Problems) -> None:
    """What a rule comes to is known to the outcome file, its sentences and tables name facts that there are."""
    for name, known, what in (
        (rule.then.ground, pack.outcome.grounds, "ground"),
        (rule.then.effect, pack.outcome.effects, "effect"),
    ):
        if name not in known:
            problems.add(rule.place, f'the outcome file has no {what} "{name}"{nearest(name, known)}', "unknown-name")
    for name in PLACEHOLDER.findall(f"{rule.then.says} {rule.then.otherwise or ''}"):
        short = name.removeprefix("parameter.")
        among = pack.vocabulary.facts if short == name else pack.parameters
        if short not in among:
            message = f'`says:` names an unknown fact or parameter "{short}"{nearest(short, among)}'
            problems.add(rule.place, message, "unknown-name")
    for one in rule.weigh.factors if rule.weigh else ():
        if isinstance(one, Table):
            _table(pack, one, rule, problems)


def _table(pack: Pack, table: Table, rule: Rule, problems: Problems) -> None:
    fact, over = pack.vocabulary.facts.get(table.fact), rule.for_each
    if fact is None:
        message = f'no fact "{table.fact}" for a table{nearest(table.fact, pack.vocabulary.facts)}'
        problems.add(rule.place, message, "unknown-name")
    elif fact.type != "choice":
        problems.add(rule.place, f"{table.fact} is of type {fact.type}: a table reads a choice", "wrong-type")
    elif fact.of is not None and pack.vocabulary.lists[fact.of].item != over:
        item = pack.vocabulary.lists[fact.of].item
        problems.add(rule.place, f"{table.fact} is of each {item}: a table reads it in a rule for each", "wrong-type")
    else:
        for choice in sorted(set(table.points) - set(fact.choices)):
            message = f'{table.fact} has no choice "{choice}"{nearest(choice, fact.choices)}'
            problems.add(rule.place, message, "unknown-name")


def _dates(pack: Pack, span: InForce, place: Place, problems: Problems) -> None:
    for bound in (span.from_, span.until):
        if isinstance(bound, ParameterOperand):
            _parameter(pack, bound.parameter, "date", place, problems)


def _parameter(pack: Pack, name: str, kind: FactType, place: Place, problems: Problems) -> None:
    found = pack.parameters.get(name)
    if found is None:
        problems.add(place, f'no parameter "{name}"{nearest(name, pack.parameters)}', "unknown-name")
    elif found.type != kind:
        problems.add(
            place, f'the parameter "{name}" is of type {found.type}: one of type {kind} is needed', "wrong-type"
        )
