"""Tells which items of a list are alike to a rule or a condition: the same is known on each of all that it reads."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from screening.program.program import Atom, CompiledRule, Program
from screening.program.valuation import Facts

__all__ = ["Alike"]


class Alike:
    """The items of a case that are alike: what a condition comes to there, and why, is the same."""

    def __init__(self, program: Program, facts: Facts) -> None:
        self._program = program
        self._facts = facts
        self._read: dict[tuple[int, ...], tuple[str, ...]] = {}
        self._firsts: dict[tuple[int, ...], Sequence[int]] = {}

    def first(self, rule: CompiledRule, row: int) -> int:
        """Of a row, the first that is alike to a rule, which may be that row."""
        return 0 if rule.over is None else self.firsts(_nodes(rule), rule.over)[row]

    def firsts(self, nodes: tuple[int, ...], over: str) -> Sequence[int]:
        """Of each row of a list, the further item's included, the first that is alike to some conditions."""
        if nodes not in self._firsts:
            self._firsts[nodes] = self._facts.alike(over, self._names(nodes, over))
        return self._firsts[nodes]

    def names(self, rule: CompiledRule) -> tuple[str, ...]:
        """The facts of the items of its list that a rule reads."""
        return () if rule.over is None else self._names(_nodes(rule), rule.over)

    def _names(self, nodes: tuple[int, ...], over: str) -> tuple[str, ...]:
        if nodes not in self._read:
            read = dict.fromkeys(name for atom in self._tests(nodes, over) for name in (atom.fact, atom.other) if name)
            self._read[nodes] = tuple(one for one in read if self._program.vocabulary.facts[one].of == over)
        return self._read[nodes]

    def _tests(self, nodes: Iterable[int], over: str) -> Iterable[Atom]:
        """The tests on items that lie below some nodes."""
        seen, waiting = set[int](), [*nodes]
        while waiting:
            index = waiting.pop()
            node = self._program.nodes[index]
            if index in seen or node.over != over:
                continue
            seen.add(index)
            waiting += self._program.children(index)
            if isinstance(node, Atom):
                yield node


def _nodes(rule: CompiledRule) -> tuple[int, ...]:
    return (rule.body, *(one.node for one in rule.exceptions))
