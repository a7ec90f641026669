"""Sums over planes: whole numbers bit by bit, one plane for each binary digit, added for all cases in one go."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from screening.engine.columnar.circuit import ONES, ZEROS, Circuit, Wire

__all__ = ["Sum", "reaches"]

PENDING = 2  # of equal weight; a third is added to them


class Sum:
    """A sum of weighted planes: what it holds is added up as it comes, three planes of equal weight becoming two.

    ``most`` is the greatest number that the sum can be. With a ``cap`` the sum is at most that.
    """

    def __init__(self, circuit: Circuit, cap: int | None = None) -> None:
        self._circuit = circuit
        self._columns: dict[int, list[Wire]] = defaultdict(list)
        self._cap = cap
        self._beyond = ZEROS  # where there is more than as many digits as the cap has can say
        self._most = 0

    @property
    def most(self) -> int:
        """The greatest number that the sum can be."""
        return self._most if self._cap is None else min(self._most, self._cap)

    def add(self, weight: int, wire: Wire) -> None:
        """Adds ``weight`` (nought or more) wherever the wire has a one."""
        if wire != ZEROS:
            self._most += weight
            for place in range(weight.bit_length()):
                if weight >> place & 1:
                    self._put(place, wire)

    def add_number(self, digits: Iterable[Wire], most: int) -> None:
        """Adds a number of which each digit is a wire, the lowest first, and which is ``most`` at most."""
        self._most += most
        for place, wire in enumerate(digits):
            self._put(place, wire)

    def digits(self) -> list[Wire]:
        """The sum, the lowest digit first. Nothing is added afterwards."""
        found: list[Wire] = []
        for place in range(self._most.bit_length() if self._cap is None else self._cap.bit_length()):
            column = self._columns[place]
            if len(column) == PENDING:
                self._halve(place)
            found.append(column[0] if column else ZEROS)
        return found if self._cap is None else self._capped(found, self._cap)

    def _capped(self, digits: list[Wire], cap: int) -> list[Wire]:
        if self._most <= cap:
            return digits
        reached = self._circuit.either(self._beyond, reaches(self._circuit, digits, cap))
        return [
            self._circuit.either(digit, reached) if cap >> place & 1 else self._circuit.without(digit, reached)
            for place, digit in enumerate(digits)
        ]

    def _put(self, place: int, wire: Wire) -> None:
        if wire == ZEROS:
            return
        if self._cap is not None and place >= self._cap.bit_length():
            self._beyond = self._circuit.either(self._beyond, wire)
            return
        column = self._columns[place]
        column.append(wire)
        if len(column) > PENDING:
            self._three(place)

    def _three(self, place: int) -> None:
        """A full adder: three planes of one weight become one of that weight and one of twice."""
        circuit = self._circuit
        first, second, third = self._columns[place]
        differ = circuit.differ(first, second)
        carry = circuit.either(circuit.both(first, second), circuit.both(third, differ))
        self._columns[place][:] = [circuit.differ(differ, third)]
        self._put(place + 1, carry)

    def _halve(self, place: int) -> None:
        """A half adder: two planes of one weight become one of that weight and one of twice."""
        first, second = self._columns[place]
        self._columns[place][:] = [self._circuit.differ(first, second)]
        self._put(place + 1, self._circuit.both(first, second))


def reaches(circuit: Circuit, digits: list[Wire], level: int) -> Wire:
    """Ones where a number is at least ``level``."""
    if level <= 0:
        return ONES
    if level.bit_length() > len(digits):
        return ZEROS
    found = ONES
    for place, digit in enumerate(digits):
        found = circuit.both(found, digit) if level >> place & 1 else circuit.either(found, digit)
    return found
