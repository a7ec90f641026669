"""What an evaluator gives back: the truth of every node, the status of every rule, and what was activated."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from screening.kleene import Truth
from screening.values import Value

__all__ = ["Activation", "Facts", "Status", "Valuation"]

Status = Literal["established", "excepted", "not_established", "undetermined"]


@dataclass(frozen=True)
class Facts:
    """What is known of a case at its dials: values of facts (absent = not known), items of lists, completeness.

    ``items[list]`` has every list of the vocabulary, an empty tuple if no item is stated; ``complete[list]`` likewise.
    ``withheld`` are the facts of the case that are stated and not used (disputed, or not well enough shown), and
    ``items_withheld[list]`` those of each item: of them nothing is presumed. ``numbers[list]`` are the numbers that the
    items have in the file, from 1, where some that it states are not there.
    """

    values: Mapping[str, Value]
    items: Mapping[str, tuple[Mapping[str, Value], ...]]
    complete: Mapping[str, bool]
    withheld: frozenset[str] = frozenset()
    items_withheld: Mapping[str, tuple[frozenset[str], ...]] = field(default_factory=dict)
    numbers: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def rows(self, over: str | None) -> int:
        """How many truths a node has: one for the case; for a list one an item.

        A list that is not complete has one more, for the further item.
        """
        if over is None:
            return 1
        return len(self.items[over]) + (not self.complete[over])

    def number(self, over: str, row: int) -> int:
        """The number that a stated item has in the file, from 1."""
        numbers = self.numbers.get(over, ())
        return numbers[row] if row < len(numbers) else row + 1

    def alike(self, over: str, names: Iterable[str]) -> list[int]:
        """For each row of a list the first row on which the same is known of some facts; the further item is by itself.

        What reads nothing of an item but these comes out the same on both.
        """
        firsts: dict[tuple[Value | None, ...], int] = {}
        read = tuple(names)
        rows = [firsts.setdefault(tuple(map(item.get, read)), row) for row, item in enumerate(self.items[over])]
        return rows if self.complete[over] else [*rows, len(rows)]

    def unstated(self, fact: str, over: str | None, row: int) -> bool:
        """Whether nothing is stated of a fact, of the case or of a stated item: only then can it be presumed."""
        if over is None:
            return fact not in self.values and fact not in self.withheld
        if row >= len(self.items[over]) or fact in self.items[over][row]:
            return False
        kept = self.items_withheld.get(over, ())
        return row >= len(kept) or fact not in kept[row]

    def value(self, fact: str, over: str | None, row: int) -> Value | None:
        """The value of a fact for a row; an item's fact if the fact is the list's, else the case's.

        Facts of an item are keyed by their full name (``charge.label``). The further item knows nothing.
        """
        if over is not None and row < len(self.items[over]) and fact in self.items[over][row]:
            return self.items[over][row][fact]
        return self.values.get(fact)


@dataclass(frozen=True)
class Activation:
    """A definition, an exception or a finding that came out true (for a finding: established), for a row."""

    kind: Literal["definition", "exception", "finding"]
    rule: str
    name: str
    over: str | None
    row: int


@dataclass(frozen=True)
class Valuation:
    """The result of an evaluator.

    ``truths[node][row]`` and ``statuses[rule][row]`` follow the order of the program's nodes and rules; rows are as
    ``Facts.rows`` says, the last being the further item of an incomplete list, with the status its conditions give.
    Activations are in the order in which the evaluator came to them and do not count in a comparison.
    """

    truths: tuple[tuple[Truth, ...], ...]
    statuses: tuple[tuple[Status, ...], ...]
    activations: tuple[Activation, ...] = field(default=(), compare=False)
