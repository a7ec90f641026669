"""The reference evaluator: the readable definition of what a program means.

It walks the nodes once, in order, in Kleene's three truths. It shares neither the two rails nor the closing step with
the forward chainer, so that their agreement means something.
"""

from __future__ import annotations

from screening.kleene import Truth, all_of, any_of, at_least, negate
from screening.program.compare import truth
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
    Group,
    Node,
    NotNode,
    Program,
    SomeNode,
    WeighNode,
)
from screening.program.valuation import Activation, Facts, Status, Valuation

__all__ = ["run"]

Truths = list[tuple[Truth, ...]]


def run(program: Program, facts: Facts) -> Valuation:
    """The valuation of a program on the facts of a case; activations in the order of the program."""
    truths: Truths = []
    firsts = {over: facts.alike(over, names) for over, names in _tested(program, facts).items()}
    for node in program.nodes:
        rows = (0,) if node.over is None else firsts[node.over]  # of items that are alike, the first is looked at
        values = {row: _value(node, truths, facts, row) for row in dict.fromkeys(rows)}
        truths.append(tuple(map(values.__getitem__, rows)))
    statuses = tuple(
        tuple(_status(rule, truths, row) for row in range(facts.rows(rule.over))) for rule in program.rules
    )
    activations = (*_definitions(program, truths), *_findings(program, truths, statuses))
    return Valuation(tuple(truths), statuses, activations)


def _tested(program: Program, facts: Facts) -> dict[str, list[str]]:
    """The facts that the tests on the items of each list read."""
    names: dict[str, list[str]] = {over: [] for over in facts.items}
    for node in program.nodes:
        if isinstance(node, Atom) and node.over is not None:
            names[node.over] += filter(None, (node.fact, node.other))
    return names


def _at(truths: Truths, node: int, row: int) -> Truth:
    """The truth of a node for a row; a node of the case has one truth for every row."""
    rows = truths[node]
    return rows[row] if len(rows) > 1 or row == 0 else rows[0]


def _value(node: Node, truths: Truths, facts: Facts, row: int) -> Truth:
    match node:
        case Atom():
            return truth(node, facts, row)
        case Constant(value):
            return value
        case NotNode(child):
            return negate(_at(truths, child, row))
        case DefinitionNode(_, child):
            return _at(truths, child, row)
        case AllNode(children):
            return all_of(_at(truths, child, row) for child in children)
        case AnyNode(children):
            return any_of(_at(truths, child, row) for child in children)
        case AtLeastNode(number, children):
            return at_least(number, [_at(truths, child, row) for child in children])
        case WeighNode():
            return _weigh(node, truths, row)
        case SomeNode() | EveryNode() | CountNode():
            return _aggregate(node, truths, facts)


def _aggregate(node: SomeNode | EveryNode | CountNode, truths: Truths, facts: Facts) -> Truth:
    stated = len(facts.items[node.list])
    complete = facts.complete[node.list]
    items = [_at(truths, node.child, row) for row in range(stated)]
    further = None if complete else _at(truths, node.child, stated)
    match node:
        case SomeNode():
            return any_of(items if complete else [*items, False if further is False else None])
        case EveryNode():
            known_to_exist = True if stated else False if complete else None
            to_come = () if complete else (True if further is True else None,)
            return all_of((known_to_exist, *items, *to_come))
        case CountNode(_, _, number):
            none_to_come = complete or further is False
            counted = at_least(number, items)
            return None if counted is False and not none_to_come else counted


def _weigh(node: WeighNode, truths: Truths, row: int) -> Truth:
    bounds = [_bounds(group, truths, row) for group in node.groups]
    low, high = sum(one[0] for one in bounds), sum(one[1] for one in bounds)
    return True if low >= node.level else False if high < node.level else None


def _bounds(group: Group, truths: Truths, row: int) -> tuple[int, int]:
    values = [(points, _at(truths, node, row)) for points, node in group.entries]
    for points, value in values:
        if value is True:
            return points, points
    possible = [points for points, value in values if value is None]
    if group.other_possible or not possible:
        possible.append(0)
    return min(possible), max(possible)


def _status(rule: CompiledRule, truths: Truths, row: int) -> Status:
    body = _at(truths, rule.body, row)
    exceptions = [(one.source.burden, _at(truths, one.node, row)) for one in rule.exceptions]
    if body is False:
        return "not_established"
    if any(value is True for _, value in exceptions):
        return "excepted"
    if body is None or ("applicant", None) in exceptions:
        return "undetermined"
    return "established"


def _definitions(program: Program, truths: Truths) -> list[Activation]:
    return [
        Activation("definition", "", node.name, node.over, row)
        for index, node in enumerate(program.nodes)
        if isinstance(node, DefinitionNode)
        for row, value in enumerate(truths[index])
        if value is True
    ]


def _findings(program: Program, truths: Truths, statuses: tuple[tuple[Status, ...], ...]) -> list[Activation]:
    found: list[Activation] = []
    for rule, rows in zip(program.rules, statuses, strict=True):
        for row, status in enumerate(rows):
            found.extend(
                Activation("exception", rule.source.id, one.source.id, rule.over, row)
                for one in rule.exceptions
                if _at(truths, one.node, row) is True
            )
            if status == "established":
                found.append(Activation("finding", rule.source.id, rule.source.id, rule.over, row))
    return found
