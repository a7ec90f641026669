"""What scenarios can show of a rule, and what they have shown: its statuses, exceptions and conditions, each way.

A condition is a test on a fact, or the use of a definition, as it is written in a rule or in another definition. What
is written in a definition has to be seen once, in the feature of some rule that reads it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import product
from typing import Literal, NamedTuple

from screening.audit.uses import conditions
from screening.kleene import Truth
from screening.law.conditions import Condition, FactOperand, Literally, Operand, ParameterOperand, Test
from screening.law.pack import Pack
from screening.law.rule import INSTRUMENTS, Definition, Rule, Table
from screening.program.compile import atom_of, compile_pack, epochs, in_force
from screening.program.program import AllNode, AnyNode, Atom, CompiledRule, Constant, DefinitionNode, NotNode, Program
from screening.program.valuation import Valuation
from screening.report.decide import Decision
from screening.values import Value

__all__ = ["Point", "observed", "to_be_seen"]

TRUTHS: dict[Truth, str] = {True: "true", False: "false", None: "unknown"}
ANY: frozenset[Truth] = frozenset(TRUTHS)


class Point(NamedTuple):
    """One thing to be seen: that a rule has a status, or that an exception or a condition has a truth.

    ``of`` is the rule or the definition; ``name`` the exception, or the words of the condition.
    """

    of: str
    kind: Literal["status", "exception", "condition"]
    name: str
    value: str


def to_be_seen(pack: Pack) -> frozenset[Point]:
    """All there is to be seen of a pack, at all its dates and for all instruments; what cannot be is left out."""
    points: set[Point] = set()
    for day, instrument in product((date.min, *epochs(pack)), INSTRUMENTS):
        program = compile_pack(pack, as_of=day, instrument=instrument)
        sight = _Sight(pack, program)
        for rule in program.rules:
            points |= {Point(rule.source.id, "status", "", one) for one in _statuses(rule)}
            for point, node in sight.of(rule):
                points |= {point._replace(value=TRUTHS[one]) for one in sight.possible(node)}
    return frozenset(points)


def observed(pack: Pack, rule: str, decision: Decision, program: Program, valuation: Valuation) -> frozenset[Point]:
    """What a screening shows of one rule, and of the definitions that it reads."""
    points = {Point(rule, "status", "", one.status) for one in decision.findings if one.rule.source.id == rule}
    sight = _Sight(pack, program)
    for compiled in program.rules:
        if compiled.source.id == rule:
            for point, node in sight.of(compiled):
                points |= {point._replace(value=TRUTHS[one]) for one in valuation.truths[node]}
    return frozenset(points)


def _statuses(rule: CompiledRule) -> tuple[str, ...]:
    return ("established", "not_established", "undetermined", *(["excepted"] if rule.exceptions else []))


class _Sight:
    """Finds the nodes of a program that what is written in a rule or a definition stands for."""

    def __init__(self, pack: Pack, program: Program) -> None:
        self.pack = pack
        self.program = program
        self.nodes = {node: index for index, node in enumerate(program.nodes)}
        self.defined = {node.name: n for n, node in enumerate(program.nodes) if isinstance(node, DefinitionNode)}
        held = (one for one in pack.definitions if in_force(one.in_force, program.parameters, program.as_of))
        self.definitions = {one.id: one for one in held}
        self.ways: dict[int, frozenset[Truth]] = {}

    def of(self, rule: CompiledRule) -> Iterator[tuple[Point, int]]:
        """The exceptions and conditions of a rule and of what it reads, each as a point without value, and its node."""
        for one in rule.exceptions:
            yield Point(rule.source.id, "exception", one.source.id, ""), one.node
        waiting: list[Rule | Definition] = [rule.source]
        read: set[str] = set()
        while waiting:
            document = waiting.pop()
            for words, node, definition in self._written(document):
                yield Point(document.id, "condition", words, ""), node
                if definition is not None and definition not in read:
                    read.add(definition)
                    waiting.append(self.definitions[definition])

    def _written(self, document: Rule | Definition) -> Iterator[tuple[str, int, str | None]]:
        """The words of each condition of a document, its node, and the definition that it is."""
        for one in _tests(conditions(document)):
            if one.fact in self.definitions:
                yield one.fact, self.defined[one.fact], one.fact
            else:
                atom = atom_of(one, self.pack.vocabulary, self.program.parameters.__getitem__)
                yield _words(one), self.nodes[atom], None
        tables = document.weigh.factors if isinstance(document, Rule) and document.weigh else ()
        for table in tables:
            if isinstance(table, Table):
                over = self.pack.vocabulary.facts[table.fact].of
                for choice in table.points:
                    yield f"{table.fact} is {choice}", self.nodes[Atom(table.fact, "is", over, (choice,))], None

    def possible(self, node: int) -> frozenset[Truth]:
        """The truths that a node can have, if each test can have each of its own whatever the others have."""
        if node not in self.ways:
            self.ways[node] = self._possible(node)
        return self.ways[node]

    def _possible(self, node: int) -> frozenset[Truth]:
        found = self.program.nodes[node]
        children = [self.possible(child) for child in self.program.children(node)]
        match found:
            case Atom():
                return self._of_atom(found)
            case Constant(value):
                return frozenset((value,))
            case NotNode():
                return frozenset(None if one is None else not one for one in children[0])
            case DefinitionNode():
                return children[0]
            case AllNode():
                return _combined(children, decisive=False)
            case AnyNode():
                return _combined(children, decisive=True)
            case _:
                return ANY

    def _of_atom(self, atom: Atom) -> frozenset[Truth]:
        """The day and the instrument are always known; a test that allows every choice is never false."""
        if atom.fact == "instrument" and atom.other is None:
            return frozenset((self.program.instrument in atom.values,))
        fact = self.program.vocabulary.facts[atom.fact]
        choices: Iterable[Value] = (True, False) if fact.type == "yes_no" else fact.choices
        ways = ANY if atom.fact != "as_of" or atom.other is not None else ANY - {None}
        never_false = atom.operator == "is" and atom.other is None and choices and set(choices) <= set(atom.values)
        return ways - {False} if never_false else ways


def _combined(children: list[frozenset[Truth]], *, decisive: bool) -> frozenset[Truth]:
    """What "all" (``decisive`` is false) or "any" (true) of these can be."""
    otherwise = not decisive
    ways: set[Truth] = set()
    if any(decisive in one for one in children):
        ways.add(decisive)
    if all(otherwise in one for one in children):
        ways.add(otherwise)
    if any(None in one for one in children) and all(one & {otherwise, None} for one in children):
        ways.add(None)
    return frozenset(ways)


def _tests(written: Iterable[Condition]) -> Iterator[Test]:
    return (one for one in written if isinstance(one, Test))


def _words(test: Test) -> str:
    """A test as it is written: the parameter by its name, so that a test is the same at all dates."""
    operand = _operand(test.operand)
    if test.within is not None:
        length = test.within.length
        far = length.parameter if isinstance(length, ParameterOperand) else length
        operand = f"{far} {test.within.unit} {test.within.side} {operand}"
    return f"{test.fact} {test.operator} {operand}"


def _operand(operand: Operand) -> str:
    match operand:
        case Literally(values):
            plain = {True: "yes", False: "no"}
            return " or ".join(plain[one] if isinstance(one, bool) else str(one) for one in values)
        case ParameterOperand(name):
            return f"parameter {name}"
        case FactOperand(name):
            return name
