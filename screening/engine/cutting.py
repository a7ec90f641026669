"""One block of rows: the parts of columns that belong to it, and truths by row made into planes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from screening.columns import Array, Bits, from_bits, to_bits, words

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Cut"]


class Cut:
    """Rows ``start`` to ``stop`` of a batch (``start`` a multiple of 64); ``ranks`` of each list are as many as they need.

    ``kept`` holds what several planes of the block need.
    """

    def __init__(self, start: int, stop: int, ranks: Mapping[str, int]) -> None:
        self.start = start
        self.stop = stop
        self.ranks = ranks
        self.words = words(stop - start)
        self.kept: dict[Any, Any] = {}

    def zeros(self, over: str | None) -> Bits:
        """Planes of zeros, of the case or by rank; always the same array."""
        if ("zeros", over) not in self.kept:
            shape = (self.words,) if over is None else (self.ranks[over], self.words)
            self.kept["zeros", over] = np.zeros(shape, np.uint64)
        found: Bits = self.kept["zeros", over]
        return found

    def rows(self, array: Array) -> Array:
        """The block's part of an array with a value a row: ``(…, rows)``; ``(…, 1)`` if all rows have one value."""
        return array[..., :1] if array.strides[-1] == 0 else array[..., self.start : self.stop]

    def bits(self, bits: Bits, over: str | None) -> Bits:
        """The block's part of bits, with the ranks of the block."""
        first = self.start // 64
        return self._ranked(bits[..., first : first + self.words], over)

    def pack(self, truths: Array, over: str | None) -> Bits:
        """Planes of truths by row, of the shape that ``rows`` gives."""
        if truths.shape[-1] != self.stop - self.start:
            truths = np.broadcast_to(truths, (*truths.shape[:-1], self.stop - self.start))
        return self._ranked(to_bits(truths), over)

    def truths(self, bits: Bits) -> Array:
        """Bits of the whole batch as booleans by row of the block: ``(…, rows)``."""
        first = self.start // 64
        return from_bits(bits[..., first : first + self.words], self.stop - self.start).view(np.bool_)

    def by_rank(self, over: str, truths: Callable[[int], Array]) -> Bits:
        """Planes by rank of what is said of each rank."""
        planes = np.empty((self.ranks[over], self.words), np.uint64)
        for rank in range(self.ranks[over]):
            planes[rank] = self.pack(truths(rank), None)
        return planes

    def _ranked(self, planes: Bits, over: str | None) -> Bits:
        """Planes with as many ranks as the block has: more are cut off, and of others nothing is known."""
        if over is None:
            return planes
        ranks = self.ranks[over]
        if planes.shape[0] < ranks:
            more = np.zeros((ranks - planes.shape[0], self.words), np.uint64)
            return np.concatenate([planes, more])
        return planes[:ranks]
