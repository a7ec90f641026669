"""Cases as rows of the flat table, and as files of each format."""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from screening.bulk.files.fields import short_name
from screening.law.vocabulary import Vocabulary
from screening.program.valuation import Facts
from screening.values import Amount, Chosen, Interval

Row = dict[str, Any]


def row_of(facts: Facts, vocabulary: Vocabulary, case: str) -> Row:
    """A case as a row with list columns; yes and no are booleans, whole numbers are numbers, all else is text."""
    row: Row = {"case": case, **{key: one for name, value in facts.values.items() for key, one in _cells(name, value)}}
    for one in vocabulary.lists.values():
        row[one.id] = [
            {
                key: cell
                for name, value in item.items()
                for key, cell in _cells(short_name(vocabulary.facts[name], one), value)
            }
            for item in facts.items[one.id]
        ]
        row[f"{one.id}.complete"] = facts.complete[one.id]
    return row


def _cells(name: str, value: Any) -> list[tuple[str, Any]]:
    match value:
        case Chosen():
            return [(name, sorted(value.members)), (f"{name}.complete", value.complete)]
        case Amount():
            more = ";".join(str(Amount(minor, currency)) for currency, minor in value.converted)
            plain = str(Amount(value.minor, value.currency))
            return [(name, plain), (f"{name}.converted", more)] if more else [(name, plain)]
        case Interval():
            return [(name, str(value))]
        case _:
            return [(name, value)]


def write_jsonl(path: Path, rows: Sequence[Row]) -> Path:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def write_parquet(path: Path, rows: Sequence[Row], row_group: int | None = None) -> Path:
    pq.write_table(pa.Table.from_pylist(_even(rows)), path, row_group_size=row_group)
    return path


def _even(rows: Sequence[Row]) -> list[Row]:
    """The rows, each with the columns of all, so that none is left out of the schema."""
    names = dict.fromkeys(name for row in rows for name in row)
    return [{name: row.get(name) for name in names} for row in rows]


def write_csv(path: Path, rows: Sequence[Row]) -> Path:
    spread = [_spread(row) for row in rows]
    names = list(dict.fromkeys(name for row in spread for name in row))
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, names)
        writer.writeheader()
        writer.writerows(spread)
    return path


def _spread(row: Row) -> dict[str, str]:
    cells: dict[str, str] = {}
    for name, value in row.items():
        if isinstance(value, list) and (not value or isinstance(value[0], dict)) and not name.endswith(SETS):
            for rank, item in enumerate(value, start=1):
                inside = {f"{name}[{rank}].{key}": _text(cell) for key, cell in item.items()}
                cells |= inside or {f"{name}[{rank}].{ANY[name]}": "unknown"}
        else:
            cells[name] = _text(value)
    return cells


SETS = ("notice.inaccuracy", "person.nationalities", "traits", "languages")
ANY = {
    "charges": "label", "alerts": "country", "arrests": "state", "co_accused_persons": "data", "refusals": "state",
    "proceedings": "state", "questions": "topic", "findings": "body", "earlier_requests": "about",
}  # fmt: skip


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, list):
        return ";".join(value) or ";"
    return "" if value is None else str(value) or "empty"
