"""Closes a level for the forward chainer: the truth of an aggregate from the truths of the level below.

An aggregate speaks of what is not known, which has no rail; so it is counted here, and its truth then asserted.
"""

from __future__ import annotations

from collections.abc import Callable

from screening.kleene import Truth, negate
from screening.program.program import AtLeastNode, CountNode, EveryNode, Group, Program, SomeNode, WeighNode
from screening.program.valuation import Facts

__all__ = ["close"]

TruthOf = Callable[[int, int], Truth]


def close(program: Program, facts: Facts, index: int, row: int, truth_of: TruthOf) -> Truth:
    """The truth of an aggregate for a row; ``truth_of`` says that of a lower node for a row."""
    match program.nodes[index]:
        case AtLeastNode(number, children):
            return _reached(number, [truth_of(child, row) for child in children])
        case WeighNode(groups, level):
            spans = [_span(group, row, truth_of) for group in groups]
            if sum(low for low, _ in spans) >= level:
                return True
            return False if sum(high for _, high in spans) < level else None
        case SomeNode(items, child):
            return _reached(1, *_of_list(facts, items, child, truth_of))
        case EveryNode(items, child):
            failing = _of_list(facts, items, child, lambda node, at: negate(truth_of(node, at)))
            if not failing[0]:
                return False if facts.complete[items] else None
            return negate(_reached(1, *failing))
        case CountNode(items, child, number):
            return _reached(number, *_of_list(facts, items, child, truth_of))
        case node:
            raise TypeError(f"{type(node).__name__} is not an aggregate")


def _of_list(facts: Facts, items: str, child: int, truth_of: TruthOf) -> tuple[list[Truth], bool]:
    """The truths on the stated items, and whether it may be true on one that is not stated."""
    stated = len(facts.items[items])
    further = not facts.complete[items] and truth_of(child, stated) is not False
    return [truth_of(child, row) for row in range(stated)], further


def _reached(number: int, truths: list[Truth], others: bool = False) -> Truth:  # noqa: FBT001, FBT002
    """Whether ``number`` are true, where others may be so too."""
    if truths.count(True) >= number:
        return True
    return None if others or len(truths) - truths.count(False) >= number else False


def _span(group: Group, row: int, truth_of: TruthOf) -> tuple[int, int]:
    """The least and the most points that a group may give."""
    truths = [(points, truth_of(node, row)) for points, node in group.entries]
    for points, truth in truths:
        if truth:
            return points, points
    possible = {points for points, truth in truths if truth is None}
    if group.other_possible or not possible:
        possible.add(0)
    return min(possible), max(possible)
