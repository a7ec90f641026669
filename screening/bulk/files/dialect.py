"""How a file of CSV is written: what divides its columns, and what their names are."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from typing import BinaryIO

from screening.bulk.files.fields import Fields
from screening.errors import CaseError

__all__ = ["Dialect", "dialect_of"]

DIVIDERS = (",", ";", "\t")
MARK = b"\xef\xbb\xbf"  # that some programs put in front of UTF-8
WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
LONGEST = 1 << 20


@dataclass(frozen=True)
class Dialect:
    """The names of the columns, what divides them, and how many lines stand before the first row."""

    names: tuple[str, ...]
    divider: str = ","
    lines: int = 1

    def skip(self, stream: BinaryIO) -> None:
        """Go to the first row of a file."""
        for _ in range(self.lines):
            stream.readline()


def dialect_of(stream: BinaryIO, file: str, fields: Fields) -> Dialect:
    """How a file is written; raises ``CaseError`` if its columns are none that a table can have."""
    first, lines = stream.readline(LONGEST), 1
    if first.startswith(WIDE_MARKS) or b"\0" in first:
        raise CaseError(f'{file}: a text in UTF-16; save it as "CSV UTF-8"')
    first = first.removeprefix(MARK)
    divider = None
    if first.lower().startswith(b"sep="):  # Excel's own line, which says what divides
        divider = first[4:5].decode("latin-1")
        if divider not in (*DIVIDERS, "|"):
            raise CaseError(f"{file}: its first line names no divider of columns that is known")
        first, lines = stream.readline(LONGEST), 2
    if len(first) == LONGEST:
        raise CaseError(f"{file}: its first line is longer than {LONGEST >> 20} MiB; it must name the columns")
    if b"\r" in first.rstrip(b"\r\n"):
        raise CaseError(f"{file}: its lines end as on old Macs, with a carriage return alone; save it anew")
    try:
        text = first.decode("utf-8")
    except UnicodeDecodeError:
        raise CaseError(f'{file}: not a text file in UTF-8; save it as "CSV UTF-8"') from None
    ways = {one: _names(text, one) for one in ([divider] if divider else DIVIDERS)}
    # The divider that makes the most columns known; of those that make as many, the one that makes the most columns.
    divider = max(ways, key=lambda one: (sum(map(fields.knows, ways[one])), len(ways[one])))
    names = ways[divider]
    if not any(names):
        raise CaseError(f"{file}: no columns; the first line must name them, as `screening template --csv` writes it")
    fields.check(names, file, text=True)
    return Dialect(names, divider, lines)


def _names(text: str, divider: str) -> tuple[str, ...]:
    try:
        return tuple(name.strip() for row in csv.reader([text], delimiter=divider) for name in row)
    except csv.Error:
        return (text.strip(),)
