"""The programs that are measured: the shipped pack, its Boolean part, and packs several times as large."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from screening.law.outcome import FirstQuestion
from screening.law.pack import Pack
from screening.law.vocabulary import Fact, Vocabulary
from screening.program.compile import compile_pack
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    Atom,
    CompiledRule,
    Constant,
    CountNode,
    DefinitionNode,
    EveryNode,
    Node,
    NotNode,
    Program,
    Sign,
    SomeNode,
    WeighNode,
)

__all__ = ["DAY", "INSTRUMENT", "boolean_part", "enlarged", "shipped"]

DAY = date(2025, 6, 1)
INSTRUMENT = "red notice"
SHARED = frozenset({"as_of", "instrument"})  # the facts of a case that every copy of a pack reads


def shipped(pack: Pack, *, as_of: date = DAY, instrument: str = INSTRUMENT) -> Program:
    """The program of a pack, on one day and for one instrument."""
    return compile_pack(pack, as_of=as_of, instrument=instrument)


def boolean_part(program: Program) -> Program:
    """The same rules but for those that weigh, with every test a fact of its own that the case states.

    The fact of test number 12 is ``t12``, yes or no; for an item's test it is a fact of the item.
    """
    rules = [rule for rule in program.rules if rule.weigh is None]
    kept = sorted(_reached(program, rules))
    places = {old: new for new, old in enumerate(kept)}
    model = next(fact for fact in program.vocabulary.facts.values() if fact.type == "yes_no")
    facts = {name: program.vocabulary.facts[name] for name in SHARED & program.vocabulary.facts.keys()}
    nodes: list[Node] = []
    for old in kept:
        node = program.nodes[old]
        if isinstance(node, Atom):
            fact = f"t{old}"
            facts[fact] = replace(model, id=fact, name=fact, of=node.over)
            nodes.append(Atom(fact, "is", node.over, (True,)))
        else:
            nodes.append(_moved(node, places))
    return replace(
        program,
        digest=f"{program.digest}, Boolean part",
        nodes=tuple(nodes),
        rules=tuple(_pointed(rule, places) for rule in rules),
        outcome=program.outcome.model_copy(update={"first_questions": ()}),
        vocabulary=replace(program.vocabulary, facts=facts),
        made={},
    )


def enlarged(program: Program, copies: int) -> Program:
    """So many copies of the rules, each on facts of its own: no node of one is a node of another."""
    if copies == 1:
        return program
    nodes: list[Node] = []
    rules: list[CompiledRule] = []
    facts: dict[str, Fact] = {}
    for copy in range(1, copies + 1):
        names = {name: name if name in SHARED else f"{name}_x{copy}" for name in program.vocabulary.facts}
        facts |= {names[name]: replace(fact, id=names[name]) for name, fact in program.vocabulary.facts.items()}
        first = len(nodes)
        places = {index: first + index for index in range(len(program.nodes))}
        nodes += [_renamed(_moved(node, places), names, copy) for node in program.nodes]
        for rule in program.rules:
            source = rule.source.model_copy(update={"id": f"{rule.source.id}-x{copy}"})
            rules.append(replace(_pointed(rule, places), source=source))
    return replace(
        program,
        digest=f"{program.digest}, {copies} times",
        nodes=tuple(nodes),
        rules=tuple(rules),
        vocabulary=Vocabulary(facts, program.vocabulary.lists, program.vocabulary.countries),
        outcome=program.outcome.model_copy(update={"first_questions": _first(program, copies)}),
        made={},
    )


def _first(program: Program, copies: int) -> tuple[FirstQuestion, ...]:
    """The first questions of every copy."""
    return tuple(
        one if one.fact is None or one.fact in SHARED else one.model_copy(update={"fact": f"{one.fact}_x{copy}"})
        for copy in range(1, copies + 1)
        for one in program.outcome.first_questions
    )


def _reached(program: Program, rules: Iterable[CompiledRule]) -> set[int]:
    """The nodes that rules rest on, and those that their signs name."""
    waiting = []
    for rule in rules:
        waiting += [rule.scope, rule.element, rule.body, *(one.node for one in rule.exceptions)]
        waiting += [node for sign in _signs(rule) for node in (sign.node, sign.item) if node is not None]
    found: set[int] = set()
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += program.children(node)
    return found


def _signs(rule: CompiledRule) -> tuple[Sign, ...]:
    return (*rule.open_signs, *(sign for one in rule.speaking for sign in one.signs))


def _pointed(rule: CompiledRule, places: Mapping[int, int]) -> CompiledRule:
    """A rule that points at the nodes where they are now."""

    def pointed(signs: Iterable[Sign]) -> tuple[Sign, ...]:
        return tuple(
            replace(sign, node=places[sign.node], item=None if sign.item is None else places[sign.item])
            for sign in signs
        )

    return replace(
        rule,
        scope=places[rule.scope],
        element=places[rule.element],
        body=places[rule.body],
        exceptions=tuple(replace(one, node=places[one.node]) for one in rule.exceptions),
        open_signs=pointed(rule.open_signs),
        weigh=None if rule.weigh is None else places[rule.weigh],
        speaking=tuple(replace(one, node=places[one.node], signs=pointed(one.signs)) for one in rule.speaking),
    )


def _moved(node: Node, places: Mapping[int, int]) -> Node:
    """A node that reads its children where they are now."""
    match node:
        case AllNode() | AnyNode() | AtLeastNode():
            return replace(node, children=tuple(places[child] for child in node.children))
        case NotNode() | DefinitionNode() | SomeNode() | EveryNode() | CountNode():
            return replace(node, child=places[node.child])
        case WeighNode():
            groups = (
                replace(group, entries=tuple((points, places[entry]) for points, entry in group.entries))
                for group in node.groups
            )
            return replace(node, groups=tuple(groups))
        case _:
            return node


def _renamed(node: Node, names: Mapping[str, str], copy: int) -> Node:
    match node:
        case Atom():
            return replace(node, fact=names[node.fact], other=None if node.other is None else names[node.other])
        case DefinitionNode():
            return replace(node, name=f"{node.name}_x{copy}")
        case Constant():
            return replace(node, label=f"{node.label} (copy {copy})")
        case _:
            return node
