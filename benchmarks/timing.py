"""Times things side by side: every one once in each round, so that a busy moment of the machine touches all alike."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import perf_counter

__all__ = ["interleaved", "percentile", "summary", "timed"]

Job = Callable[[], object]


def timed(job: Job, *, tidy: bool = True) -> float:
    """The seconds that a job takes; with ``tidy``, what others left behind is collected first."""
    if tidy:
        gc.collect()
    start = perf_counter()
    job()
    return perf_counter() - start


def interleaved(jobs: Mapping[str, Job], rounds: int, *, tidy: bool = True) -> dict[str, list[float]]:
    """The seconds of every job in every round; each round begins with another job. ``tidy``: see ``timed``."""
    found: dict[str, list[float]] = {name: [] for name in jobs}
    names = list(jobs)
    for number in range(rounds):
        turn = number % len(names) if names else 0
        for name in names[turn:] + names[:turn]:
            found[name].append(timed(jobs[name], tidy=tidy))
    return found


def percentile(seconds: Sequence[float], share: float) -> float:
    """The least value that so large a share of all does not exceed."""
    ordered = sorted(seconds)
    return ordered[min(int(share * len(ordered)), len(ordered) - 1)]


def summary(seconds: Sequence[float]) -> dict[str, float]:
    """The median and the 99th percentile, in milliseconds."""
    return {"p50": 1000 * median(seconds), "p99": 1000 * percentile(seconds, 0.99), "n": len(seconds)}
