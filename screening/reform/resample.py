"""How much a table of answers before and after would vary from year to year by chance alone, for as many alerts."""

from __future__ import annotations

from typing import NamedTuple

from screening.columns.columns import Array

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["TIMES", "Resampled", "resampled"]

TIMES = 2_000
ENDS = (2.5, 97.5)  # percentiles


class Resampled(NamedTuple):
    """A table for so many alerts: what is expected, and between which two numbers 95 in 100 such tables lie."""

    size: int
    expected: Array
    low: Array
    high: Array


def resampled(table: Array, size: int, seed: int) -> Resampled:
    """The table of ``size`` alerts drawn anew, many times, with the shares of ``table``."""
    shares = table.ravel() / table.sum()
    chance = np.random.Generator(np.random.Philox(key=np.array([seed, size], np.uint64)))
    drawn = chance.multinomial(size, shares, TIMES)
    low, high = np.percentile(drawn, ENDS, axis=0)
    shape = table.shape
    return Resampled(
        size,
        (shares * size).reshape(shape),
        np.floor(low).astype(np.int64).reshape(shape),
        np.ceil(high).astype(np.int64).reshape(shape),
    )
