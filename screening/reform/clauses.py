"""A circuit and what facts may be as clauses for a SAT solver. The only module that knows the solver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from itertools import combinations, product
from typing import Any

from screening.engine.columnar.asked import Source
from screening.engine.columnar.circuit import ONES, ZEROS, Circuit, Gate, Wire
from screening.engine.columnar.reading import Reader
from screening.errors import EngineError
from screening.law.conditions import Test
from screening.law.vocabulary import Vocabulary
from screening.program.compare import truth
from screening.program.compile import atom_of
from screening.program.program import Atom
from screening.program.valuation import Facts
from screening.reform.domain import FIXED
from screening.values import Value

__all__ = ["Clauses"]

Place = tuple[str, int]  # a fact, and the row of its list (0 for a fact of the case)
INSTALL = "the extra `prove` is not installed: pip install 'notice-screening[prove]'"


class Clauses:
    """Which cases there are, and what the wires of a circuit carry of each, for a solver to find one or prove none."""

    def __init__(
        self, circuit: Circuit, vocabulary: Vocabulary, values: Mapping[str, tuple[Value, ...]], items: int
    ) -> None:
        try:
            from pysat.solvers import Solver
        except ImportError:
            raise EngineError(INSTALL) from None
        self.solver: Any = Solver("glucose4")
        self.circuit = circuit
        self.vocabulary = vocabulary
        self.values = values
        self.items = items
        self.count = 0
        self._first = self
        self.true = self._new()
        self.solver.add_clause([self.true])
        self.chosen: dict[tuple[str, int, int], int] = {}  # fact, row, number of the value
        self.there: dict[tuple[str, int], int] = {}  # list, row
        self.whole: dict[str, int] = {}
        self._wires: dict[tuple[Wire, int], int] = {}
        self._instead: tuple[str, int, int] | None = None
        self._touched: set[Wire] | None = None
        self._cases()

    def solve(self, assumptions: Sequence[int]) -> bool:
        """Whether there is such a case."""
        return bool(self.solver.solve(assumptions=list(assumptions)))

    def stated(self) -> list[int]:
        """What the case that was found states: lists that are complete, items, and values of facts."""
        model = set(self.solver.get_model())
        return [one for one in self.free() if one in model]

    def free(self) -> list[int]:
        """All that a case could state."""
        return [*self.whole.values(), *self.there.values(), *self.chosen.values()]

    def says(self, fact: str, value: Value) -> int:
        """The literal of a fact of the case having a value, which is among those that are looked at."""
        return self.value(fact, 0, value)

    def shrunk(self, target: Sequence[int]) -> list[int]:
        """What the case that was found has to state to meet a target: of it nothing can be left out."""
        kept = self.stated()
        for one in [*kept]:
            if one in kept:
                rest = set(kept) - {one}
                if self.solve([*target, *(-each for each in self.free() if each not in rest)]):
                    kept = self.stated()
        return kept

    def value(self, fact: str, row: int, value: Value) -> int:
        """The literal of a fact of some item, or of the case, having a value that is among those looked at."""
        return self._value(fact, row, self.values[fact].index(value))

    def beside(self, fact: str, row: int, value: Value) -> Clauses:
        """The same cases with another value of one fact, all else being the same."""
        other = copy(self)
        other._wires = {}  # noqa: SLF001 - of the same class
        other._instead = (fact, row, self.values[fact].index(value))  # noqa: SLF001
        other._first = self  # noqa: SLF001
        other._touched = self._reached(fact)  # noqa: SLF001
        return other

    def refuse(self, stated: Iterable[int]) -> None:
        """Leave out the case that states exactly this."""
        kept = set(stated)
        self.solver.add_clause([-one if one in kept else one for one in self.free()])

    def facts(self, stated: Iterable[int]) -> Facts:
        """The facts of a case."""
        kept = set(stated)
        values: dict[str, Value] = {}
        items: dict[str, list[dict[str, Value]]] = {
            name: [{} for row in range(self.items) if self.there[name, row] in kept] for name in self.vocabulary.lists
        }
        for (fact, row, number), variable in self.chosen.items():
            if variable in kept:
                of = self.vocabulary.facts[fact].of
                (values if of is None else items[of][row])[fact] = self.values[fact][number]
        for fixed in FIXED:
            values[fixed] = self.values[fixed][0]
        complete = {name: self.whole[name] in kept for name in self.vocabulary.lists}
        return Facts(values, {name: tuple(rows) for name, rows in items.items()}, complete)

    def wire(self, wire: Wire, row: int = 0) -> int:
        """The literal of a wire, of the case or for a rank; what it rests on is made first."""
        waiting = [(wire, row)]
        while waiting:
            at = waiting[-1]
            if at in self._wires:
                waiting.pop()
                continue
            if self._touched is not None and at[0] not in self._touched:
                self._wires[at] = self._first.wire(*at)
                continue
            needed = [one for one in self._reads(*at) if one not in self._wires]
            if needed:
                waiting += needed
            else:
                self._wires[waiting.pop()] = self._gate(*at)
        return self._wires[wire, row]

    # ── Gates ────────────────────────────────────────────────────────────────────────────────────

    def _rows(self, wire: Wire) -> range:
        return range(1 if self.circuit.gates[wire].over is None else self.items + 1)

    def _at(self, wire: Wire, row: int) -> tuple[Wire, int]:
        return (wire, row if self.circuit.gates[wire].over is not None else 0)

    def _reached(self, fact: str) -> set[Wire]:
        """The wires that hang on a fact."""
        found: set[Wire] = set()
        for wire, gate in enumerate(self.circuit.gates):
            if gate.kind == "source":
                source = self.circuit.sources[gate.left]
                assert isinstance(source, Source)
                named = {source.fact, source.atom.other if source.atom else None}
                read = fact in named
            else:
                read = any(one in found for one, _ in self._reads(wire, 0))
            if read:
                found.add(wire)
        return found

    def _reads(self, wire: Wire, row: int) -> list[tuple[Wire, int]]:
        gate = self.circuit.gates[wire]
        match gate.kind:
            case "constant" | "source":
                return []
            case "not":
                return [self._at(gate.left, row)]
            case "some" | "every" | "reach":
                return [(gate.left, each) for each in self._rows(gate.left)]
            case _:
                return [self._at(gate.left, row), self._at(gate.right, row)]

    def _gate(self, wire: Wire, row: int) -> int:
        gate = self.circuit.gates[wire]
        if wire in (ZEROS, ONES):
            return self.true if wire == ONES else -self.true
        if gate.kind == "source":
            source = self.circuit.sources[gate.left]
            assert isinstance(source, Source)
            return self._source(source, row)
        read = [self._wires[one] for one in self._reads(wire, row)]
        return self._combined(gate, read)

    def _combined(self, gate: Gate, read: list[int]) -> int:
        match gate.kind:
            case "not":
                return -read[0]
            case "and" | "every":
                return -self._any([-one for one in read])
            case "or" | "some":
                return self._any(read)
            case "xor":
                one, other = read
                return self._any([self._both(one, -other), self._both(-one, other)])
            case _:
                several = combinations(read, gate.right)
                return self._any([-self._any([-one for one in each]) for each in several])

    def _any(self, literals: Iterable[int]) -> int:
        kept = {one for one in literals if one != -self.true}
        if self.true in kept or any(-one in kept for one in kept):
            return self.true
        if len(kept) < 2:  # noqa: PLR2004 - of one nothing has to be made
            return next(iter(kept), -self.true)
        found = self._new()
        for one in kept:
            self.solver.add_clause([-one, found])
        self.solver.add_clause([-found, *kept])
        return found

    def _both(self, one: int, other: int) -> int:
        return -self._any([-one, -other])

    def _new(self) -> int:
        self._first.count += 1
        return self._first.count

    # ── Cases ────────────────────────────────────────────────────────────────────────────────────

    def _cases(self) -> None:
        """At most one value of each fact; an item after another; no fact of an item that is not there."""
        for name in self.vocabulary.lists:
            self.whole[name] = self._new()
            for row in range(self.items):
                self.there[name, row] = self._new()
                if row:
                    self.solver.add_clause([-self.there[name, row], self.there[name, row - 1]])
        for fact, values in self.values.items():
            if fact in FIXED:
                continue
            of = self.vocabulary.facts[fact].of
            for row in range(1 if of is None else self.items):
                made = [self._new() for _ in values]
                self.chosen |= {(fact, row, number): one for number, one in enumerate(made)}
                for one, other in combinations(made, 2):
                    self.solver.add_clause([-one, -other])
                if of is not None:
                    for one in made:
                        self.solver.add_clause([-one, self.there[of, row]])
        self._contradictions()

    def _contradictions(self) -> None:
        """No case says what the vocabulary holds to be impossible."""
        for one in self.vocabulary.contradictions:
            atoms = [atom_of(test, self.vocabulary, _no_parameter) for test in one.both if isinstance(test, Test)]
            for row in range(1 if one.over is None else self.items):
                sides = [self._where(atom, row) for atom in atoms]
                for both in product(*sides):
                    self.solver.add_clause([-each for each in both])

    def _where(self, atom: Atom, row: int) -> list[int]:
        """The values of one fact by which a test on it is true."""
        if atom.other is not None or atom.fact not in self.values:
            return []
        of = self.vocabulary.facts[atom.fact].of
        found = enumerate(self.values[atom.fact])
        true = [number for number, value in found if truth(atom, self._only(((atom.fact, value),)), 0) is True]
        return [self._value(atom.fact, row if of else 0, number) for number in true]

    def _value(self, fact: str, row: int, number: int) -> int:
        """The literal of a value; no item has one past the bound."""
        if fact in FIXED:
            return self.true
        if self._instead is not None and self._instead[:2] == (fact, row):
            return self.true if self._instead[2] == number else -self.true
        return self.chosen.get((fact, row, number), -self.true)

    def _only(self, stated: Iterable[tuple[str, Value]]) -> Facts:
        """A case that states nothing but some facts, those of items in one item."""
        values: dict[str, Value] = {}
        items: dict[str, dict[str, Value]] = {}
        for fact, value in stated:
            of = self.vocabulary.facts[fact].of
            (values if of is None else items.setdefault(of, {}))[fact] = value
        lists = {name: (items[name],) if name in items else () for name in self.vocabulary.lists}
        return Facts(values, lists, dict.fromkeys(lists, True))

    # ── Sources ──────────────────────────────────────────────────────────────────────────────────

    def _source(self, source: Source, row: int) -> int:
        match source.kind:
            case "complete":
                return self.whole[source.fact]
            case "stated":
                return self.there.get((source.fact, row), -self.true)
            case "further":
                here = -self.there.get((source.fact, row), -self.true)
                after = self.there[source.fact, row - 1] if row else self.true
                return self._both(self._both(here, after), -self.whole[source.fact])
            case "unstated":
                values = [self._value(source.fact, row, at) for at in range(len(self.values.get(source.fact, ())))]
                there = self.true if source.over is None else self.there.get((source.over, row), -self.true)
                return self._both(there, -self._any(values))
            case "true" | "false" if source.atom is not None and source.atom.other is not None:
                return self._pair(source.atom, row, wanted=source.kind == "true")
            case _:
                yes = [number for number, found in enumerate(self._read(source)) if found]
                return self._any(self._value(source.fact, row, number) for number in yes)

    def _read(self, source: Source) -> list[bool]:
        """Which values of its fact a source answers with yes."""
        reader = Reader((source,), self.vocabulary)
        values = self.values.get(source.fact, ())
        return [bool(reader.read(self._only(((source.fact, one),)))[0] & 1) for one in values]

    def _pair(self, atom: Atom, row: int, *, wanted: bool) -> int:
        """Where two facts are compared: the pairs of values by which the comparison comes out so."""
        assert atom.other is not None
        names = (atom.fact, atom.other)
        rows = [row if self.vocabulary.facts[name].of else 0 for name in names]
        found = []
        for one, other in product(*(range(len(self.values.get(name, ()))) for name in names)):
            pair = ((names[0], self.values[names[0]][one]), (names[1], self.values[names[1]][other]))
            if truth(atom, self._only(pair), 0) is wanted:
                found.append(self._both(self._value(names[0], rows[0], one), self._value(names[1], rows[1], other)))
        return self._any(found)


def _no_parameter(name: str) -> Value:
    raise EngineError(f'a contradiction cannot read the parameter "{name}"')
