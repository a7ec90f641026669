"""Writes a circuit as a Python function: one line for each gate, and as few names as planes that live at one time.

The same function computes planes of many cases, as NumPy arrays of words, and those of one case, as Python's whole
numbers. It uses ``&``, ``|``, ``^`` and ``~``, and what it is given for the gates that bring ranks together.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from screening.engine.columnar.circuit import Circuit, Gate, Wire
from screening.engine.columnar.reading import every, reach, some
from screening.engine.columnar.walk import Laid, lay

__all__ = ["PAYS", "Kernel", "Text", "emit"]

SIGNS = {"and": "&", "or": "|", "xor": "^"}
PAYS = 48  # cases in which walking takes longer than to write the function once
Kernel = Callable[[Any, Any, Any, Any], tuple[Any, ...]]


class Text:
    """A circuit as a function, which is written and compiled when it is called for. Can be pickled."""

    def __init__(self, laid: Laid) -> None:
        self.laid = laid
        self._kernel: Kernel | None = None
        self._walks = 0

    @property
    def text(self) -> str:
        """The function as it is written."""
        return _Emitter(self.laid).text()

    @property
    def kernel(self) -> Kernel:
        """The function ``(sources, some, every, reach) -> planes``, one plane for each wire asked for.

        ``sources[n]`` is the plane of source n, ``sources[-1]`` ones and ``sources[-2]`` zeros. ``some(planes)``,
        ``every(planes)`` and ``reach(planes, number)`` make a plane of the case of planes by rank.
        """
        if self._kernel is None:
            space: dict[str, Any] = {}
            exec(compile(self.text, "<screening circuit>", "exec"), space)  # noqa: S102 - written below, of numbers alone
            self._kernel = space["circuit"]
        return self._kernel

    def of_case(self, sources: Sequence[int]) -> Sequence[int]:
        """The planes of one case: gate by gate at first, by the function once it has been asked for often enough."""
        if self._kernel is None and self._walks < PAYS:
            self._walks += 1
            return self.laid.results(self.laid.planes(sources))
        return self.kernel(sources, some, every, reach)

    def __getstate__(self) -> Laid:
        return self.laid

    def __setstate__(self, laid: Laid) -> None:
        Text.__init__(self, laid)


def emit(circuit: Circuit, wires: Iterable[Wire]) -> Text:
    """The function that computes some wires of a circuit, and of the others only what they need."""
    return Text(lay(circuit, wires))


class _Emitter:
    def __init__(self, laid: Laid) -> None:
        self.gates = laid.gates()
        self.wires = laid.wires
        self.left = self._uses()
        self.names: dict[Wire, str] = {}
        self.owned: set[Wire] = set()  # planes of our own, which may be written over
        self.free: list[str] = []
        self.count = 0
        self.lines: list[str] = []

    def text(self) -> str:
        for wire, gate in enumerate(self.gates):
            if self.left[wire] and gate.kind != "constant":
                self._line(wire, gate)
        results = ", ".join(self._read(wire) for wire in self.wires)
        body = "\n".join(f"    {line}" for line in [*self.lines, f"return ({results}{',' if self.wires else ''})"])
        return f"def circuit(sources, some, every, reach):\n{body}\n"

    def _uses(self) -> list[int]:
        """How often each wire is read, counting only what is read in turn."""
        uses = [0] * len(self.gates)
        for wire in self.wires:
            uses[wire] += 1
        for wire in range(len(self.gates) - 1, -1, -1):
            if uses[wire]:
                for read in _reads(self.gates[wire]):
                    uses[read] += 1
        return uses

    def _line(self, wire: Wire, gate: Gate) -> None:
        if gate.kind == "source":
            if self.left[wire] > 1:
                self._write(wire, f"sources[{gate.left}]")
            return
        reads = _reads(gate)
        names = [self._read(one) for one in reads]
        for one in reads:
            self.left[one] -= 1
        if gate.kind in SIGNS:
            self._combine(wire, gate, names)
        elif gate.kind == "not":
            self._write(wire, f"~{names[0]}")
        else:
            extra = f", {gate.right}" if gate.kind == "reach" else ""
            self._write(wire, f"{gate.kind}({names[0]}{extra})")
        self.owned.add(wire)
        for one in reads:
            if not self.left[one] and one in self.names:
                self.free.append(self.names.pop(one))

    def _combine(self, wire: Wire, gate: Gate, names: list[str]) -> None:
        """Two planes; in the place of one of them if it is ours, as large as the result, and not read again."""
        for one, mine, other in ((gate.left, names[0], names[1]), (gate.right, names[1], names[0])):
            if one in self.owned and not self.left[one] and self.gates[one].over == gate.over:
                self.lines.append(f"{mine} {SIGNS[gate.kind]}= {other}")
                self.names[wire] = self.names.pop(one)
                return
        self._write(wire, f"{names[0]} {SIGNS[gate.kind]} {names[1]}")

    def _write(self, wire: Wire, expression: str) -> None:
        if not self.free:
            self.free.append(f"p{self.count}")
            self.count += 1
        self.names[wire] = self.free.pop()
        self.lines.append(f"{self.names[wire]} = {expression}")

    def _read(self, wire: Wire) -> str:
        gate = self.gates[wire]
        if gate.kind == "constant":
            return f"sources[{-1 if gate.left else -2}]"
        return self.names.get(wire, f"sources[{gate.left}]")


def _reads(gate: Gate) -> tuple[Wire, ...]:
    if gate.kind in SIGNS:
        return (gate.left, gate.right)
    return () if gate.kind in ("constant", "source") else (gate.left,)
