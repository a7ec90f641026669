"""Several laws as one circuit over what a population draws: their answers, the grounds that stand, and what differs.

Of a fact that is never drawn nothing is known, and its tests are folded away while the circuit is made.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import cast

from screening.columns.columns import Array, Columns, from_bits
from screening.engine.columnar.asked import Source
from screening.engine.columnar.blocks import Batch, every, reach, some
from screening.engine.columnar.bulk import number
from screening.engine.columnar.circuit import ONES, ZEROS, Circuit, Wire
from screening.engine.columnar.emit import Text, emit
from screening.engine.columnar.joint import Difference, Turn, wired
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.settle import settle, verdict
from screening.law.vocabulary import Vocabulary
from screening.program.program import CompiledRule, Program

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Laws", "Said"]

WORDS = 2  # digits of an outcome, and of an answer as it stands


@dataclass(frozen=True)
class Said:
    """What a law says of a block of cases, by row: indices in ``settle.OUTCOMES`` and ``settle.ANSWERS``.

    ``asks``: a gap that the requesting country can be asked to close stands; ``grounds``: by ground, whether a rule
    that bars stands.
    """

    outcome: Array
    standing: Array
    asks: Array
    grounds: Mapping[str, Array]


class _Drawn(Circuit):
    """A circuit in which of facts and lists that are not drawn nothing is known."""

    def __init__(self, drawn: Collection[str], vocabulary: Vocabulary) -> None:
        super().__init__()
        self.drawn = drawn
        self.vocabulary = vocabulary

    def source(self, key: Hashable, over: str | None) -> Wire:
        """A plane that is read, or what it is known to be."""
        assert isinstance(key, Source)
        if key.fact in self.vocabulary.lists:
            if key.fact in self.drawn:
                return super().source(key, over)
            return ONES if key.kind == "further" else ZEROS
        if all(one in self.drawn for one in _facts(key) if one in self.vocabulary.facts):
            return super().source(key, over)
        if key.kind != "unstated":
            return ZEROS
        return ONES if over is None else self.source(Source("stated", over, over), over)


def _facts(key: Source) -> Iterator[str]:
    yield key.fact
    if key.atom is not None and key.atom.other is not None:
        yield key.atom.other


class Laws:
    """Programs of one day and instrument, the others held against the first."""

    def __init__(self, programs: Sequence[Program], drawn: Collection[str]) -> None:
        self.vocabulary = programs[0].vocabulary
        circuit = _Drawn(drawn, self.vocabulary)
        _, compared = wired(programs, circuit=circuit)
        wires: list[Wire] = []
        self.grounds: list[tuple[str, ...]] = []
        for one in programs:
            answers, grounds = _answers(one, circuit)
            wires += [*answers, *grounds.values()]
            self.grounds.append(tuple(grounds))
        self.rules = [tuple(one.turns) for one in compared]
        self.text: Text = emit(circuit, [*wires, *(wire for one in compared for wire in one.wires())])
        self.sources = tuple(cast("list[Source]", circuit.sources))

    def blocks(self, columns: Columns, size: int) -> Iterator[tuple[slice, list[Said], list[Difference]]]:
        """What each law says, and how each but the first differs from it, ``size`` rows (of 64) at a time."""
        for rows, planes in Batch(self.sources, columns, self.vocabulary).blocks(size):
            count = rows.stop - rows.start
            results = iter(self.text.kernel(planes, some, every, reach))
            said = []
            for grounds in self.grounds:
                outcome, standing = (number([*islice(results, WORDS)], count) for _ in range(2))
                asks, *stand = (_truths(one, count) for one in islice(results, 1 + len(grounds)))
                said.append(Said(outcome, standing, asks, dict(zip(grounds, stand, strict=True))))
            differences = []
            for rules in self.rules:
                settled, standing, reached, unknown = islice(results, 4)
                differences.append(
                    Difference(settled, standing, reached, unknown, {rule: Turn(*islice(results, 3)) for rule in rules})
                )
            yield rows, said, differences


def _answers(program: Program, circuit: Circuit) -> tuple[list[Wire], dict[str, Wire]]:
    """The wires of the two answers and of what is asked; and by ground where a rule that bars stands."""
    lowered, completed = Lowered(program, circuit), Lowered(program, circuit, completed=True)
    settled = settle(lowered, completed, told="answers")
    asks, grounds = ZEROS, dict[str, Wire]()
    for rule in program.rules:
        if rule.effect in ("bars", "asks"):
            stands = _stands(rule, lowered, completed)
            if rule.effect == "asks":
                asks = circuit.either(asks, stands)
            elif stands != ZEROS:
                ground = rule.source.then.ground
                grounds[ground] = circuit.either(grounds.get(ground, ZEROS), stands)
    return [*settled.outcome, *settled.standing, asks], grounds


def _stands(rule: CompiledRule, lowered: Lowered, completed: Lowered) -> Wire:
    """Where a rule stands, on the case or on some charge."""
    stands = verdict(lowered, rule, completed).established
    if rule.over is None:
        return stands
    return lowered.circuit.some_rank(lowered.circuit.both(completed.ranks(rule.over).stated, stands))


def _truths(bits: Array, rows: int) -> Array:
    found: Array = from_bits(np.broadcast_to(bits, (-(-rows // 64),)), rows).astype(np.bool_)
    return found
