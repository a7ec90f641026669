"""Working memory of one case: the rails that hold, what they say, and what is asserted between the strata."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from screening.engine.chainer.closing import close
from screening.engine.chainer.productions import Lowering, Mark, Rail, rail
from screening.errors import EngineError
from screening.kleene import Truth
from screening.program.compare import truth
from screening.program.program import Program
from screening.program.valuation import Activation, Facts, Status, Valuation

__all__ = ["WorkingMemory"]

STATUSES: tuple[Status, ...] = get_args(Status)


class WorkingMemory:
    """The rails that hold for the case and for each row of each list; at first, those of constants and atoms."""

    def __init__(self, program: Program, lowering: Lowering, facts: Facts) -> None:
        self._program = program
        self._lowering = lowering
        self._facts = facts
        self._case: set[Rail] = set(lowering.given)
        self._rows = {over: tuple(set[Rail]() for _ in range(facts.rows(over))) for over in facts.items}
        self._activations: list[Activation] = []
        for index, atom in lowering.atoms:
            for row in range(facts.rows(atom.over)):
                self._assert(index, row, truth(atom, facts, row))

    def rows(self, over: str | None) -> int:
        """How many sessions a ruleset over a list, or over the case, is run in."""
        return self._facts.rows(over)

    def held(self, rails: Iterable[Rail], over: str | None, row: int) -> list[Rail]:
        """Those of some rails that hold for a row (of the case, or of the row itself)."""
        here = self._here(over, row)
        return [one for one in rails if one in here or one in self._case]

    def add(self, one: Rail, over: str | None, row: int) -> bool:
        """Adds a rail for a row; false if it held already."""
        here = self._here(over, row)
        if one in here or one in self._case:
            return False
        here.add(one)
        return True

    def report(self, mark: Mark, over: str | None, row: int) -> None:
        """Notes an activation; the order is that of the calls."""
        self._activations.append(Activation(mark.kind, mark.rule, mark.name, over, row))

    def close(self, aggregates: Iterable[int]) -> None:
        """Asserts the truth of aggregates, from the rails of what they read."""
        for index in aggregates:
            for row in range(self.rows(self._program.nodes[index].over)):
                self._assert(index, row, close(self._program, self._facts, index, row, self._truth))

    def admit(self) -> None:
        """Asserts of every body and exception with neither rail that it is not known."""
        for index in self._lowering.judged:
            over = self._program.nodes[index].over
            for row in range(self.rows(over)):
                if self._truth(index, row) is None:
                    self.add(rail("node", index, "unknown"), over, row)

    def valuation(self) -> Valuation:
        """What the rails say, once every stratum and the verdicts have run."""
        truths = tuple(
            tuple(self._truth(index, row) for row in range(self.rows(node.over)))
            for index, node in enumerate(self._program.nodes)
        )
        statuses = tuple(
            tuple(self._status(index, rule.over, row) for row in range(self.rows(rule.over)))
            for index, rule in enumerate(self._program.rules)
        )
        return Valuation(truths, statuses, tuple(self._activations))

    def _here(self, over: str | None, row: int) -> set[Rail]:
        return self._case if over is None else self._rows[over][row]

    def _assert(self, index: int, row: int, value: Truth) -> None:
        if value is not None:
            true, false = self._lowering.rails[index]
            self._here(self._program.nodes[index].over, row).add(true if value else false)

    def _truth(self, index: int, row: int) -> Truth:
        here = self._here(self._program.nodes[index].over, row)
        true, false = self._lowering.rails[index]
        if true in here or true in self._case:
            return True
        return False if false in here or false in self._case else None

    def _status(self, index: int, over: str | None, row: int) -> Status:
        here = self._here(over, row)
        derived = [status for status in STATUSES if rail("rule", index, status) in here]
        if len(derived) != 1:
            rule = self._program.rules[index].source.id
            raise EngineError(f'the forward chainer derived {len(derived)} statuses for the rule "{rule}", not one')
        return derived[0]
