"""One block of rows: the parts of columns that belong to it, and what is asked of them by row made into planes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from screening.columns.columns import WORD, Array, Bits, from_bits, to_bits, words

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Cut"]

ONES = (1 << WORD) - 1  # a word of ones


class Cut:
    """Rows ``start`` (a multiple of 64) to ``stop`` of a batch; ``ranks`` of each list are as many as they need.

    ``scratch`` is room for truths by row before they become bits; the blocks of a batch, which follow one another,
    share it.
    """

    def __init__(self, start: int, stop: int, ranks: Mapping[str, int], scratch: dict[Any, Array]) -> None:
        self.start = start
        self.stop = stop
        self.ranks = ranks
        self.words = words(stop - start)
        self._scratch = scratch
        self._kept: dict[Any, Any] = {}

    def once(self, key: Any, make: Callable[[], Any]) -> Any:
        """What is made for a key, once in a block."""
        if key not in self._kept:
            self._kept[key] = make()
        return self._kept[key]

    def zeros(self, over: str | None) -> Bits:
        """Planes of zeros, of the case or by rank; always the same array."""
        shape = (self.words,) if over is None else (self.ranks[over], self.words)
        found: Bits = self.once(("zeros", over), lambda: np.zeros(shape, np.uint64))
        return found

    def rows(self, array: Array) -> Array:
        """The block's part of an array with a value a row: ``(…, rows)``; ``(…, 1)`` if all rows have one value."""
        return array[..., :1] if array.strides[-1] == 0 else array[..., self.start : self.stop]

    def bits(self, bits: Bits, over: str | None) -> Bits:
        """The block's part of bits, with the ranks of the block."""
        return self._ranked(self._part(bits), over)

    def truths(self, bits: Bits) -> Array:
        """The block's part of bits as booleans by row: ``(…, rows)``."""
        return from_bits(self._part(bits), self.stop - self.start).view(np.bool_)

    def ask(self, question: np.ufunc, array: Array, value: int, over: str | None) -> Bits:
        """Planes of what is asked of each value of an array: a comparison with a number, or their common digits.

        It is asked once in a block. The array is known by its identity: it has to live as long as the batch.
        """
        key = (question.__name__, id(array), value, over)
        found: Bits = self.once(key, lambda: self._asked(question, self.rows(array), value, over))
        return found

    def compare(self, question: np.ufunc, ours: Array, theirs: Array, over: str | None) -> Bits:
        """Planes of a comparison of two arrays, each of the shape that ``rows`` gives."""
        return self._asked(question, ours, theirs, over)

    def pack(self, truths: Array, over: str | None) -> Bits:
        """Planes of truths by row, of the shape that ``rows`` gives."""
        if truths.shape[-1] != self.stop - self.start:
            every = np.where(truths, np.uint64(ONES), np.uint64(0))
            return self._ranked(np.broadcast_to(every, (*every.shape[:-1], self.words)), over)
        return self._ranked(to_bits(truths), over)

    def _asked(self, question: np.ufunc, ours: Array, theirs: Any, over: str | None) -> Bits:
        digits = question is np.bitwise_and
        shape = np.broadcast_shapes(ours.shape, np.shape(theirs))
        room = self._room(ours.dtype if digits else np.dtype(np.bool_), shape)
        found = question(ours, ours.dtype.type(theirs) if digits else theirs, out=room)
        return self.pack(found if found.itemsize == 1 else found != 0, over)

    def _room(self, dtype: np.dtype[Any], shape: tuple[int, ...]) -> Array:
        size = int(np.prod(shape))
        held = self._scratch.get(dtype)
        if held is None or held.size < size:
            held = self._scratch[dtype] = np.empty(size, dtype)
        return held[:size].reshape(shape)

    def _part(self, bits: Bits) -> Bits:
        first = self.start // WORD
        return bits[..., first : first + self.words]

    def _ranked(self, planes: Bits, over: str | None) -> Bits:
        """Planes with as many ranks as the block has: more are cut off, and of others nothing is known."""
        if over is None or planes.shape[0] == self.ranks[over]:
            return planes
        if planes.shape[0] > self.ranks[over]:
            return planes[: self.ranks[over]]
        whole = np.zeros((self.ranks[over], self.words), np.uint64)
        whole[: planes.shape[0]] = planes
        return whole
