"""Circuits: what the columnar evaluator does to planes, gate by gate, in the order in which it is done.

A *plane* holds one truth for each of many cases, a bit a case; for the items of a list it holds a plane for each rank
(the first item of every case, the second, …). A gate combines planes bit by bit, or brings the planes of all ranks
together in one. A *wire* is the number of the gate whose plane it carries.

Gates are made once however often they are asked for, and what is known while the circuit is made is not computed:
wires 0 and 1 carry planes of zeros and of ones, and are folded away wherever they meet a gate.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass
from typing import Literal

__all__ = ["ONES", "ZEROS", "Circuit", "Gate", "Kind", "Wire"]

Wire = int
Kind = Literal["constant", "source", "and", "or", "xor", "not", "some", "every", "reach"]

ZEROS: Wire = 0
ONES: Wire = 1


@dataclass(frozen=True)
class Gate:
    """One operation. ``left`` and ``right`` are wires; a source has its number, and a reach how many, in their place.

    ``over`` is the list over whose ranks the plane extends, or nothing for a plane of the case.
    """

    kind: Kind
    left: int = 0
    right: int = 0
    over: str | None = None


class Circuit:
    """The gates so far, each after those that it reads, and the keys of the sources, in the order of their numbers."""

    def __init__(self) -> None:
        self.gates: list[Gate] = [Gate("constant", 0), Gate("constant", 1)]
        self.sources: list[Hashable] = []
        self._made: dict[Gate, Wire] = {}
        self._numbers: dict[Hashable, Wire] = {}

    def source(self, key: Hashable, over: str | None) -> Wire:
        """A plane that is read: one wire for each key."""
        if key not in self._numbers:
            self.sources.append(key)
            self._numbers[key] = self._gate(Gate("source", len(self.sources) - 1, 0, over))
        return self._numbers[key]

    def both(self, *wires: Wire) -> Wire:
        """Ones where every wire has one; of no wire, ones."""
        found = ONES
        for wire in wires:
            found = self._and(found, wire)
        return found

    def either(self, *wires: Wire) -> Wire:
        """Ones where some wire has one; of no wire, zeros."""
        found = ZEROS
        for wire in wires:
            found = self._or(found, wire)
        return found

    def differ(self, left: Wire, right: Wire) -> Wire:
        """Ones where exactly one of two wires has one; where the one lies within the other, what it leaves of it."""
        if left == right:
            return ZEROS
        if ZEROS in (left, right):
            return left + right
        if left == ONES:
            return self.invert(right)
        if right == ONES:
            return self.invert(left)
        return self._pair("xor", left, right)

    def invert(self, wire: Wire) -> Wire:
        """Ones where the wire has none."""
        if wire in (ZEROS, ONES):
            return ONES - wire
        gate = self.gates[wire]
        return gate.left if gate.kind == "not" else self._gate(Gate("not", wire, 0, gate.over))

    def without(self, left: Wire, right: Wire) -> Wire:
        """Ones where ``left`` has one and ``right`` none."""
        return self.both(left, self.invert(right))

    def some_rank(self, wire: Wire) -> Wire:
        """Of planes by rank, a plane of the case: ones where some rank has one."""
        return wire if wire in (ZEROS, ONES) else self._gate(Gate("some", wire))

    def every_rank(self, wire: Wire) -> Wire:
        """Of planes by rank, a plane of the case: ones where every rank has one."""
        return wire if wire in (ZEROS, ONES) else self._gate(Gate("every", wire))

    def reach(self, wire: Wire, number: int) -> Wire:
        """Of planes by rank, a plane of the case: ones where at least ``number`` ranks have one."""
        if number <= 0:
            return ONES
        if number == 1 or wire == ZEROS:
            return self.some_rank(wire)
        return self._gate(Gate("reach", wire, number))

    def _and(self, left: Wire, right: Wire) -> Wire:
        if right in (left, ONES):
            return left
        if left == ONES:
            return right
        return ZEROS if ZEROS in (left, right) or self._opposed(left, right) else self._pair("and", left, right)

    def _or(self, left: Wire, right: Wire) -> Wire:
        if right in (left, ZEROS):
            return left
        if left == ZEROS:
            return right
        return ONES if ONES in (left, right) or self._opposed(left, right) else self._pair("or", left, right)

    def _opposed(self, left: Wire, right: Wire) -> bool:
        return self.gates[max(left, right)] == Gate("not", min(left, right), 0, self.gates[min(left, right)].over)

    def _pair(self, kind: Kind, left: Wire, right: Wire) -> Wire:
        over = {self.gates[left].over, self.gates[right].over} - {None}
        assert len(over) <= 1, "planes of two lists do not meet"
        return self._gate(Gate(kind, min(left, right), max(left, right), next(iter(over), None)))

    def _gate(self, gate: Gate) -> Wire:
        if gate not in self._made:
            self._made[gate] = len(self.gates)
            self.gates.append(gate)
        return self._made[gate]
