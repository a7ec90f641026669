"""Cuts a text file into rows without taking them apart, so that a batch is some whole rows and can be sent elsewhere.

A row is a line; in CSV a line that ends inside quotes goes on. A row whose quotes are wrong ends with its line and is
told of, and the next one is read. Empty lines are no rows.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from screening.bulk.files.written import Fault
from screening.columns.columns import Array
from screening.errors import CaseError

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["MOST_BYTES", "ROW", "Lines", "cut"]

BLOCK = 1 << 22
MOST_BYTES = 1 << 26  # of a batch, and of a row
NEWLINE, RETURN, QUOTE = 10, 13, 34
QUOTES = "its quotes are wrong: a value with a quote, a comma or a line break stands in quotes, a quote in it doubled"
ENCODING = "is not text in UTF-8"
STRAY = "has a carriage return that ends no line and stands in no quotes"
ROW = "row"


@dataclass(frozen=True)
class Lines:
    """Some rows: how many, their bytes, and which of them are in the bytes (``kept``; nothing: all)."""

    rows: int
    data: bytes
    kept: Array | None = None
    faults: tuple[Fault, ...] = ()


@dataclass
class _Gathering:
    """Rows that are being gathered into a batch."""

    rows: int = 0
    size: int = 0
    pieces: list[bytes] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    def add(self, piece: bytes, rows: int) -> None:
        self.pieces.append(piece)
        self.rows += rows
        self.size += len(piece)

    def refuse(self, reason: str) -> None:
        self.faults.append(Fault(self.rows, ROW, reason))
        self.rows += 1

    def lines(self, divider: str, *, quoted: bool) -> Lines:
        """The batch; rows that are no text in UTF-8, or are no one line of CSV, are taken out."""
        kept = np.setdiff1d(np.arange(self.rows), [fault.row for fault in self.faults])
        data = b"".join(self.pieces)
        faults = list(self.faults)
        if not _is_text(data) or (quoted and data.count(b"\r") > data.count(b"\r\n")):
            records = [one for one in _records(data, divider, quoted=quoted) if one not in (b"\n", b"\r\n")]
            wrong = [_wrong(one, quoted=quoted) for one in records]
            faults += [Fault(int(place), ROW, why) for place, why in zip(kept, wrong, strict=True) if why]
            data = b"".join(one for one, why in zip(records, wrong, strict=True) if not why)
            kept = kept[np.array([not why for why in wrong], np.bool_)]
        return Lines(self.rows, data, None if len(kept) == self.rows else kept, tuple(faults))


def cut(stream: BinaryIO, rows: int, *, quoted: bool, divider: str = ",") -> Iterator[Lines]:
    """Batches of at most ``rows`` rows (and of not much more than ``MOST_BYTES``); with ``quoted``, of CSV."""
    gathering, rest, final = _Gathering(), b"", False
    while not final:
        block = stream.read(BLOCK)
        final = not block
        rest = rest + block if block or not rest or rest.endswith(b"\n") else rest + b"\n"
        given_up = final or len(rest) > MOST_BYTES
        start = 0
        ends, broken = _ends(np.frombuffer(rest, np.uint8), divider, quoted=quoted, final=given_up)
        blank = _blank(np.frombuffer(rest, np.uint8), ends)
        counted = np.cumsum(~blank)
        at = 0
        while at < len(ends):
            # As many whole records as the batch still needs, up to the next broken one.
            done = int(counted[at - 1]) if at else 0
            stop = int(np.searchsorted(counted, done + rows - gathering.rows, side="left")) + 1
            stop = min(stop, len(ends))
            following = int(np.searchsorted(broken, at))
            if following < len(broken) and broken[following] < stop:
                stop = int(broken[following])
                if stop == at:
                    gathering.refuse(QUOTES)
                    start, at = int(ends[at]), at + 1
                    stop = at
            if stop > at:
                end = int(ends[stop - 1])
                gathering.add(rest[start:end], int(counted[stop - 1]) - done)
                start, at = end, stop
            if gathering.rows >= rows or gathering.size >= MOST_BYTES:
                yield gathering.lines(divider, quoted=quoted)
                gathering = _Gathering()
        if given_up and not start and rest:
            raise CaseError(f"a row is longer than {MOST_BYTES >> 20} MiB")
        rest = rest[start:]
    if gathering.rows:
        yield gathering.lines(divider, quoted=quoted)


def _records(data: bytes, divider: str, *, quoted: bool) -> Iterator[bytes]:
    start = 0
    for end in _ends(np.frombuffer(data, np.uint8), divider, quoted=quoted, final=True)[0].tolist():
        yield data[start:end]
        start = end


def _blank(data: Array, ends: Array) -> Array:
    """Which records are empty lines."""
    starts = np.concatenate([[0], ends[:-1]]) if len(ends) else ends
    length = ends - starts
    empty: Array = (length == 1) | ((length == 2) & (data[starts] == RETURN))  # noqa: PLR2004 - a return and a line feed
    return empty


def _ends(data: Array, divider: str, *, quoted: bool, final: bool) -> tuple[Array, list[int]]:
    """Where the records end, and which of them are broken. What follows the last end is not a whole record yet."""
    lines = np.flatnonzero(data == NEWLINE)
    quotes = np.flatnonzero(data == QUOTE) if quoted else lines[:0]
    found: list[Array] = []
    broken: list[int] = []
    start, counted = 0, 0
    while True:
        inside = np.searchsorted(quotes, lines) % 2 == 1
        wrong = _first_wrong(data, quotes, start, ord(divider), final=final)
        ends = lines[~inside & (lines < wrong)] + 1
        found.append(ends)
        counted += len(ends)
        if wrong == len(data):
            break
        start = int(ends[-1]) if len(ends) else start
        after = lines[lines >= start]
        if not len(after):
            break
        found.append(after[:1] + 1)
        broken.append(counted)
        counted += 1
        start = int(after[0]) + 1
        lines, quotes = after[1:], quotes[quotes >= start]
    return np.concatenate(found), broken


def _first_wrong(data: Array, quotes: Array, start: int, comma: int, *, final: bool) -> int:
    """Where the first quote stands that neither opens nor closes a value, or is never closed; the end if none does."""
    if not len(quotes):
        return len(data)
    opening, closing = quotes[0::2], quotes[1::2]
    before = data[np.maximum(opening - 1, start)]
    opens = (opening == start) | (before == comma) | (before == NEWLINE)
    opens[1:] |= closing[: len(opening) - 1] == opening[1:] - 1
    behind = np.minimum(closing + 1, len(data) - 1)
    after = data[behind]
    closes = (after == comma) | (after == NEWLINE) | (after == RETURN) | (after == QUOTE) | (closing + 1 == len(data))
    wrong = [int(opening[~opens][0])] if not opens.all() else []
    wrong += [int(closing[~closes][0])] if not closes.all() else []
    if final and len(opening) > len(closing):
        wrong.append(int(opening[-1]))
    return min(wrong, default=len(data))


def _wrong(record: bytes, *, quoted: bool) -> str:
    """Why the bytes of a row cannot be read, or nothing if they can."""
    if not _is_text(record):
        return ENCODING
    outside = record.removesuffix(b"\n").removesuffix(b"\r").split(b'"')[::2]
    return STRAY if quoted and any(b"\r" in one for one in outside) else ""


def _is_text(data: bytes) -> bool:
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
