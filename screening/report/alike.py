"""Tells which charges are alike to a rule: the same is stated on each of all that the rule reads."""

from __future__ import annotations

from collections.abc import Sequence

from screening.program.program import Atom, CompiledRule, Program
from screening.program.valuation import Facts
from screening.values import Value

__all__ = ["Alike"]


class Alike:
    """Of each charge, by rule, the first that is alike: what the rule comes to there, and why, is the same."""

    def __init__(self, program: Program, facts: Facts) -> None:
        self._program = program
        self._facts = facts
        self._firsts: dict[str, Sequence[int]] = {}

    def first(self, rule: CompiledRule, row: int) -> int:
        """The first row that is alike to a row, which may be that row."""
        if rule.over is None:
            return 0
        if rule.source.id not in self._firsts:
            self._firsts[rule.source.id] = self._found(rule, rule.over)
        return self._firsts[rule.source.id][row]

    def _found(self, rule: CompiledRule, over: str) -> Sequence[int]:
        names = self._read(rule, over)
        alike: dict[tuple[Value | None, ...], int] = {}
        rows = enumerate(self._facts.items[over])
        firsts = [alike.setdefault(tuple(item.get(name) for name in names), row) for row, item in rows]
        return [*firsts, len(firsts)]

    def _read(self, rule: CompiledRule, over: str) -> list[str]:
        """The facts of the list's own items that a rule reads."""
        program, seen, names = self._program, set[int](), dict[str, None]()
        waiting = [rule.body, *(one.node for one in rule.exceptions)]
        while waiting:
            index = waiting.pop()
            node = program.nodes[index]
            if index in seen or node.over != over:
                continue
            seen.add(index)
            waiting += program.children(index)
            if isinstance(node, Atom):
                names |= dict.fromkeys(filter(None, (node.fact, node.other)))
        return [one for one in names if program.vocabulary.facts[one].of == over]
