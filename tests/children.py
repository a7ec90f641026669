"""Work done in child processes that are replaced before they grow: the forward chainer never frees what it compiled."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from multiprocessing import get_context
from typing import TypeVar

__all__ = ["in_children"]

Task = TypeVar("Task")
Result = TypeVar("Result")

MOST_SECONDS = 900  # for one task; a child that died would otherwise be waited for without end


def in_children(
    work: Callable[[Task], Result], tasks: Sequence[Task], *, processes: int = 2, tasks_each: int = 1
) -> list[Result]:
    """What ``work`` gives for each task, in their order; a child is replaced after ``tasks_each``."""
    with get_context("spawn").Pool(processes, maxtasksperchild=tasks_each) as pool:
        results = pool.imap(work, tasks, chunksize=1)
        return [results.next(MOST_SECONDS) for _ in tasks]
