"""Reads of many cases at once what each rule comes to as it stands: established, not established, or neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from screening.columns.columns import Array, Columns, from_bits
from screening.engine.columnar.blocks import Batch, every, reach, some
from screening.engine.columnar.circuit import Circuit
from screening.engine.columnar.emit import Text, emit
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.settle import verdict
from screening.program.program import CompiledRule, Program

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["readings"]

BLOCK = 1 << 18
Made = tuple[Text, tuple[object, ...]]


def readings(program: Program, rules: Sequence[CompiledRule], columns: Columns) -> Mapping[str, Array]:
    """By rule, a code for each case (and item before it): 1 established, 2 answered or not met, 0 neither."""
    circuit = Circuit()
    settled = Lowered(program, circuit)
    completed = Lowered(program, circuit, completed=True)
    found = [verdict(settled, rule, completed) for rule in rules]
    wires = [wire for one in found for wire in (one.established, circuit.either(one.false, one.blocked))]
    text = emit(circuit, wires)
    batch = Batch(tuple(circuit.sources), columns, program.vocabulary)  # type: ignore[arg-type] # sources of facts
    parts: dict[str, list[Array]] = {rule.source.id: [] for rule in rules}
    for rows, planes in batch.blocks(BLOCK):
        results = iter(text.kernel(planes, some, every, reach))
        length = rows.stop - rows.start
        for rule in rules:
            yes, no = (from_bits(np.atleast_2d(next(results)), length) for _ in range(2))
            parts[rule.source.id].append(yes | no << 1)
    return {name: _joined(several) for name, several in parts.items()}


def _joined(several: Sequence[Array]) -> Array:
    """Blocks side by side; one with fewer ranks has nothing in those it lacks."""
    ranks = max(one.shape[0] for one in several)
    return np.concatenate([np.pad(one, ((0, ranks - one.shape[0]), (0, 0))) for one in several], axis=1)
