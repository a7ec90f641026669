"""Which steps of a straight line get a name of their own, and which are written into the step that uses them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from benchmarks.line import Always, Number, Step, children

__all__ = ["named_steps", "needed_steps"]

MOST = 30  # the most steps written into one


def needed_steps(steps: Sequence[Step], wanted: Iterable[int]) -> list[int]:
    """The steps that are wanted and those that they need, each after those that it reads."""
    needed = set(wanted)
    for index in range(len(steps) - 1, -1, -1):
        if index in needed:
            needed.update(children(steps[index]))
    return sorted(needed)


def named_steps(steps: Sequence[Step], wanted: Iterable[int]) -> frozenset[int]:
    """Those that more than one step uses, and those that would make an expression too long."""
    needed = needed_steps(steps, wanted)
    used = Counter(child for index in needed for child in set(children(steps[index])))
    length: dict[int, int] = {}
    named = set()
    for index in needed:
        length[index] = 1 + sum(length[child] for child in children(steps[index]))
        if isinstance(steps[index], Always | Number):
            continue
        if used[index] > 1 or length[index] > MOST:
            named.add(index)
            length[index] = 1
    return frozenset(named)
