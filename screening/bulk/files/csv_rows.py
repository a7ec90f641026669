"""Rows of CSV."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from typing import Any

from screening.bulk.files.arrow import arrow_csv, pa
from screening.bulk.files.fields import Fields
from screening.bulk.files.lines import ROW, Lines
from screening.bulk.files.tables import from_spread
from screening.bulk.files.written import Fault, Written
from screening.errors import CaseError

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["MOST_HEADER", "from_csv", "header"]

MOST_HEADER = 1 << 17  # bytes
TEXTS = pa.dictionary(pa.int32(), pa.string())


def header(line: bytes, file: str, fields: Fields) -> tuple[str, ...]:
    """The names of the columns, from the first line; raises ``CaseError`` if they are none that a table can have."""
    try:
        text = line.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CaseError(f"{file}: not a text file in UTF-8") from None
    if len(line) >= MOST_HEADER:
        raise CaseError(f"{file}: its first line is longer than {MOST_HEADER >> 10} KiB")
    try:
        names = tuple(name.strip() for row in csv.reader([text.removesuffix("\n").removesuffix("\r")]) for name in row)
    except csv.Error:
        raise CaseError(f"{file}: its first line cannot be read as CSV; it must name the columns") from None
    if len(names) == 1 and ";" in names[0]:
        raise CaseError(f"{file}: its columns are divided by semicolons; save it with commas")
    if not any(names):
        raise CaseError(f"{file}: no columns; the first line must name them, as `screening template --csv` writes it")
    fields.check(names, file, text=True)
    return names


def from_csv(lines: Lines, names: Sequence[str], fields: Fields) -> Written:
    """The batch in some rows of CSV; a row with another number of values than the header is a fault."""
    places = np.arange(lines.rows) if lines.kept is None else lines.kept
    if not len(places):
        return Written(places, {}, faults=lines.faults)
    table, wrong = _parsed(lines.data, names)
    faults = [
        Fault(int(places[number - 1]), ROW, f"has {found} values, and the header has {len(names)}")
        for number, found in wrong
    ]
    places = np.delete(places, [number - 1 for number, _ in wrong])
    assert table.num_rows == len(places), "rows are cut as Arrow reads them"
    written = from_spread(table, places, fields)
    return Written(places, written.columns, written.items, (*lines.faults, *faults, *written.faults))


def _parsed(data: bytes, names: Sequence[str]) -> tuple[Any, list[tuple[int, int]]]:
    """The table, and the numbers (from 1) of the rows that do not fit it, with how many values they have."""
    seen: list[tuple[int, int]] = []

    def skip(row: Any) -> str:
        seen.append((row.number or 0, row.actual_columns))
        return "skip"

    def parsed(*, threads: bool) -> Any:
        seen.clear()
        return arrow_csv.read_csv(
            pa.py_buffer(data),
            # One block, however large: only then are rows numbered from the first.
            read_options=arrow_csv.ReadOptions(
                column_names=list(names), use_threads=threads, block_size=max(len(data) + 1, 1 << 16)
            ),
            parse_options=arrow_csv.ParseOptions(newlines_in_values=True, invalid_row_handler=skip),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, TEXTS),
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=True,
            ),
        )

    table = parsed(threads=True)
    if seen:  # with threads the rows are not numbered
        table = parsed(threads=False)
    return table, list(seen)
