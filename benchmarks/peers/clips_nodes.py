"""A program's nodes as CLIPS rules: facts in, rails out, by forward chaining.

``(n12t)`` says that node 12 holds, ``(n12f)`` that it fails; neither: not known. For a list ``(n12t 3)`` says so of its
third item. ``(item charges 3)`` says that there is one; item 0 is the one that a list which is not complete may yet
have. Both rails are derived positively, and nothing is retracted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from benchmarks.layout import Untranslatable
from benchmarks.peers.clips_tests import tests
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    Atom,
    Constant,
    CountNode,
    DefinitionNode,
    EveryNode,
    NotNode,
    Program,
    SomeNode,
    WeighNode,
)

__all__ = ["AFTER_CONDITIONS", "Nodes"]

AFTER_CONDITIONS = -10  # the salience at which weighings are closed; statuses come after
MOST = 64  # the most combinations that "at least" is written out into


@dataclass(frozen=True)
class Nodes:
    """Writes the rules of a program's nodes."""

    program: Program

    def over(self, node: int) -> str | None:
        """The list that a node ranges over."""
        return self.program.nodes[node].over

    def pattern(self, node: int, *, holds: bool, row: str = "?i") -> str:
        """A condition: a node holds, or fails. Definitions and nots are looked through."""
        match self.program.nodes[node]:
            case DefinitionNode(_, child):
                return self.pattern(child, holds=holds, row=row)
            case NotNode(child):
                return self.pattern(child, holds=not holds, row=row)
            case _:
                return f"({self.relation(node, holds=holds)}{self._row(node, row)})"

    def relation(self, node: int, *, holds: bool) -> str:
        """The name of the facts that say that a node holds, or fails."""
        match self.program.nodes[node]:
            case DefinitionNode(_, child):
                return self.relation(child, holds=holds)
            case NotNode(child):
                return self.relation(child, holds=not holds)
            case _:
                return f"n{node}{'t' if holds else 'f'}"

    def _row(self, node: int, row: str) -> str:
        return "" if self.over(node) is None else f" {row}"

    def constructs(self) -> Iterator[str]:
        """The rules of every node, each after those of the nodes that it reads."""
        for node in range(len(self.program.nodes)):
            yield from self._node(node)

    def _rule(self, node: int, *, holds: bool, part: str, conditions: Sequence[str]) -> str:
        """A rule by which a node holds, or fails."""
        return (
            f"(defrule {self.relation(node, holds=holds)}-{part} {' '.join(conditions)}"
            f" => (assert {self.pattern(node, holds=holds)}))"
        )

    def _node(self, node: int) -> Iterator[str]:
        match self.program.nodes[node]:
            case Atom() as atom:
                for part, (holds, conditions) in enumerate(tests(self.program, atom)):
                    yield self._rule(node, holds=holds, part=str(part), conditions=conditions)
            case Constant(value):
                yield self._rule(node, holds=value, part="0", conditions=["(case)"])
            case AllNode(children):
                yield from self._all(node, children, holds=True)
            case AnyNode(children):
                yield from self._all(node, children, holds=False)
            case AtLeastNode(number, children):
                for holds, needed in ((True, number), (False, len(children) - number + 1)):
                    yield from self._some_of(node, children, needed, holds=holds)
            case SomeNode(list_id, child):
                yield from self._some(node, list_id, child, holds=True)
            case EveryNode(list_id, child):
                yield from self._some(node, list_id, child, holds=False)
            case CountNode(list_id, child, number):
                yield from self._count(node, list_id, child, number)
            case WeighNode() as weigh:
                yield from self._weigh(node, weigh)

    def _bound(self, node: int, children: Sequence[int], *, holds: bool) -> list[str]:
        """Conditions on children, and for a list the item that they speak of, if none of them does."""
        over = self.over(node)
        patterns = [self.pattern(one, holds=holds) for one in children]
        free = over is not None and all(self.over(one) is None for one in children)
        return [f"(item {over} ?i)", *patterns] if free else patterns

    def _all(self, node: int, children: Sequence[int], *, holds: bool) -> Iterator[str]:
        """All hold, or one fails; with ``holds`` false, the same of any with the rails exchanged."""
        yield self._rule(
            node, holds=holds, part="all", conditions=self._bound(node, children, holds=holds) or ["(case)"]
        )
        for part, child in enumerate(children):
            conditions = self._bound(node, [child], holds=not holds)
            yield self._rule(node, holds=not holds, part=str(part), conditions=conditions)

    def _some_of(self, node: int, children: Sequence[int], needed: int, *, holds: bool) -> Iterator[str]:
        chosen = list(combinations(range(len(children)), max(needed, 0)))
        if len(chosen) > MOST:
            raise Untranslatable(f"at least {needed} of {len(children)}: {len(chosen)} rules")
        for part, places in enumerate(chosen):
            conditions = self._bound(node, [children[place] for place in places], holds=holds)
            yield self._rule(node, holds=holds, part=str(part), conditions=conditions or ["(case)"])

    def _some(self, node: int, list_id: str, child: int, *, holds: bool) -> Iterator[str]:
        """Some stated item does, or every one and the further one does not; every is this with the rails exchanged."""
        stated = [f"(item {list_id} ?i&~0)", self.pattern(child, holds=holds)]
        yield self._rule(node, holds=holds, part="some", conditions=stated)
        none = [f"(forall (item {list_id} ?i) {self.pattern(child, holds=not holds)})"]
        if not holds:
            none.append(f"(exists (item {list_id} ?any&~0))")
            yield self._rule(node, holds=False, part="empty", conditions=["(case)", f"(not (item {list_id} ?))"])
        yield self._rule(node, holds=not holds, part="none", conditions=["(case)", *none])

    def _count(self, node: int, list_id: str, child: int, number: int) -> Iterator[str]:
        rows = [f"?i{place}" for place in range(number)]
        apart = [f"&:(> {row} {before})" for before, row in pairwise(rows)]
        items = [f"(item {list_id} {row}&~0{test})" for row, test in zip(rows, ["", *apart], strict=True)]
        met = [self.pattern(child, holds=True, row=row) for row in rows]
        yield self._rule(node, holds=True, part="count", conditions=[*items, *met])
        open_ = [f"(not {self.pattern(child, holds=False, row=row)})" for row in rows]
        enough = " ".join(part for pair in zip(items, open_, strict=True) for part in pair)
        further = f"(or (not (item {list_id} 0)) {self.pattern(child, holds=False, row='0')})"
        yield self._rule(node, holds=False, part="count", conditions=["(case)", f"(not (and {enough}))", further])

    def _weigh(self, node: int, weigh: WeighNode) -> Iterator[str]:
        """Summed once when nothing more can be derived below it."""
        given = "(case)" if weigh.over is None else f"(item {weigh.over} ?i)"
        lines = ["(bind ?low 0)", "(bind ?high 0)"]
        for group in weigh.groups:
            entries = [
                (points, self.seen(entry, holds=True), self.seen(entry, holds=False)) for points, entry in group.entries
            ]
            lines += ["(bind ?least 1000)", "(bind ?most -1000)", "(bind ?unknown FALSE)", "(bind ?true FALSE)"]
            for points, true, false in entries:
                lines.append(
                    f"(if {true} then (bind ?true TRUE) (bind ?sure {points}) else (if (not {false}) then"
                    f" (bind ?unknown TRUE) (bind ?least (min ?least {points})) (bind ?most (max ?most {points}))))"
                )
            nought = "TRUE" if group.other_possible else "(not ?unknown)"
            lines.append(f"(if {nought} then (bind ?least (min ?least 0)) (bind ?most (max ?most 0)))")
            lines.append("(if ?true then (bind ?least ?sure) (bind ?most ?sure))")
            lines.append("(bind ?low (+ ?low ?least)) (bind ?high (+ ?high ?most))")
        lines.append(f"(if (>= ?low {weigh.level}) then (assert {self.pattern(node, holds=True)}))")
        lines.append(f"(if (< ?high {weigh.level}) then (assert {self.pattern(node, holds=False)}))")
        declared = f"(declare (salience {AFTER_CONDITIONS}))"
        yield f"(defrule weigh-{node} {declared} {given} => {' '.join(lines)})"

    def seen(self, node: int, *, holds: bool) -> str:
        """An expression for the right-hand side: whether a node holds (or fails), for the item ``?i`` if it has one."""
        match self.program.nodes[node]:
            case Constant(value):
                return "TRUE" if value is holds else "FALSE"
            case NotNode(child):
                return self.seen(child, holds=not holds)
            case DefinitionNode(_, child):
                return self.seen(child, holds=holds)
        test = "TRUE" if self.over(node) is None else "(eq (nth$ 1 ?f:implied) ?i)"
        return f"(any-factp ((?f {self.relation(node, holds=holds)})) {test})"
