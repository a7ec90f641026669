"""Reads from the footer of a Parquet file how many rows each of its groups holds, and how many values at most.

Arrow tells it as well, but where what a footer says of a column is damaged, its look at that column ends the process.
Only that much of Thrift's compact protocol is read here. Source: the Parquet format's ``parquet.thrift``.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

__all__ = ["Damaged", "groups"]

# The numbers of fields in ``parquet.thrift``.
ROW_GROUPS, COLUMNS, ROWS, ABOUT, VALUES = 4, 1, 3, 3, 5

# The types of the compact protocol.
STOP, TRUE, FALSE, BYTE, I16, I32, I64, DOUBLE, BINARY, LIST, SET, MAP, STRUCT = range(13)
END = 8  # bytes behind the footer: its length and the word PAR1
MOST_DEPTH = 16
LONG, LOW = 15, 15  # the length of a list that stands behind its head; the four low bits of a head
MORE = 128  # of a byte of a number: another follows
MOST_BITS = 64


class Damaged(Exception):
    """The footer is not what the format says."""


def groups(path: Path) -> Iterator[tuple[int, int]]:
    """Of each group of rows, how many rows it says it has, and the most values of any of its columns.

    Raises ``Damaged``, and ``OSError`` where the file cannot be read.
    """
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(max(size - END, 0))
        length = int.from_bytes(file.read(4), "little")
        file.seek(max(size - END - length, 0))
        footer = file.read(length)
    try:
        for group in _Compact(footer).struct(0)[ROW_GROUPS]:
            yield int(group[ROWS]), max((int(column[ABOUT][VALUES]) for column in group[COLUMNS]), default=0)
    except (IndexError, KeyError, TypeError, ValueError) as error:
        raise Damaged(f"{path}: its footer is damaged") from error


class _Compact:
    """Bytes of the compact protocol, read from the front."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def struct(self, depth: int) -> dict[int, Any]:
        """The fields by their numbers."""
        if depth > MOST_DEPTH:
            raise ValueError("nested too deep")
        fields: dict[int, Any] = {}
        number = 0
        while (head := self._byte()) & LOW != STOP:
            number = number + (head >> 4) if head >> 4 else self._number()
            fields[number] = self._value(head & LOW, depth)
        return fields

    def _value(self, kind: int, depth: int) -> Any:
        if kind in (TRUE, FALSE):  # of a field the type is the value
            return kind == TRUE
        if kind in (LIST, SET):
            return self._list(depth)
        if kind == MAP:
            return self._map(depth)
        return self._plain(kind, depth)

    def _plain(self, kind: int, depth: int) -> Any:
        if kind in (I16, I32, I64):
            return self._number()
        if kind == STRUCT:
            return self.struct(depth + 1)
        if kind == BINARY:
            return self._skip(self._natural())
        if kind == DOUBLE:
            return self._skip(8)
        if kind in (TRUE, FALSE, BYTE):
            return self._byte()
        raise ValueError(f"no type {kind}")

    def _list(self, depth: int) -> list[Any]:
        head = self._byte()
        length = self._natural() if head >> 4 == LONG else head >> 4
        kind = head & LOW
        if length > len(self.data) - self.at:
            raise ValueError("a list longer than the bytes")
        nested = kind in (LIST, SET, MAP)
        if nested and depth > MOST_DEPTH:
            raise ValueError("nested too deep")
        return [self._value(kind, depth + 1) if nested else self._plain(kind, depth) for _ in range(length)]

    def _map(self, depth: int) -> None:
        length = self._natural()
        if length > len(self.data) - self.at or depth > MOST_DEPTH:
            raise ValueError("a map longer than the bytes")
        kinds = self._byte() if length else 0
        for _ in range(length):
            for kind in (kinds >> 4, kinds & LOW):
                self._plain(kind, depth) if kind in (TRUE, FALSE) else self._value(kind, depth + 1)

    def _byte(self) -> int:
        self.at += 1
        return self.data[self.at - 1]

    def _natural(self) -> int:
        found = shift = 0
        while True:
            byte = self._byte()
            found |= (byte % MORE) << shift
            if byte < MORE:
                return found
            shift += 7
            if shift >= MOST_BITS:
                raise ValueError("a number that is too long")

    def _number(self) -> int:
        natural = self._natural()
        return natural >> 1 ^ -(natural & 1)

    def _skip(self, length: int) -> None:
        if length > len(self.data) - self.at:
            raise IndexError(length)
        self.at += length
