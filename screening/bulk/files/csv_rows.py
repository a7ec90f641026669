"""Rows of CSV."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from screening.bulk.files.arrow import arrow_csv, pa, pc
from screening.bulk.files.dialect import Dialect
from screening.bulk.files.fields import CASE, Fields, is_index
from screening.bulk.files.lines import ROW, Lines
from screening.bulk.files.tables import from_spread
from screening.bulk.files.written import Fault, Written
from screening.columns.columns import Array

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["from_csv"]

UNNAMED = "\0"
TEXTS = pa.dictionary(pa.int32(), pa.string())


def from_csv(lines: Lines, dialect: Dialect, fields: Fields) -> Written:
    """The batch in some rows of CSV; a row with another number of values than the header is a fault.

    Rows in which nothing is written, as spreadsheets leave them below a table, are no rows.
    """
    places = np.arange(lines.rows) if lines.kept is None else lines.kept
    if not len(places):
        return Written(places, {}, faults=lines.faults)
    # Columns without a name have one here by their place.
    names = [
        name if name and not is_index(name) else f"{UNNAMED}{at}" for at, name in enumerate(dialect.names, start=1)
    ]
    table, wrong = _parsed(lines.data, names, dialect.divider)
    faults = [
        Fault(int(places[number - 1]), ROW, f"has {found} values, and the header has {len(names)}")
        for number, found in wrong
    ]
    places = np.delete(places, [number - 1 for number, _ in wrong])
    assert table.num_rows == len(places), "rows are cut as Arrow reads them"
    table, places, blank, unnamed = _of_cases(table, places, dialect)
    if not len(places):
        return Written(places, {}, faults=(*lines.faults, *faults), blank=blank)
    written = from_spread(table, places, fields)
    return Written(places, written.columns, written.items, (*lines.faults, *faults, *unnamed, *written.faults), blank)


def _of_cases(table: Any, places: Array, dialect: Dialect) -> tuple[Any, Array, int, list[Fault]]:
    """The rows in which something is written, without the columns that have no name; how many are blank."""
    said = {name: pc.is_valid(table.column(name)).to_numpy() for name in table.column_names}
    unnamed = [name for name in table.column_names if name.startswith(UNNAMED)]
    faults = [
        Fault(int(place), f"column {name.removeprefix(UNNAMED)}", "has a value, and the column has no name")
        for name in unnamed
        if name != f"{UNNAMED}1" and not is_index(dialect.names[int(name.removeprefix(UNNAMED)) - 1] or "-")
        for place in places[said[name]]
    ]
    some = np.zeros(len(places), np.bool_)
    for one in said.values():
        some |= one
    blank = int((~some).sum())
    table = table.drop_columns(unnamed) if unnamed else table
    return (table.filter(pa.array(some)), places[some], blank, faults) if blank else (table, places, 0, faults)


def _parsed(data: bytes, names: Sequence[str], divider: str) -> tuple[Any, list[tuple[int, int]]]:
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
            parse_options=arrow_csv.ParseOptions(delimiter=divider, newlines_in_values=True, invalid_row_handler=skip),
            convert_options=arrow_csv.ConvertOptions(
                column_types=dict.fromkeys(names, TEXTS) | {CASE: pa.string()},  # ids are all distinct
                null_values=[""],
                strings_can_be_null=True,
                quoted_strings_can_be_null=True,
            ),
        )

    table = parsed(threads=True)
    if seen:  # with threads the rows are not numbered
        table = parsed(threads=False)
    return table, list(seen)
