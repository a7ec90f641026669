"""Holds the parameters that dates and the outcome file name against those that there are: each exists, of its type."""

from __future__ import annotations

from screening.errors import Place, Problems, nearest
from screening.law.conditions import ParameterOperand
from screening.law.pack import Pack
from screening.law.rule import InForce
from screening.read import Document
from screening.values import FactType

__all__ = ["check_named"]


def check_named(pack: Pack, outcome: Document, problems: Problems) -> None:
    """Record each name of a parameter, outside conditions, that is no parameter of the type needed there."""
    _parameter(pack, pack.outcome.doubts_level, "number", outcome.place(), problems)
    _parameter(pack, pack.outcome.multi_offence, "choice", outcome.place(), problems)
    for rule in pack.rules:
        _dates(pack, rule.in_force, rule.place, problems)
    for definition in pack.definitions:
        _dates(pack, definition.in_force, definition.place, problems)
    for index, one in enumerate(pack.outcome.consequences):
        _dates(pack, one.in_force, outcome.place("consequences", index, "in_force"), problems)


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
