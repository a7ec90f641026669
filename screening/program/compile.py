"""Compiles a pack, as of a date and for an instrument, into one program."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TypeVar
from weakref import WeakKeyDictionary

from screening.errors import PackError, Problem
from screening.law.conditions import (
    All,
    Any,
    AtLeast,
    Condition,
    Count,
    Every,
    FactOperand,
    Literally,
    Not,
    ParameterOperand,
    ParameterTest,
    Some,
    Test,
    walk,
)
from screening.law.pack import Pack
from screening.law.rule import Definition, Factor, InForce, Rule, Table
from screening.law.vocabulary import Vocabulary
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    Atom,
    CompiledException,
    CompiledRule,
    Constant,
    CountNode,
    DefinitionNode,
    EveryNode,
    Group,
    Node,
    NotNode,
    Program,
    SomeNode,
    WeighNode,
)
from screening.program.speak import Signs
from screening.values import Chosen, Interval, Value

__all__ = ["Compiler", "atom_of", "compile_conditions", "compile_pack", "epoch_of", "epochs", "in_force"]

D = TypeVar("D", Rule, Definition)


def compile_pack(pack: Pack, *, as_of: date, instrument: str) -> Program:
    """The program of the rules in force at ``as_of`` that apply to ``instrument``.

    Dates within one legal epoch share a program but for its ``as_of``; what was compiled is kept beside the pack.
    Raises ``PackError`` where definitions form a cycle, two versions of a rule or definition are in force on one day,
    or a parameter that is needed has no value yet.
    """
    compiled = _compiled(pack)
    key = (epoch_of(pack, as_of), instrument)
    found = compiled.programs.get(key)
    if found is None:
        found = compiled.programs[key] = Compiler(pack, as_of, instrument).program()
    return found if found.as_of == as_of else replace(found, as_of=as_of)


def compile_conditions(
    pack: Pack, conditions: Mapping[str, Condition], *, as_of: date, instrument: str
) -> tuple[Program, dict[str, int]]:
    """A program without rules, and in it the node of each condition of which all that it names is in force."""
    return Compiler(pack, as_of, instrument).conditions(conditions)


def epochs(pack: Pack) -> tuple[date, ...]:
    """The days on which the law of a pack changes: on which something of it begins, or is over."""
    return _compiled(pack).epochs


def epoch_of(pack: Pack, as_of: date) -> date:
    """The first day of the legal epoch in which a day lies."""
    return max((day for day in epochs(pack) if day <= as_of), default=date.min)


@dataclass(frozen=True)
class _Compiled:
    """What a pack has been compiled to: its legal epochs, and programs by the first day of theirs and instrument."""

    epochs: tuple[date, ...]
    programs: dict[tuple[date, str], Program]


# Of each pack that is in use, so that it is compiled once for each epoch and instrument; it goes when the pack goes.
_COMPILED: WeakKeyDictionary[Pack, _Compiled] = WeakKeyDictionary()


def _compiled(pack: Pack) -> _Compiled:
    found = _COMPILED.get(pack)
    return found or _COMPILED.setdefault(pack, _Compiled(tuple(sorted(_changes(pack))), {}))


def _changes(pack: Pack) -> set[date]:
    spans = [one.in_force for one in pack.rules]
    spans += [one.in_force for one in pack.definitions]
    spans += [one.in_force for one in pack.outcome.consequences]
    days = set(pack.outcome.covers.values()) | {
        value.from_ for one in pack.parameters.values() for value in one.values if value.from_
    }
    for span in spans:
        for bound, past in ((span.from_, 0), (span.until, 1)):
            if isinstance(bound, ParameterOperand):
                held = pack.parameters[bound.parameter].values if bound.parameter in pack.parameters else ()
                written = [value.value.first for value in held if isinstance(value.value, Interval)]
            else:
                written = [bound] if bound else []
            days |= {day + timedelta(days=past) for day in written if day < date.max}
    return days


def in_force(span: InForce, parameters: Mapping[str, Value], day: date) -> bool:
    """Whether a span of dates holds on a day; a bound that names a parameter without a value is not reached."""

    def bound(written: date | ParameterOperand | None, otherwise: date) -> date:
        if isinstance(written, ParameterOperand):
            value = parameters.get(written.parameter)
            return getattr(value, "first", date.max)
        return otherwise if written is None else written

    return bound(span.from_, date.min) <= day <= bound(span.until, date.max)


def atom_of(test: Test, vocabulary: Vocabulary, value_of: Callable[[str], Value]) -> Atom:
    """A test on facts as an atom; ``value_of`` says what a parameter is."""
    values: tuple[Value, ...] = ()
    other = None
    if isinstance(test.operand, Literally):
        values = test.operand.values
    elif isinstance(test.operand, FactOperand):
        other = test.operand.fact
    else:
        value = value_of(test.operand.parameter)
        values = tuple(sorted(value.members)) if isinstance(value, Chosen) else (value,)
    named = [name for name in (test.fact, other) if name]
    presumed = [name for name in named if vocabulary.facts[name].as_it_stands]
    if other and presumed:
        message = f'"{presumed[0]}" is presumed: it cannot be compared with another fact'
        raise PackError(f"{test.place.file}: {message}", [Problem(test.place, message)])
    lists = (vocabulary.facts[name].of for name in named)
    within = test.within
    length = within.length if within else 0
    of_countries = vocabulary.facts[test.fact].type in ("country", "countries")
    return Atom(
        fact=test.fact,
        operator=test.operator,
        over=next(filter(None, lists), None),
        values=values,
        other=other,
        length=int(str(value_of(length.parameter))) if isinstance(length, ParameterOperand) else length,
        unit=within.unit if within else "months",
        side=within.side if within else "after",
        bureaus=tuple(sorted(vocabulary.countries.bureaus.items())) if other and of_countries else (),
    )


class Compiler:
    """Builds the nodes of one program, each once however often it is written.

    ``index`` has the nodes that are there already, in their order, with their numbers; new ones are added to it.
    """

    def __init__(self, pack: Pack, as_of: date, instrument: str, index: dict[Node, int] | None = None) -> None:
        self.pack = pack
        self.as_of = as_of
        self.instrument = instrument
        held = {one.id: one.at(as_of) for one in pack.parameters.values()}
        self.parameters: dict[str, Value] = {key: value for key, value in held.items() if value is not None}
        self.index: dict[Node, int] = {} if index is None else index
        self.nodes: list[Node] = [*self.index]
        self.signs = Signs(pack.vocabulary, self.nodes, self._add)
        self.defined: dict[str, int] = {}
        self.under_way: list[str] = []
        self.definitions = self._one_version(pack.definitions)

    def program(self) -> Program:
        """The program of the rules in force that apply."""
        covered, applying = self.applying()
        rules = tuple(self.rule(one) for one in applying)
        asked_when = {
            name: self._condition(condition)
            for name, condition in self.pack.vocabulary.ask_when.items()
            if self._can_be_read(condition)
        }
        return self.made(rules, covered=covered, asked_when=asked_when)

    def applying(self) -> tuple[bool, list[Rule]]:
        """Whether the pack covers the instrument on that day, and the rules in force that apply to it, by id."""
        covered = all(day <= self.as_of for one, day in self.pack.outcome.covers.items() if one == self.instrument)
        applying = [one for one in self.pack.rules if covered and self.instrument in one.applies_to]
        return covered, sorted(self._one_version(applying).values(), key=lambda one: one.id)

    def conditions(self, conditions: Mapping[str, Condition]) -> tuple[Program, dict[str, int]]:
        """A program of conditions alone, and their nodes."""
        found = {name: self._condition(one) for name, one in conditions.items() if self._can_be_read(one)}
        return self.made((), covered=True, asked_when={}), found

    def made(self, rules: tuple[CompiledRule, ...], *, covered: bool, asked_when: Mapping[str, int]) -> Program:
        """A program of rules that were compiled here."""
        nodes = tuple(self.nodes)
        return Program(
            pack=self.pack.id,
            version=self.pack.version,
            pack_digest=self.pack.digest,
            instrument=self.instrument,
            as_of=self.as_of,
            digest=_digest(nodes, rules),
            nodes=nodes,
            rules=rules,
            outcome=self.pack.outcome,
            vocabulary=self.pack.vocabulary,
            parameters=self.parameters,
            parameter_sources=self.pack.parameters,
            reforms=self.pack.reforms,
            covered=covered,
            asked_when=asked_when,
        )

    def _can_be_read(self, condition: Condition) -> bool:
        """Whether all that a condition names is in force."""
        for one in walk(condition):
            if isinstance(one, ParameterTest) and one.parameter not in self.parameters:
                return False
            if isinstance(one, Test):
                operand = one.operand.parameter if isinstance(one.operand, ParameterOperand) else None
                if operand is not None and operand not in self.parameters:
                    return False
                if one.fact in self.definitions and not self._can_be_read(self.definitions[one.fact].when):
                    return False
                if one.fact not in self.definitions and one.fact not in self.pack.vocabulary.facts:
                    return False
        return True

    def _one_version(self, documents: Iterable[D]) -> dict[str, D]:
        """The version of each document that is in force; two at once is an error."""
        found: dict[str, D] = {}
        for one in documents:
            if not in_force(one.in_force, self.parameters, self.as_of):
                continue
            if one.id in found:
                message = f'"{one.id}" has two versions in force on {self.as_of}, the other at {found[one.id].place}'
                raise PackError(f"{one.place.file}: {message}", [Problem(one.place, message, code="duplicate")])
            found[one.id] = one
        return found

    def _add(self, node: Node) -> int:
        if node not in self.index:
            self.index[node] = len(self.nodes)
            self.nodes.append(node)
        return self.index[node]

    def _over(self, *children: int) -> str | None:
        return next((self.nodes[child].over for child in children if self.nodes[child].over is not None), None)

    def _all(self, children: tuple[int, ...]) -> int:
        once = tuple(dict.fromkeys(children))
        return once[0] if len(once) == 1 else self._add(AllNode(once, self._over(*once)))

    def _any(self, children: tuple[int, ...]) -> int:
        once = tuple(dict.fromkeys(children))
        return once[0] if len(once) == 1 else self._add(AnyNode(once, self._over(*once)))

    def _not(self, child: int) -> int:
        return self._add(NotNode(child, self._over(child)))

    def rule(self, rule: Rule) -> CompiledRule:
        """A rule with the numbers of its nodes."""
        over = next((one.id for one in self.pack.vocabulary.lists.values() if one.item == rule.for_each), None)
        scope = self._all(()) if rule.scope is None else self._condition(rule.scope)
        weigh = self._weigh(rule) if rule.weigh else None
        element = weigh if weigh is not None else self._condition(rule.when or All(()))
        exceptions = tuple(CompiledException(one, self._condition(one.when)) for one in rule.unless)
        effect = self.pack.outcome.effects.get(rule.then.effect)
        points = rule.then.points if rule.then.points is not None else effect.points if effect else 0
        return CompiledRule(
            source=rule,
            over=over,
            scope=scope,
            element=element,
            body=self._all((scope, element)) if rule.scope is not None else element,
            exceptions=exceptions,
            open_signs=() if weigh is not None else self.signs.below(element, over),
            weigh=weigh,
            speaking=() if weigh is None else self.signs.speaking(weigh, over),
            points=points,
        )

    def _condition(self, condition: Condition) -> int:
        match condition:
            case All(parts):
                return self._all(tuple(self._condition(part) for part in parts))
            case Any(parts):
                return self._any(tuple(self._condition(part) for part in parts))
            case Not(part):
                return self._not(self._condition(part))
            case AtLeast(number, parts):
                children = tuple(self._condition(part) for part in parts)
                return self._add(AtLeastNode(number, children, self._over(*children)))
            case Some(list_id, part):
                return self._add(SomeNode(list_id, self._condition(part)))
            case Every(list_id, part):
                return self._add(EveryNode(list_id, self._condition(part)))
            case Count():
                return self._count(condition)
            case ParameterTest():
                return self._parameter_test(condition)
            case Test():
                return self._test(condition)

    def _count(self, count: Count) -> int:
        """Every comparison of a count is made of "at least"."""
        child = self._condition(count.part)
        above = count.operator in ("over", "at_most")
        reached = self._add(CountNode(count.list, child, count.number + above))
        return self._not(reached) if count.operator in ("under", "at_most") else reached

    def _parameter_test(self, test: ParameterTest) -> int:
        value = self._parameter(test.parameter, test)
        wanted = " or ".join(str(one) for one in test.values)
        return self._add(Constant(value in test.values, f"parameter {test.parameter} is {wanted}"))

    def _test(self, test: Test) -> int:
        if test.fact in self.definitions:
            node = self._definition(test.fact)
            wanted = isinstance(test.operand, Literally) and test.operand.values == (True,)
            return node if wanted else self._not(node)
        if test.fact not in self.pack.vocabulary.facts:
            message = f'the definition "{test.fact}" is not in force on {self.as_of}'
            raise PackError(f"{test.place.file}: {message}", [Problem(test.place, message, code="missing")])
        return self._add(atom_of(test, self.pack.vocabulary, lambda name: self._parameter(name, test)))

    def _parameter(self, name: str, test: Test | ParameterTest) -> Value:
        if name not in self.parameters:
            message = f'the parameter "{name}" has no value on {self.as_of}'
            raise PackError(f"{test.place.file}: {message}", [Problem(test.place, message, code="missing")])
        return self.parameters[name]

    def _definition(self, name: str) -> int:
        if name in self.under_way:
            cycle = " -> ".join([*self.under_way[self.under_way.index(name) :], name])
            place = self.definitions[name].place
            raise PackError(
                f"{place.file}: definitions in a cycle", [Problem(place, f"in a cycle: {cycle}", code="contradiction")]
            )
        if name not in self.defined:
            self.under_way.append(name)
            child = self._condition(self.definitions[name].when)
            self.under_way.pop()
            self.defined[name] = self._add(DefinitionNode(name, child, self._over(child), self.definitions[name].title))
        return self.defined[name]

    def _weigh(self, rule: Rule) -> int:
        """The weighing of a rule: each factor a group of one entry, each table one of several."""
        assert rule.weigh is not None
        groups = tuple(self._table(one) if isinstance(one, Table) else self._factor(one) for one in rule.weigh.factors)
        over = self._over(*(node for group in groups for _, node in group.entries))
        return self._add(WeighNode(groups, rule.weigh.level, rule.weigh.open_at, over))

    def _factor(self, factor: Factor) -> Group:
        return Group(factor.id, factor.title, ((factor.points, self._condition(factor.when)),))

    def _table(self, table: Table) -> Group:
        fact = self.pack.vocabulary.facts[table.fact]
        entries = tuple(
            (points, self._add(Atom(table.fact, "is", fact.of, (choice,)))) for choice, points in table.points.items()
        )
        return Group(table.fact, table.title, entries, other_possible=set(table.points) < set(fact.choices))


def _digest(nodes: tuple[Node, ...], rules: tuple[CompiledRule, ...]) -> str:
    """What evaluation depends on, and no more: the nodes and how the rules point at them."""
    pointed = [
        (
            one.source.id,
            one.over,
            one.body,
            tuple((each.source.id, each.source.burden, each.node) for each in one.exceptions),
        )
        for one in rules
    ]
    return hashlib.sha256(repr((nodes, pointed)).encode()).hexdigest()
