"""Several laws in one circuit: what a first program and others say of the same cases, and where they differ.

Most gates of the programs are the same, and are made and computed once. What leaves the circuit are differences alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple, cast

from screening.columns.columns import Bits, Columns
from screening.engine.columnar.asked import Source
from screening.engine.columnar.blocks import Batch, every, reach, some
from screening.engine.columnar.circuit import ZEROS, Circuit, Wire
from screening.engine.columnar.emit import Text, emit
from screening.engine.columnar.lower import Lowered
from screening.engine.columnar.settle import Settled, settle
from screening.law.vocabulary import Vocabulary
from screening.program.program import CompiledRule, Program

__all__ = ["Difference", "Joint", "Turn", "Wires", "joint", "wired"]


class Turn(NamedTuple):
    """Where a rule comes out other: made out for the first time, no longer, or other in another way."""

    newly: Bits
    no_longer: Bits
    otherwise: Bits


@dataclass(frozen=True)
class Difference:
    """Where another program differs from the first, a bit a row.

    ``settled`` and ``standing``: an answer is another; ``reached``: a rule in which they differ is made out, open or
    excepted under one of them; ``unknown``: one is not known under one of them; ``turns``: by rule, what it comes to.
    """

    settled: Bits
    standing: Bits
    reached: Bits
    unknown: Bits
    turns: Mapping[str, Turn]


@dataclass(frozen=True)
class Wires:
    """The wires of a ``Difference``; of each rule where it is newly made out, no longer, and other in another way.

    ``weaker`` and ``stronger``: as it stands, less speaks against the alert under the other program, or more.
    """

    settled: Wire
    standing: Wire
    weaker: Wire
    stronger: Wire
    reached: Wire
    unknown: Wire
    turns: Mapping[str, tuple[Wire, Wire, Wire]]

    def wires(self) -> Iterator[Wire]:
        """Those of a ``Difference``, in its order."""
        yield from (self.settled, self.standing, self.reached, self.unknown)
        for turn in self.turns.values():
            yield from turn


class _States(NamedTuple):
    """Where a finding is made out, open, excepted, untouched."""

    established: Wire
    opened: Wire
    excepted: Wire
    untouched: Wire


@dataclass(frozen=True)
class Joint:
    """The circuit of several programs, the first of which the others are compared with."""

    text: Text
    sources: tuple[Source, ...]
    vocabulary: Vocabulary
    rules: tuple[tuple[str, ...], ...]  # of each other program, those in which it differs
    gates: int

    def blocks(self, columns: Columns, size: int) -> Iterator[tuple[slice, list[Difference]]]:
        """How each of the others differs from the first, ``size`` rows (a multiple of 64) at a time."""
        for rows, planes in Batch(self.sources, columns, self.vocabulary).blocks(size):
            results = iter(self.text.kernel(planes, some, every, reach))
            yield rows, [self._difference(results, rules) for rules in self.rules]

    @staticmethod
    def _difference(results: Iterator[Bits], rules: tuple[str, ...]) -> Difference:
        settled, standing, reached, unknown = islice(results, 4)
        return Difference(settled, standing, reached, unknown, {rule: Turn(*islice(results, 3)) for rule in rules})


def joint(programs: Sequence[Program], several: frozenset[str] = frozenset()) -> Joint:
    """One circuit of programs on one vocabulary, for one day and instrument; the others are compared with the first.

    ``several`` are the facts of which some case says that they are one of several choices.
    """
    circuit, compared = wired(programs, several)
    sources = tuple(cast("list[Source]", circuit.sources))
    text = emit(circuit, [wire for one in compared for wire in one.wires()])
    return Joint(text, sources, programs[0].vocabulary, tuple(tuple(one.turns) for one in compared), len(circuit.gates))


def wired(
    programs: Sequence[Program], several: frozenset[str] = frozenset(), circuit: Circuit | None = None
) -> tuple[Circuit, list[Wires]]:
    """The circuit of programs (made in ``circuit`` if one is given), and of each but the first its differences."""
    circuit = Circuit() if circuit is None else circuit
    settled = [_settled(one, circuit, several) for one in programs]
    first = (programs[0], settled[0])
    return circuit, [_Comparing(circuit, first, other).found() for other in zip(programs[1:], settled[1:], strict=True)]


def _settled(program: Program, circuit: Circuit, several: frozenset[str]) -> Settled:
    lowered = Lowered(program, circuit, several=several)
    return settle(lowered, Lowered(program, circuit, completed=True, several=several), told="findings")


class _Comparing:
    """What two programs differ in, as wires."""

    def __init__(self, circuit: Circuit, first: tuple[Program, Settled], other: tuple[Program, Settled]) -> None:
        self.circuit = circuit
        self.settled = (first[1], other[1])
        sides = [
            {rule.source.id: (rule, digits) for rule, digits in zip(program.rules, found.findings, strict=True)}
            for program, found in (first, other)
        ]
        self.turns: dict[str, tuple[Wire, Wire, Wire]] = {}
        self.reached = self.unknown = ZEROS
        for name in sorted({*sides[0], *sides[1]}):
            self._rule(name, sides[0].get(name), sides[1].get(name))

    def found(self) -> Wires:
        """Where the answers differ, what is reached, what is not known, and how each rule turns."""
        first, other = self.settled
        return Wires(
            self._differ((*first.outcome, *first.scope), (*other.outcome, *other.scope)),
            self._differ((*first.standing, *first.standing_scope), (*other.standing, *other.standing_scope)),
            self._more(first, other),
            self._more(other, first),
            self.reached,
            self.unknown,
            self.turns,
        )

    def _more(self, one: Settled, other: Settled) -> Wire:
        """Where the answer as it stands is the stronger: grounds before doubts, doubts before nothing."""
        (doubts, grounds), (others, theirs) = one.standing, other.standing
        circuit = self.circuit
        return circuit.without(circuit.either(circuit.without(doubts, others), grounds), theirs)

    def _differ(self, ones: Sequence[Wire], others: Sequence[Wire]) -> Wire:
        return self.circuit.either(*(self.circuit.differ(one, other) for one, other in zip(ones, others, strict=True)))

    def _rule(self, name: str, *sides: tuple[CompiledRule, tuple[Wire, ...]] | None) -> None:
        circuit = self.circuit
        rules = [None if side is None else side[0] for side in sides]
        digits = [(ZEROS, ZEROS, ZEROS) if side is None else side[1] for side in sides]
        effects = {rule.effect for rule in rules if rule is not None}
        if digits[0] == digits[1] and len(effects) == 1:
            return
        before, after = (self._states(one) for one in digits)
        overs = {rule.over for rule in rules if rule is not None}
        by_rank = overs != {None} and len(overs) == 1
        if len(overs) > 1:
            before, after = (
                side if rule is None or rule.over is None else _States(*map(circuit.some_rank, side))
                for side, rule in zip((before, after), rules, strict=True)
            )
        somewhere = circuit.some_rank if by_rank else _as_it_is
        newly = circuit.without(after.established, before.established)
        gone = circuit.without(before.established, after.established)
        other = self._differ(before[:3], after[:3])
        if len(effects) > 1:
            other = circuit.either(other, before.established, after.established, before.opened, after.opened)
        other = circuit.without(other, circuit.either(newly, gone))
        self.turns[name] = (somewhere(newly), somewhere(gone), somewhere(other))
        self.reached = circuit.either(self.reached, *(somewhere(one) for one in (*before[:3], *after[:3])))
        unknown = (before.opened, before.untouched, after.opened, after.untouched)
        self.unknown = circuit.either(self.unknown, *(somewhere(one) for one in unknown))

    def _states(self, digits: tuple[Wire, ...]) -> _States:
        """What the digits of a code in ``settle.FINDINGS`` say."""
        circuit = self.circuit
        one, two, four = digits
        lower = circuit.either(one, two)
        return _States(
            circuit.both(four, lower),
            circuit.without(four, lower),
            circuit.without(two, circuit.either(one, four)),
            circuit.without(circuit.both(one, two), four),
        )


def _as_it_is(wire: Wire) -> Wire:
    return wire
