"""Walks a circuit gate by gate for one case, on Python's whole numbers; of a case that changes, only what changes.

Nothing has to be written or compiled first, so that a few answers cost no more than they are: see ``emit`` for many.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence

from screening.engine.columnar.circuit import Circuit, Gate, Kind, Wire
from screening.engine.columnar.reading import every, reach, some

__all__ = ["KINDS", "Laid", "lay"]

KINDS: tuple[Kind, ...] = ("constant", "source", "and", "or", "xor", "not", "some", "every", "reach")
CONSTANT, SOURCE, AND, OR, XOR, NOT, SOME, EVERY, REACH = range(len(KINDS))
PAIRS = (AND, OR, XOR)


class Laid:
    """The gates that some wires need, as plain numbers, in the order in which they are done. Can be pickled.

    ``kinds`` has for each gate a place in ``KINDS``, ``overs`` one in ``lists``, where 0 is the case.
    """

    def __init__(
        self,
        kinds: bytes,
        overs: bytes,
        lists: tuple[str, ...],
        lefts: array[int],
        rights: array[int],
        wires: array[int],
    ) -> None:
        self.kinds = kinds
        self.overs = overs
        self.lists = lists
        self.lefts = lefts
        self.rights = rights
        self.wires = wires
        self._readers: list[list[int]] = []  # made when first asked for: of each gate, those that read it
        self._places: dict[int, int] = {}  # of each source, its gate

    def __getstate__(self) -> tuple[object, ...]:
        return self.kinds, self.overs, self.lists, self.lefts, self.rights, self.wires

    def __setstate__(self, state: tuple[bytes, bytes, tuple[str, ...], array[int], array[int], array[int]]) -> None:
        Laid.__init__(self, *state)

    def gates(self) -> list[Gate]:
        """The gates as a circuit has them."""
        overs = (None, *self.lists)
        return [
            Gate(KINDS[kind], left, right, overs[over])
            for kind, left, right, over in zip(self.kinds, self.lefts, self.rights, self.overs, strict=True)
        ]

    def planes(self, sources: Sequence[int]) -> list[int]:
        """The plane of every gate, by the planes of the sources."""
        found: list[int] = []
        add = found.append
        for kind, left, right in zip(self.kinds, self.lefts, self.rights, strict=True):
            if kind == AND:
                add(found[left] & found[right])
            elif kind == OR:
                add(found[left] | found[right])
            elif kind == NOT:
                add(~found[left])
            elif kind == SOURCE:
                add(sources[left])
            else:
                add(_seldom(kind, left, right, found))
        return found

    def results(self, planes: Sequence[int]) -> list[int]:
        """Of the planes of every gate those that were asked for."""
        return [planes[wire] for wire in self.wires]

    def changed(self, planes: Sequence[int], sources: Sequence[int], numbers: Iterable[int]) -> list[int]:
        """The plane of every gate where, of what ``planes`` came of, only the sources of some numbers are others."""
        readers = self._readers or self._linked()
        found = [*planes]
        waiting = bytearray(len(found))
        for number in numbers:
            place = self._places.get(number)
            if place is not None and found[place] != sources[number]:
                found[place] = sources[number]
                for one in readers[place]:
                    waiting[one] = 1
        place = waiting.find(1)
        while place >= 0:
            plane = self._plane(place, found)
            if plane != found[place]:
                found[place] = plane
                for one in readers[place]:
                    waiting[one] = 1
            place = waiting.find(1, place + 1)
        return found

    def _plane(self, place: int, found: Sequence[int]) -> int:
        kind, left, right = self.kinds[place], self.lefts[place], self.rights[place]
        if kind == AND:
            return found[left] & found[right]
        if kind == OR:
            return found[left] | found[right]
        return ~found[left] if kind == NOT else _seldom(kind, left, right, found)

    def _linked(self) -> list[list[int]]:
        readers: list[list[int]] = [[] for _ in self.kinds]
        places = {}
        for place, (kind, left, right) in enumerate(zip(self.kinds, self.lefts, self.rights, strict=True)):
            if kind == SOURCE:
                places[left] = place
            elif kind != CONSTANT:
                readers[left].append(place)
                if kind in PAIRS:
                    readers[right].append(place)
        self._places = places
        self._readers = readers
        return readers


def _seldom(kind: int, left: int, right: int, found: Sequence[int]) -> int:
    """The plane of a gate of the rarer kinds."""
    if kind == XOR:
        return found[left] ^ found[right]
    if kind == CONSTANT:
        return -left
    if kind == SOME:
        return some(found[left])
    return every(found[left]) if kind == EVERY else reach(found[left], right)


def lay(circuit: Circuit, wires: Iterable[Wire]) -> Laid:
    """The gates that some wires of a circuit need, numbered anew."""
    asked = [*wires]
    needed = bytearray(len(circuit.gates))
    for wire in asked:
        needed[wire] = 1
    for wire in range(len(needed) - 1, -1, -1):
        if needed[wire]:
            for read in _reads(circuit.gates[wire]):
                needed[read] = 1
    kinds, overs = bytearray(), bytearray()
    lefts, rights = array("i"), array("i")
    lists: dict[str, int] = {}
    numbers: dict[Wire, int] = {}
    for wire, gate in enumerate(circuit.gates):
        if not needed[wire]:
            continue
        numbers[wire] = len(kinds)
        kind = KINDS.index(gate.kind)
        kinds.append(kind)
        overs.append(0 if gate.over is None else lists.setdefault(gate.over, len(lists) + 1))
        lefts.append(gate.left if kind in (CONSTANT, SOURCE) else numbers[gate.left])
        rights.append(numbers[gate.right] if kind in PAIRS else gate.right)
    return Laid(bytes(kinds), bytes(overs), tuple(lists), lefts, rights, array("i", [numbers[wire] for wire in asked]))


def _reads(gate: Gate) -> tuple[Wire, ...]:
    if gate.kind in ("and", "or", "xor"):
        return (gate.left, gate.right)
    return () if gate.kind in ("constant", "source") else (gate.left,)
