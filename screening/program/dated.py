"""Compiles a pack for several days and instruments at once: what stands unchanged between them is there once.

A rule is in force in some of these parts only, and stands in the program once for each way in which it reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple
from weakref import WeakKeyDictionary

from screening.law.conditions import Condition, ParameterOperand, ParameterTest, Test, walk
from screening.law.pack import Pack
from screening.law.rule import Rule, Table
from screening.program.compile import Compiler, epoch_of
from screening.program.program import CompiledRule, Node, Program
from screening.values import Value

__all__ = ["Dated", "Part", "compile_dated"]


class Part(NamedTuple):
    """The first day of a legal epoch, and an instrument."""

    epoch: date
    instrument: str


@dataclass(frozen=True)
class Dated:
    """The programs of a pack for some epochs and instruments as one.

    ``program`` has the rules of all; ``rules`` says of each, in their order, in which parts it is in force;
    ``parameters`` has the values that hold in each part, and ``covered`` are the parts for which the pack has rules.
    """

    program: Program
    rules: tuple[frozenset[Part], ...]
    parameters: Mapping[Part, Mapping[str, Value]]
    covered: frozenset[Part]

    @property
    def parts(self) -> frozenset[Part]:
        """All of them."""
        return frozenset(self.parameters)

    def named(self, parts: frozenset[Part]) -> frozenset[str]:
        """The ids of the rules that are in force in some of these parts."""
        found = zip(self.program.rules, self.rules, strict=True)
        return frozenset(rule.source.id for rule, where in found if where & parts)


# Of each pack that is in use; it goes when the pack goes.
_DATED: WeakKeyDictionary[Pack, Dated] = WeakKeyDictionary()


def compile_dated(pack: Pack, days: Iterable[tuple[date, str]]) -> tuple[Dated, frozenset[Part]]:
    """The program for some days and instruments, and its parts in which they lie. Raises ``PackError``.

    It has the parts that were asked for before as well, so that batch after batch is given the same one.
    """
    parts = [Part(epoch_of(pack, day), instrument) for day, instrument in days]
    found = _DATED.get(pack)
    if found is None or not found.parts.issuperset(parts):
        known = found.parts if found else ()
        found = _DATED[pack] = _Dating(pack).dated(sorted({*known, *parts}))
    return found, frozenset(parts)


class _Dating:
    """Makes the program of several parts; a rule is compiled once for each way in which it reads."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self.index: dict[Node, int] = {}
        self.numbers: dict[tuple[object, ...], int] = {}
        self.rules: list[CompiledRule] = []
        self.where: list[list[Part]] = []
        self.names = {id(rule): tuple(dict.fromkeys(_names(_conditions(rule)))) for rule in pack.rules}
        self.below = {id(one): tuple(dict.fromkeys(_names([one.when]))) for one in pack.definitions}

    def dated(self, parts: Iterable[Part]) -> Dated:
        parameters: dict[Part, Mapping[str, Value]] = {}
        covered: list[Part] = []
        last: Compiler | None = None
        for part in parts:
            last = Compiler(self.pack, part.epoch, part.instrument, self.index)
            covers, applying = last.applying()
            ways = _Ways(last, self.below)
            for rule in applying:
                self._rule(last, ways, rule, part)
            parameters[part] = last.parameters
            covered += [part] if covers else []
        assert last is not None, "some part is asked for"
        program = replace(last.made((), covered=True, asked_when={}), nodes=tuple(self.index), rules=tuple(self.rules))
        return Dated(program, tuple(map(frozenset, self.where)), parameters, frozenset(covered))

    def _rule(self, compiler: Compiler, ways: _Ways, rule: Rule, part: Part) -> None:
        """Takes account of a rule that is in force in a part."""
        key = (id(rule), *map(ways.of, self.names[id(rule)]))
        if key not in self.numbers:
            self.numbers[key] = len(self.rules)
            self.rules.append(compiler.rule(rule))
            self.where.append([])
        self.where[self.numbers[key]].append(part)


class _Ways:
    """In which way each name reads on a day: a parameter by its value, a definition by what it is made of."""

    def __init__(self, compiler: Compiler, below: Mapping[int, tuple[str, ...]]) -> None:
        self.compiler = compiler
        self.below = below
        self.known: dict[str, object] = {}

    def of(self, name: str) -> object:
        """What can be compared with the way in which the name reads on another day."""
        if name not in self.known:
            self.known[name] = None  # of a circle, which is told when it is compiled
            self.known[name] = self._read(name)
        return self.known[name]

    def _read(self, name: str) -> object:
        kind, _, plain = name.partition(" ")
        if kind == PARAMETER:
            return self.compiler.parameters.get(plain)
        found = self.compiler.definitions.get(plain)
        return None if found is None else (id(found), *map(self.of, self.below[id(found)]))


PARAMETER, DEFINITION = "parameter", "definition"


def _conditions(rule: Rule) -> Iterator[Condition]:
    """All conditions of a rule."""
    yield from (one for one in (rule.scope, rule.when) if one is not None)
    yield from (one.when for one in rule.unless)
    if rule.weigh is not None:
        yield from (one.when for one in rule.weigh.factors if not isinstance(one, Table))


def _names(conditions: Iterable[Condition]) -> Iterator[str]:
    """The parameters that conditions name, and what may be a definition."""
    for condition in conditions:
        for one in walk(condition):
            if isinstance(one, ParameterTest):
                yield f"{PARAMETER} {one.parameter}"
            elif isinstance(one, Test):
                yield f"{DEFINITION} {one.fact}"
                lengths = (one.operand, one.within.length if one.within else None)
                yield from (f"{PARAMETER} {each.parameter}" for each in lengths if isinstance(each, ParameterOperand))
