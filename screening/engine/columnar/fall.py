"""Which charges fall, and whether the whole alert does: the bars of one reading brought together in its circuit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from screening.engine.columnar.asked import Pair
from screening.engine.columnar.circuit import ZEROS, Wire
from screening.engine.columnar.in_force import InForce
from screening.engine.columnar.lower import Lowered, Ranks
from screening.errors import EngineError
from screening.program.program import CompiledRule

__all__ = ["Bar", "Falling"]

CHARGES = "charges"


@dataclass(frozen=True)
class Bar:
    """A finding of one rule: where it is established, and where it is undetermined (there it is not established)."""

    established: Wire
    undetermined: Wire


@dataclass
class Falling:
    """The bars of one reading: of the whole case, of each charge, and of each charge where another can carry it."""

    lowered: Lowered
    in_force: InForce
    case: list[Bar] = field(default_factory=list)
    charges: list[Bar] = field(default_factory=list)
    carried: list[Bar] = field(default_factory=list)

    def add(self, rule: CompiledRule, found: Bar) -> None:
        """Takes account of a finding of a rule whose effect is to bar."""
        if rule.over not in (None, CHARGES):
            raise EngineError(f'"{rule.source.id}" finds for each of the {rule.over}: only charges can fall one by one')
        kept = self.case if rule.over is None else self.carried if rule.source.carried else self.charges
        kept.append(found)

    def undetermined(self) -> Wire:
        """Where a bar is undetermined, on the case or on any charge, be it one that is not stated."""
        circuit = self.lowered.circuit
        by_charge = circuit.either(*(one.undetermined for one in (*self.charges, *self.carried)))
        return circuit.either(*(one.undetermined for one in self.case), circuit.some_rank(by_charge))

    def scopes(self) -> tuple[Wire, Wire, Wire]:
        """Where the whole falls; where a part does; and where it is not settled whether either does."""
        circuit = self.lowered.circuit
        whole = circuit.either(*(one.established for one in self.case))
        perhaps = circuit.either(*(one.undetermined for one in self.case))
        if CHARGES not in self.lowered.program.vocabulary.lists:
            return whole, ZEROS, perhaps
        ranks = self.lowered.ranks(CHARGES)
        falls = self._falls(ranks)
        some = circuit.some_rank(ranks.stated)
        all_fall = circuit.both(some, circuit.every_rank(circuit.either(falls.true, circuit.invert(ranks.stated))))
        every_bar = (*self.charges, *self.carried)
        on_further = circuit.some_rank(circuit.both(ranks.further, *self._some_undetermined(every_bar)))
        further = circuit.without(circuit.either(all_fall, on_further), ranks.complete)
        part = circuit.some_rank(circuit.both(falls.true, ranks.stated))
        part_perhaps = circuit.either(circuit.some_rank(circuit.both(falls.false, ranks.stated)), further)
        none_stands = circuit.every_rank(circuit.either(falls.true, falls.false, circuit.invert(ranks.stated)))
        there_may_be = circuit.either(circuit.both(ranks.complete, some), further)
        one_is_enough = self._treated("all_pass")
        by_charges = self._choice(one_is_enough, part, circuit.both(ranks.complete, all_fall))
        by_charges_perhaps = self._choice(one_is_enough, part_perhaps, circuit.both(none_stands, there_may_be))
        perhaps = circuit.either(perhaps, by_charges_perhaps, part_perhaps)
        return circuit.either(whole, by_charges), part, perhaps

    def _some_undetermined(self, bars: Sequence[Bar]) -> tuple[Wire]:
        return (self.lowered.circuit.either(*(one.undetermined for one in bars)),)

    def _falls(self, ranks: Ranks) -> Pair:
        """By charge: where it falls; and where that is not settled (``false`` is where it may)."""
        circuit = self.lowered.circuit
        sure = circuit.either(*(one.established for one in self.charges))
        perhaps = circuit.either(*(one.undetermined for one in self.charges))
        established = circuit.either(*(one.established for one in self.carried))
        [undetermined] = self._some_undetermined(self.carried)
        carries = self._carries(ranks)
        some_carry = circuit.some_rank(circuit.both(ranks.stated, carries.true)) if carries.true != ZEROS else ZEROS
        none_carry = circuit.every_rank(circuit.either(carries.false, circuit.invert(ranks.stated)))
        sure = circuit.either(sure, circuit.both(established, none_carry))
        open_ = circuit.without(circuit.either(established, undetermined), some_carry)
        return Pair(sure, circuit.without(circuit.either(perhaps, open_), sure))

    def _carries(self, ranks: Ranks) -> Pair:
        """By charge: where it can carry others, for no bar is established on it, and where it cannot."""
        circuit, carried = self.lowered.circuit, self._treated("carried_by_one")
        every_bar = (*self.charges, *self.carried)
        barred = circuit.either(*(one.established for one in every_bar))
        [undetermined] = self._some_undetermined(every_bar)
        carries = circuit.without(ranks.stated, circuit.either(barred, undetermined))
        return Pair(circuit.both(carried, carries), circuit.either(barred, circuit.invert(carried)))

    def _choice(self, where: Wire, there: Wire, elsewhere: Wire) -> Wire:
        circuit = self.lowered.circuit
        return circuit.either(circuit.both(where, there), circuit.without(elsewhere, where))

    def _treated(self, how: str) -> Wire:
        """Where several charges are treated so: where the parameter that the outcome file names has that value."""
        named = self.lowered.program.outcome.multi_offence
        found = (wire for value, wire in self.in_force.where(named) if value == how)
        return self.lowered.circuit.either(*found)
