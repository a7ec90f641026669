"""Reads of many cases at once what each rule comes to as it stands: established, not established, or neither."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from screening.columns.columns import Array, Columns, from_bits
from screening.engine.columnar.blocks import Batch, every, reach, some
from screening.engine.columnar.bulk import several_of
from screening.engine.columnar.circuit import Circuit
from screening.engine.columnar.emit import Text, emit
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.settle import verdict
from screening.program.program import CompiledRule, Program

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Reader"]

BLOCK = 1 << 18


Key = tuple[object, ...]  # the facts that may be one of several choices, and the rules


@dataclass(frozen=True)
class Reader:
    """Reads batches of cases of one program; what it has compiled for some rules it keeps."""

    program: Program
    _made: dict[Key, tuple[Text, Circuit]] = field(default_factory=dict)

    def of(self, rules: Sequence[CompiledRule], columns: Columns) -> Mapping[str, Array]:
        """By rule, a code for each case (and item before it): 1 established, 2 answered or not met, 0 neither."""
        text, circuit = self._compiled(rules, several_of(columns))
        batch = Batch(tuple(circuit.sources), columns, self.program.vocabulary)  # type: ignore[arg-type] # sources of facts
        parts: dict[str, list[Array]] = {rule.source.id: [] for rule in rules}
        for rows, planes in batch.blocks(BLOCK):
            results = iter(text.kernel(planes, some, every, reach))
            length = rows.stop - rows.start
            for rule in rules:
                yes, no = (from_bits(np.atleast_2d(next(results)), length) for _ in range(2))
                parts[rule.source.id].append(yes | no << 1)
        return {name: _joined(several) for name, several in parts.items()}

    def _compiled(self, rules: Sequence[CompiledRule], several: frozenset[str]) -> tuple[Text, Circuit]:
        key = (several, *(one.source.id for one in rules))
        if key not in self._made:
            circuit = Circuit()
            settled = Lowered(self.program, circuit, several=several)
            completed = Lowered(self.program, circuit, completed=True, several=several)
            found = [verdict(settled, rule, completed) for rule in rules]
            wires = [wire for one in found for wire in (one.established, circuit.either(one.false, one.blocked))]
            self._made[key] = emit(circuit, wires), circuit
        return self._made[key]


def _joined(several: Sequence[Array]) -> Array:
    """Blocks side by side; one with fewer ranks has nothing in those it lacks."""
    ranks = max(one.shape[0] for one in several)
    return np.concatenate([np.pad(one, ((0, ranks - one.shape[0]), (0, 0))) for one in several], axis=1)
