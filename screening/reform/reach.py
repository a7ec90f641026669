"""How far a reform reaches into the law: the rules that read what it changes, and those that come out different."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from hashlib import sha256

from screening.audit.uses import conditions, documents, names
from screening.law.conditions import ParameterOperand
from screening.law.pack import Pack
from screening.law.rule import Definition
from screening.program.program import Atom, CompiledRule, Program
from screening.reform.overlay import Reform

__all__ = ["Differing", "differing", "readers"]

MARKS = "reform.marks"


def readers(pack: Pack, reform: Reform) -> tuple[str, ...]:
    """The rules of a pack that read what a reform changes, itself or by a definition; those it changes among them."""
    touched = {f"parameter.{one.of}" if one.document == "parameter" else one.of for one in reform.changes}
    reads = [(one, {*names(conditions(one)), *_dates(one)}) for one in documents(pack)]
    while True:
        more = {one.id for one, read in reads if isinstance(one, Definition) and read & touched} - touched
        if not more:
            break
        touched |= more
    found = {one.id for one, read in reads if not isinstance(one, Definition) and (read & touched or one.id in touched)}
    return tuple(sorted(found))


def _dates(document: object) -> set[str]:
    span = getattr(document, "in_force", None)
    bounds = (getattr(span, "from_", None), getattr(span, "until", None))
    return {f"parameter.{one.parameter}" for one in bounds if isinstance(one, ParameterOperand)}


@dataclass(frozen=True)
class Differing:
    """A rule that is not the same in two programs: as compiled in each, and the tests of the one that the other lacks.

    Where both have the same tests, and differ in what hangs on them, these are all the tests of the rule.
    """

    id: str
    before: CompiledRule | None
    after: CompiledRule | None
    tests_before: frozenset[int]
    tests_after: frozenset[int]
    facts: frozenset[str]


def differing(before: Program, after: Program) -> Mapping[str, Differing]:
    """The rules in which two programs differ, by id."""
    if before.digest == after.digest and _sealed(before) == _sealed(after):
        return {}
    marks = _marked(before), _marked(after)
    rules = {one.source.id: one for one in before.rules}, {one.source.id: one for one in after.rules}
    found = {}
    for name in sorted({*rules[0], *rules[1]}):
        one, other = rules[0].get(name), rules[1].get(name)
        if one is None or other is None or _seal(one, marks[0]) != _seal(other, marks[1]):
            found[name] = _differing(name, (before, one, marks[0]), (after, other, marks[1]))
    return found


Side = tuple[Program, CompiledRule | None, tuple[bytes, ...]]


def _differing(name: str, before: Side, after: Side) -> Differing:
    tests = [_tests(program, rule) for program, rule, _ in (before, after)]
    marks = [{side[2][index] for index in found} for side, found in zip((before, after), tests, strict=True)]
    own = [
        frozenset(index for index in found if side[2][index] not in other)
        for side, found, other in zip((before, after), tests, reversed(marks), strict=True)
    ]
    if not (own[0] or own[1]):
        own = [frozenset(found) for found in tests]
    atoms = [side[0].nodes[index] for side, found in zip((before, after), own, strict=True) for index in found]
    facts = {one for atom in atoms if isinstance(atom, Atom) for one in (atom.fact, atom.other) if one}
    return Differing(name, before[1], after[1], own[0], own[1], frozenset(facts))


def _tests(program: Program, rule: CompiledRule | None) -> frozenset[int]:
    if rule is None:
        return frozenset()
    roots = (rule.body, *(one.node for one in rule.exceptions))
    inside = frozenset(index for root in roots for index in program.atoms(root))
    return inside | {root for root in roots if isinstance(program.nodes[root], Atom)}


def _marked(program: Program) -> tuple[bytes, ...]:
    """The marks of a program, made once for all its dates."""
    if MARKS not in program.made:
        program.made[MARKS] = _marks(program)
    found: tuple[bytes, ...] = program.made[MARKS]
    return found


def _marks(program: Program) -> tuple[bytes, ...]:
    """A mark of each node that is the same in another program where the node says the same."""
    found: list[bytes] = []
    for node in program.nodes:
        parts = [type(node).__name__]
        for one in fields(node):
            value = getattr(node, one.name)
            if one.name in ("child", "children"):
                inside = value if isinstance(value, tuple) else (value,)
                parts.append(repr([found[child] for child in inside]))
            elif one.name == "groups":
                parts += [
                    repr((each.id, each.other_possible, [(points, found[at]) for points, at in each.entries]))
                    for each in value
                ]
            elif one.name not in ("label", "title"):
                parts.append(repr(value))
        found.append(sha256("\n".join(parts).encode()).digest())
    return tuple(found)


def _sealed(program: Program) -> list[tuple[object, ...]]:
    """What of the rules hangs on no node."""
    return [_plain(one) for one in program.rules]


def _plain(rule: CompiledRule) -> tuple[object, ...]:
    then = rule.source.then
    return (rule.source.id, rule.over, then.effect, then.ground, rule.points, rule.source.carried)


def _seal(rule: CompiledRule, marks: tuple[bytes, ...]) -> tuple[object, ...]:
    exceptions = [(one.source.id, one.source.burden, marks[one.node]) for one in rule.exceptions]
    return (*_plain(rule), marks[rule.body], repr(exceptions))
