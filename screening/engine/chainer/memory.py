"""Working memory of one case: the rails that hold, what they say, and what is asserted between the strata."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, get_args

from screening.engine.chainer.closing import close
from screening.engine.chainer.productions import Lowering, Mark, Rail, rail
from screening.errors import EngineError
from screening.kleene import Truth
from screening.program.compare import truth
from screening.program.program import Atom, Program
from screening.program.valuation import Activation, Facts, Status, Valuation

__all__ = ["WorkingMemory"]

T = TypeVar("T")
STATUSES: tuple[Status, ...] = get_args(Status)


class WorkingMemory:
    """The rails that hold for the case and for each kind of row of each list; at first, those of constants and atoms.

    Rows of a list on which every test comes out the same are of one kind: all that follows of them is the same too.
    """

    def __init__(self, program: Program, lowering: Lowering, facts: Facts) -> None:
        self._program = program
        self._lowering = lowering
        self._facts = facts
        self._activations: list[Activation] = []
        tests: dict[str | None, list[tuple[int, Atom]]] = {over: [] for over in (None, *facts.items)}
        for index, atom in lowering.atoms:
            tests[atom.over].append((index, atom))
        self._case = {*lowering.given, *self._tested(tests[None], 0)}
        self._kind: dict[str, list[int]] = {}  # of each row
        self._kinds: dict[str, tuple[set[Rail], ...]] = {}
        for over in facts.items:
            kinds: dict[frozenset[Rail], int] = {}
            names = dict.fromkeys(name for _, atom in tests[over] for name in (atom.fact, atom.other) if name)
            firsts = facts.alike(over, names)
            tested = {row: self._tested(tests[over], row) for row in dict.fromkeys(firsts)}
            self._kind[over] = [kinds.setdefault(tested[row], len(kinds)) for row in firsts]
            self._kinds[over] = tuple(set(one) for one in kinds)

    def _tested(self, tests: Iterable[tuple[int, Atom]], row: int) -> frozenset[Rail]:
        """The rails of the tests that are settled of a row."""
        found = ((self._lowering.rails[index], truth(atom, self._facts, row)) for index, atom in tests)
        return frozenset(true if value else false for (true, false), value in found if value is not None)

    def kinds(self, over: str | None) -> int:
        """How many sessions a ruleset over a list, or over the case, is run in: one for each kind of row."""
        return 1 if over is None else len(self._kinds[over])

    def held(self, rails: Iterable[Rail], over: str | None, kind: int) -> list[Rail]:
        """Those of some rails that hold for a kind of row (of the case, or of the row itself)."""
        here = self._here(over, kind)
        return [one for one in rails if one in here or one in self._case]

    def add(self, one: Rail, over: str | None, kind: int) -> bool:
        """Adds a rail for a kind of row; false if it held already."""
        here = self._here(over, kind)
        if one in here or one in self._case:
            return False
        here.add(one)
        return True

    def report(self, marks: Sequence[Sequence[Mark]], over: str | None) -> None:
        """Notes the activations of a ruleset, those of each kind, row by row; the order is that of the calls."""
        for row, kind in enumerate((0,) if over is None else self._kind[over]):
            self._activations += (Activation(one.kind, one.rule, one.name, over, row) for one in marks[kind])

    def close(self, aggregates: Iterable[int]) -> None:
        """Asserts the truth of aggregates, from the rails of what they read."""
        for index in aggregates:
            over = self._program.nodes[index].over
            for kind in range(self.kinds(over)):
                truth_of = self._of_row if over is None else self._truth
                self._assert(index, kind, close(self._program, self._facts, index, kind, truth_of))

    def admit(self) -> None:
        """Asserts of every body and exception with neither rail that it is not known."""
        for index in self._lowering.judged:
            over = self._program.nodes[index].over
            for kind in range(self.kinds(over)):
                if self._truth(index, kind) is None:
                    self.add(rail("node", index, "unknown"), over, kind)

    def valuation(self) -> Valuation:
        """What the rails say, once every stratum and the verdicts have run."""
        truths = tuple(
            self._rows(node.over, [self._truth(index, kind) for kind in range(self.kinds(node.over))])
            for index, node in enumerate(self._program.nodes)
        )
        statuses = tuple(
            self._rows(rule.over, [self._status(index, rule.over, kind) for kind in range(self.kinds(rule.over))])
            for index, rule in enumerate(self._program.rules)
        )
        return Valuation(truths, statuses, tuple(self._activations))

    def _rows(self, over: str | None, found: list[T]) -> tuple[T, ...]:
        """What was found of each kind, for each row."""
        return tuple(found) if over is None else tuple(map(found.__getitem__, self._kind[over]))

    def _here(self, over: str | None, kind: int) -> set[Rail]:
        return self._case if over is None else self._kinds[over][kind]

    def _of_row(self, index: int, row: int) -> Truth:
        """The truth of a node for a row of its list."""
        over = self._program.nodes[index].over
        return self._truth(index, row if over is None else self._kind[over][row])

    def _assert(self, index: int, kind: int, value: Truth) -> None:
        if value is not None:
            true, false = self._lowering.rails[index]
            self._here(self._program.nodes[index].over, kind).add(true if value else false)

    def _truth(self, index: int, kind: int) -> Truth:
        """The truth of a node for a kind of row."""
        here = self._here(self._program.nodes[index].over, kind)
        true, false = self._lowering.rails[index]
        if true in here or true in self._case:
            return True
        return False if false in here or false in self._case else None

    def _status(self, index: int, over: str | None, kind: int) -> Status:
        here = self._here(over, kind)
        derived = [status for status in STATUSES if rail("rule", index, status) in here]
        if len(derived) != 1:
            rule = self._program.rules[index].source.id
            raise EngineError(f'the forward chainer derived {len(derived)} statuses for the rule "{rule}", not one')
        return derived[0]
