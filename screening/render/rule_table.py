"""Writes rules as a table: of each what it stands on, when it holds, what it amounts to, and which facts it reads."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from io import StringIO

from screening.audit.uses import conditions, names
from screening.law.conditions import ParameterOperand
from screening.law.pack import Pack
from screening.law.rule import Rule

__all__ = ["rule_csv", "rule_rows"]

Row = dict[str, str | list[str] | None]


def rule_rows(pack: Pack, rules: Iterable[Rule]) -> list[Row]:
    """A row for each rule, as plain data."""
    return [_row(pack, one) for one in rules]


def rule_csv(rows: Iterable[Row]) -> str:
    """The rows as CSV; several in one cell are parted by a semicolon."""
    told = [{key: "; ".join(one) if isinstance(one, list) else one or "" for key, one in row.items()} for row in rows]
    stream = StringIO()
    writer = csv.DictWriter(stream, list(told[0]) if told else ["rule"], lineterminator="\n")
    writer.writeheader()
    writer.writerows(told)
    return stream.getvalue()


def _row(pack: Pack, rule: Rule) -> Row:
    reads = _reads(pack, rule)
    return {
        "rule": rule.id,
        "title": rule.title,
        "ground": rule.then.ground,
        "effect": rule.then.effect,
        "for_each": rule.for_each,
        "applies_to": [*rule.applies_to],
        "provisions": [str(one) for one in rule.provisions],
        "from": _bound(rule.in_force.from_),
        "until": _bound(rule.in_force.until),
        "verification": str(rule.verification),
        "exceptions": [one.id for one in rule.unless],
        "facts": sorted(one for one in reads if one in pack.vocabulary.facts),
        "parameters": sorted(one.removeprefix("parameter.") for one in reads if one.startswith("parameter.")),
    }


def _reads(pack: Pack, rule: Rule) -> set[str]:
    """The facts and parameters that a rule reads, itself or by definitions."""
    defined = {one.id: one for one in pack.definitions}
    read = {*names(conditions(rule)), *(getattr(one, "fact", "") for one in (rule.weigh.factors if rule.weigh else ()))}
    waiting = [*read]
    while waiting:
        name = waiting.pop()
        if name in defined:
            more = {*names(conditions(defined[name]))} - read
            read |= more
            waiting += more
    return read


def _bound(bound: object) -> str | None:
    if isinstance(bound, ParameterOperand):
        return f"parameter {bound.parameter}"
    return None if bound is None else str(bound)
