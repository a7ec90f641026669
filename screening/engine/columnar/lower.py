"""Lowers the nodes of a program to a circuit: every truth a pair of planes, of the case or by rank of a list."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from screening.engine.columnar.asked import Asked, Pair
from screening.engine.columnar.circuit import ONES, ZEROS, Circuit, Wire
from screening.engine.columnar.sums import Sum, reaches
from screening.program.program import (
    AllNode,
    AnyNode,
    AtLeastNode,
    Atom,
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

__all__ = ["Lowered", "Ranks"]


@dataclass(frozen=True)
class Ranks:
    """The rows of a list by rank: where an item is stated, where the further item is, where either; and where not."""

    stated: Wire
    further: Wire
    existing: Wire
    absent: Wire
    complete: Wire


class Lowered:
    """The nodes of a program as pairs of wires of a circuit, each made when it is first asked for.

    ``completed``: on the facts as presumptions complete them; gates that no presumption touches are those of the other
    reading in the same circuit. ``several`` are the facts of which some case says that they are one of several choices.
    """

    def __init__(
        self, program: Program, circuit: Circuit, *, completed: bool = False, several: frozenset[str] = frozenset()
    ) -> None:
        self.program = program
        self.circuit = circuit
        self.completed = completed
        self.asked = Asked(program, circuit, completed, several)
        self._pairs: dict[int, Pair] = {}
        self._ranks: dict[str, Ranks] = {}

    def truth(self, index: int) -> Pair:
        """The truth of a node. What it rests on is made first."""
        for below in self._missing(index):
            self._pairs[below] = self._lower(self.program.nodes[below])
        return self._pairs[index]

    def ranks(self, name: str) -> Ranks:
        """The rows of a list."""
        if name not in self._ranks:
            circuit, of_list = self.circuit, self.asked.of_list
            stated, further = of_list("stated", name), of_list("further", name)
            complete = of_list("complete", name)
            if self.completed and self.program.vocabulary.lists[name].exhaustive:
                some = circuit.some_rank(stated)
                complete, further = circuit.either(complete, some), circuit.without(further, some)
            existing = circuit.either(stated, further)
            self._ranks[name] = Ranks(stated, further, existing, circuit.invert(existing), complete)
        return self._ranks[name]

    def _missing(self, index: int) -> list[int]:
        """The nodes that a node rests on, and itself, that are not made yet; each after those that it reads."""
        missing: set[int] = set()
        waiting = [index]
        while waiting:
            one = waiting.pop()
            if one not in self._pairs and one not in missing:
                missing.add(one)
                waiting += self.program.children(one)
        return sorted(missing)

    def _lower(self, node: Node) -> Pair:
        circuit = self.circuit
        match node:
            case Atom():
                return self.asked.test(node)
            case Constant(value):
                return Pair(ONES, ZEROS) if value else Pair(ZEROS, ONES)
            case NotNode(child):
                return Pair(*reversed(self._pairs[child]))
            case DefinitionNode(_, child):
                return self._pairs[child]
            case AllNode(children):
                return Pair(circuit.both(*self._rails(children, 0)), circuit.either(*self._rails(children, 1)))
            case AnyNode(children):
                return Pair(circuit.either(*self._rails(children, 0)), circuit.both(*self._rails(children, 1)))
            case AtLeastNode(number, children):
                return Pair(
                    self._counted(self._rails(children, 0), number),
                    self._counted(self._rails(children, 1), len(children) - number + 1),
                )
            case WeighNode():
                return self._weighed(node)
            case SomeNode(name, child):
                return self._some(self.ranks(name), self._pairs[child])
            case EveryNode(name, child):
                return self._every(self.ranks(name), self._pairs[child])
            case CountNode(name, child, number):
                return self._count(self.ranks(name), self._pairs[child], number)

    def _rails(self, children: tuple[int, ...], rail: int) -> list[Wire]:
        return [self._pairs[child][rail] for child in children]

    def _counted(self, wires: list[Wire], number: int) -> Wire:
        """Where at least ``number`` of some wires have a one; a wire may stand more than once."""
        if number == 1:
            return self.circuit.either(*wires)
        if number == len(wires):
            return self.circuit.both(*wires)
        total = Sum(self.circuit)
        for wire in wires:
            total.add(1, wire)
        return reaches(self.circuit, total.digits(), number)

    def _some(self, ranks: Ranks, child: Pair) -> Pair:
        """True if it is on a stated item; false if it is on every one, and on the further one if there is one."""
        circuit = self.circuit
        return Pair(
            circuit.some_rank(circuit.both(child.true, ranks.stated)),
            circuit.every_rank(circuit.either(child.false, ranks.absent)),
        )

    def _every(self, ranks: Ranks, child: Pair) -> Pair:
        """True if there is an item and it is true of every one; of a list that is empty and complete it is false."""
        circuit = self.circuit
        some = circuit.some_rank(ranks.stated)
        return Pair(
            circuit.both(some, circuit.every_rank(circuit.either(child.true, ranks.absent))),
            circuit.either(
                circuit.some_rank(circuit.both(child.false, ranks.stated)), circuit.without(ranks.complete, some)
            ),
        )

    def _count(self, ranks: Ranks, child: Pair, number: int) -> Pair:
        """False if fewer stated items than ``number`` can be true, and a further one cannot."""
        if number <= 0:
            return Pair(ONES, ZEROS)
        circuit = self.circuit
        possible = circuit.invert(child.false)
        enough = circuit.reach(circuit.both(ranks.stated, possible), number)
        further = circuit.some_rank(circuit.both(ranks.further, possible))
        return Pair(
            circuit.reach(circuit.both(ranks.stated, child.true), number),
            circuit.invert(circuit.either(enough, further)),
        )

    # ── Weighing ─────────────────────────────────────────────────────────────────────────────────

    def _weighed(self, node: WeighNode) -> Pair:
        least, most = Sum(self.circuit), Sum(self.circuit)
        floor = 0
        for group in node.groups:
            steps = self._steps(group)
            floor += steps[0]
            for points, sure, possible in steps[1]:
                least.add(points, sure)
                most.add(points, possible)
        level = node.level - floor
        return Pair(
            reaches(self.circuit, least.digits(), level),
            self.circuit.invert(reaches(self.circuit, most.digits(), level)),
        )

    def _steps(self, group: Group) -> tuple[int, list[tuple[int, Wire, Wire]]]:
        """The least that a group can give, and the steps above it: points; where surely given; where possibly."""
        circuit = self.circuit
        pairs = [(points, self._pairs[node]) for points, node in group.entries]
        if len(pairs) == 1 and group.other_possible:
            [(points, (true, false))] = pairs
            return (
                (0, [(points, true, circuit.invert(false))])
                if points > 0
                else (points, [(-points, false, circuit.invert(true))])
            )
        unknown = [(points, circuit.invert(circuit.either(*pair))) for points, pair in pairs]
        given, none_true = [], ONES
        for points, pair in pairs:
            given.append((points, circuit.both(none_true, pair.true)))
            none_true = circuit.without(none_true, pair.true)
        some_unknown = circuit.either(*(wire for _, wire in unknown))
        nought = ONES if group.other_possible else circuit.invert(some_unknown)
        possible = [*unknown, (0, nought)]
        levels = sorted({0, *(points for points, _ in pairs)})
        steps = []
        for below, level in pairwise(levels):
            reached = circuit.either(*(wire for points, wire in given if points >= level))
            may_fail = circuit.either(*(wire for points, wire in possible if points < level))
            may_reach = circuit.either(*(wire for points, wire in possible if points >= level))
            sure = circuit.either(reached, circuit.without(none_true, may_fail))
            may = circuit.either(reached, circuit.both(none_true, may_reach))
            steps.append((level - below, sure, may))
        return levels[0], steps
