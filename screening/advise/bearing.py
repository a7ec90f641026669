"""Tells which way a move bears on a rule: whether it can help the rule to stand, or keep it from standing.

A rule is made of tests that it wants true or false. A move that makes no test on its fact more as the rule wants it can
never help it, and one that makes none less so can never hurt it, whatever else is known.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from screening.advise.moves import Move, moved
from screening.kleene import Truth
from screening.program.compare import truth
from screening.program.presume import complete
from screening.program.program import Atom, CompiledRule, NotNode, Program, WeighNode
from screening.program.valuation import Facts

__all__ = ["Bearing", "bearings"]

ORDER: dict[Truth, int] = {False: 0, None: 1, True: 2}
Wanted = tuple[Atom, bool]  # a test, and whether the rule wants it true


@dataclass(frozen=True)
class Bearing:
    """The moves, by their places in the list, that can help a rule to stand, and those that can keep it from it."""

    helps: frozenset[int]
    hurts: frozenset[int]


def bearings(
    program: Program, rules: Sequence[CompiledRule], facts: Facts, found: Sequence[Move]
) -> dict[str, Bearing]:
    """How each move bears on each rule, from how it changes the tests that the rule makes of its fact."""
    before = (facts, complete(program.vocabulary, facts)[0])
    changes = [_changes(program, before, one) for one in found]
    told = {}
    for rule in rules:
        wanted = set(_wanted(program, rule))
        helps = {place for place, one in enumerate(changes) if wanted & one}
        hurts = {place for place, one in enumerate(changes) if any((atom, not way) in wanted for atom, way in one)}
        told[rule.source.id] = Bearing(frozenset(helps), frozenset(hurts))
    return told


def _changes(program: Program, before: tuple[Facts, Facts], move: Move) -> set[Wanted]:
    """The tests that a move makes truer (true) or falser (false), in one of the two readings."""
    settled, completed = before
    after = moved(settled, (move,))
    pairs = ((settled, after), (completed, complete(program.vocabulary, after)[0]))
    found: set[Wanted] = set()
    for atom in _tests(program, move.fact.id):
        for old, new in pairs:
            was, is_ = (ORDER[truth(atom, one, move.row or 0)] for one in (old, new))
            if was != is_:
                found.add((atom, is_ > was))
    return found


def _tests(program: Program, name: str) -> Iterator[Atom]:
    return (one for one in program.nodes if isinstance(one, Atom) and name in (one.fact, one.other))


def _wanted(program: Program, rule: CompiledRule) -> Iterator[Wanted]:
    """The tests of a rule, each as it wants them: what its body says, and no exception."""
    waiting = [(rule.body, True), *((one.node, False) for one in rule.exceptions)]
    seen = set(waiting)
    while waiting:
        index, way = waiting.pop()
        node = program.nodes[index]
        if isinstance(node, Atom):
            yield node, way
        for step in _below(program, index, way):
            if step not in seen:
                seen.add(step)
                waiting.append(step)


def _below(program: Program, index: int, way: bool) -> Iterator[tuple[int, bool]]:  # noqa: FBT001 - which way
    """The nodes that a node reads, each as it has to be for the node to be as it is wanted."""
    node = program.nodes[index]
    if isinstance(node, NotNode):
        yield node.child, not way
    elif isinstance(node, WeighNode):
        for group in node.groups:
            for points, child in group.entries:
                both = len(group.entries) > 1  # of a table one value tells on the others
                yield from ((child, one) for one in (True, False) if both or one is (way is (points > 0)))
    else:
        yield from ((child, way) for child in program.children(index))
