"""How deep the conditions of a pack are nested, definitions looked through: what is too deep to explain is refused."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from graphlib import CycleError, TopologicalSorter

from screening.errors import Problems
from screening.law.conditions import All, Any, AtLeast, Condition, Count, Every, Not, Some, Test
from screening.law.rule import Definition, Factor, Rule

__all__ = ["MOST_NESTED", "refuse_deep"]

MOST_NESTED = 200  # conditions, each inside the one before


def refuse_deep(definitions: Iterable[Definition], rules: Iterable[Rule], problems: Problems) -> None:
    """Adds a problem for each definition and rule that is nested too deep; a circle is told elsewhere."""
    written = [(one, [one.when]) for one in definitions]
    levels = [(one, [(name, at) for when in conditions for name, at in _levels(when)]) for one, conditions in written]
    reads: dict[str, set[str]] = {}
    for one, found in levels:
        reads.setdefault(one.id, set()).update(name for name, _ in found)
    try:
        order = [*TopologicalSorter(reads).static_order()]
    except CycleError:
        return
    depths: dict[str, int] = {}
    for name in order:
        each = [at + depths.get(below, 0) for one, found in levels if one.id == name for below, at in found]
        depths[name] = max(each, default=0)
    for one, found in levels:
        _refuse(one, found, depths, problems)
    for rule in rules:
        _refuse(rule, [each for when in _conditions(rule) for each in _levels(when)], depths, problems)


def _refuse(one: Definition | Rule, found: list[tuple[str, int]], depths: dict[str, int], problems: Problems) -> None:
    deepest = max((at + depths.get(name, 0) for name, at in found), default=0)
    if deepest > MOST_NESTED:
        problems.add(one.place, f'"{one.id}" is nested {deepest} deep, definitions included; at most {MOST_NESTED}')


def _conditions(rule: Rule) -> list[Condition]:
    factors = rule.weigh.factors if rule.weigh else ()
    written = [rule.scope, rule.when, *(one.when for one in rule.unless)]
    written += [one.when for one in factors if isinstance(one, Factor)]
    return [one for one in written if one is not None]


def _levels(condition: Condition) -> Iterator[tuple[str, int]]:
    """What the tests inside a condition are on (nothing for one on a parameter), and how deep each stands."""
    waiting: list[tuple[Condition, int]] = [(condition, 1)]
    while waiting:
        one, at = waiting.pop()
        match one:
            case All(parts) | Any(parts) | AtLeast(_, parts):
                waiting += ((part, at + 1) for part in parts)
            case Not(part) | Some(_, part) | Every(_, part) | Count(_, part):
                waiting.append((part, at + 1))
            case _:
                yield one.fact if isinstance(one, Test) else "", at
