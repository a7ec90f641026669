"""Rows of JSON lines: one object a line, with the columns of the flat table as its keys.

Arrow reads them where every column has one type. Where it cannot, rows are read one by one, and each fault is told
with its row; both ways come to the same.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import islice
from typing import Any

from screening.bulk.files.arrow import arrow_json, pa
from screening.bulk.files.fields import Field, Fields
from screening.bulk.files.lines import ROW, Lines
from screening.bulk.files.tables import EMPTY_PLACE, EMPTY_SET, TOO_MANY, from_table
from screening.bulk.files.written import Coded, Fault, Items, Written, joined
from screening.columns.columns import Array
from screening.errors import CaseError, Place, Problem
from screening.read import MOST_ITEMS

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["SAMPLE", "check_keys", "from_json"]

SAMPLE = 20  # rows whose types Arrow is told to expect
FEW = 256  # rows that are not worth another try with Arrow
PIECES = 16
MOST_BRACKETS = 1 << 15
DEEPEST = "is nested too deeply"
NO_OBJECT = "is not a JSON object on one line"


def from_json(lines: Lines, fields: Fields) -> Written:
    """The batch in some lines of JSON."""
    places = np.arange(lines.rows) if lines.kept is None else lines.kept
    rows = [one for one in lines.data.split(b"\n") if one.strip(b"\r")]
    written = _read(rows, places, fields)
    return Written(written.places, written.columns, written.items, (*lines.faults, *written.faults))


def check_keys(rows: Iterable[bytes], fields: Fields, file: str) -> None:
    """Raises ``CaseError`` where most of the first rows have a column that no table has: it is misspelt in all."""
    found = [one for one in map(_object, rows) if isinstance(one, dict)]
    often = Counter(name for one in found for name in one if name not in fields.columns)
    problems = [Problem(Place(file), fields.unknown(name)) for name, times in often.items() if 2 * times > len(found)]
    if problems:
        raise CaseError(f"{file}: {len(problems)} problem(s) in the columns", problems)


def _read(rows: Sequence[bytes], places: Array, fields: Fields) -> Written:
    """The batch: by Arrow as a whole, else piece by piece, and the pieces that Arrow cannot read row by row."""
    table = _by_arrow(rows, fields)
    if table is not None:
        found = from_table(table, fields)
        faults = [fault._replace(row=int(places[fault.row])) for fault in found.faults]
        return Written(places, found.columns, found.items, faults)
    if len(rows) <= FEW:
        return _OneByOne(fields).read(rows, places)
    size = -(-len(rows) // PIECES)
    return joined([_read(rows[at : at + size], places[at : at + size], fields) for at in range(0, len(rows), size)])


# ── By Arrow ─────────────────────────────────────────────────────────────────────────────────────


def _by_arrow(rows: Sequence[bytes], fields: Fields) -> Any:
    """The table that the rows are, or nothing where a column has several types or a row is no object."""
    # What is not an object makes Arrow's reader end the process, and two objects in a line would be two rows.
    if not all(one.startswith(b"{") and one.rstrip().endswith(b"}") and not _is_bomb(one) for one in rows):
        return None
    schema = _expected(rows, fields)
    if schema is None:
        return None
    data = b"\n".join(rows)
    try:
        table = arrow_json.read_json(
            pa.py_buffer(data),
            read_options=arrow_json.ReadOptions(block_size=len(data) + 1),
            parse_options=arrow_json.ParseOptions(explicit_schema=schema, unexpected_field_behavior="error"),
        )
    except pa.ArrowInvalid:
        return None
    return table if table.num_rows == len(rows) else None


def _expected(rows: Sequence[bytes], fields: Fields) -> Any:
    """The columns of the first rows, each with the type that it has there; nothing if they have unknown ones."""
    kinds: dict[str, Any] = {}
    inner: dict[str, dict[str, Any]] = {name: {} for name in fields.items}
    for one in islice(rows, SAMPLE):
        found = _object(one)
        if isinstance(found, str) or not found.keys() <= fields.columns.keys():
            return None
        for name, value in found.items():
            if fields.columns[name].role != "list":
                kinds[name] = _kind(fields.columns[name], value) or kinds.get(name)
                continue
            kinds[name] = None
            for item in value if isinstance(value, list) else ():
                if not isinstance(item, dict) or not item.keys() <= fields.items[name].keys():
                    return None
                for key, of_item in item.items():
                    inner[name][key] = _kind(fields.items[name][key], of_item) or inner[name].get(key)

    def items(name: str) -> Any:
        known = fields.items[name]
        return pa.list_(pa.struct([(key, inner[name].get(key) or _usual(field)) for key, field in known.items()]))

    return pa.schema(
        [
            (name, items(name) if one.role == "list" else kinds.get(name) or _usual(one))
            for name, one in fields.columns.items()
        ]
    )


def _kind(field: Field, value: Any) -> Any:
    """The type of Arrow in which a value stands; nothing if it is none or tells none."""
    if isinstance(value, bool):
        return pa.bool_()
    if isinstance(value, int):
        return pa.int64()
    if isinstance(value, str):
        return pa.string()
    if isinstance(value, list) and value and isinstance(value[0], str | int) and _is_set(field):
        return pa.list_(_kind(field, value[0]))
    return None


def _is_set(field: Field) -> bool:
    return field.role == "value" and field.fact is not None and field.fact.type in ("choices", "countries")


def _usual(field: Field) -> Any:
    """The type of Arrow in which a column usually stands."""
    if field.role in ("complete", "list_complete"):
        return pa.bool_()
    if _is_set(field):
        return pa.list_(pa.string())
    kind = field.fact.type if field.fact and field.role == "value" else "text"
    return pa.bool_() if kind == "yes_no" else pa.int64() if kind in ("months", "days", "number") else pa.string()


# ── One by one ───────────────────────────────────────────────────────────────────────────────────


def _is_bomb(line: bytes) -> bool:
    """Whether a row would be far larger in memory than any case: a list of millions of items takes few bytes."""
    return line.count(b"{") + line.count(b"[") > MOST_BRACKETS


def _object(line: bytes) -> dict[str, Any] | str:
    """The object in a line, or why it holds none. No key stands there twice."""

    def pairs(found: list[tuple[str, Any]]) -> dict[str, Any]:
        mapping = dict(found)
        if len(mapping) < len(found):
            raise _TwiceError
        return mapping

    if _is_bomb(line):
        return f"has more than {MOST_BRACKETS:,} brackets; a list has at most {MOST_ITEMS:,} items"
    try:
        found = json.loads(line, object_pairs_hook=pairs)
    except _TwiceError:
        return "has a key twice"
    except RecursionError:
        return DEEPEST
    except ValueError:
        return NO_OBJECT
    return found if isinstance(found, dict) else NO_OBJECT


class _TwiceError(Exception):
    """A key stands twice in an object."""


class _Coding:
    """A column that grows row by row."""

    def __init__(self) -> None:
        self.numbers: dict[int, int] = {}
        self.values: list[Any] = []
        self.known: dict[Any, int] = {}

    def put(self, at: int, value: Any) -> None:
        key = (type(value), value)
        if key not in self.known:
            self.known[key] = len(self.values)
            self.values.append(value)
        self.numbers[at] = self.known[key]

    def coded(self, length: int) -> Coded:
        numbers = np.full(length, -1, np.int32)
        numbers[list(self.numbers)] = list(self.numbers.values())
        return Coded(numbers, self.values)


class _OneByOne:
    """Reads rows one by one."""

    def __init__(self, fields: Fields) -> None:
        self.fields = fields
        self.columns: dict[str, _Coding] = {}
        self.inside: dict[str, dict[str, _Coding]] = {}
        self.positions: dict[str, list[tuple[int, int]]] = {}  # of each item its row and its rank
        self.faults: list[Fault] = []
        self.place = 0

    def read(self, rows: Sequence[bytes], places: Array) -> Written:
        """The batch; a row that is no object, or has what no table has, stands in it empty and has a fault."""
        for at, one in enumerate(rows):
            self.place = int(places[at])
            found = _object(one)
            if isinstance(found, str):
                self._fault(ROW, found)
                continue
            for name, value in found.items():
                self._column(at, name, value)
        items = {name: self._items(name) for name in self.inside}
        columns = {name: one.coded(len(rows)) for name, one in self.columns.items()}
        return Written(places, columns, items, self.faults)

    def _items(self, name: str) -> Items:
        positions = self.positions[name]
        fields = {key: one.coded(len(positions)) for key, one in self.inside[name].items()}
        rows, ranks = (np.array([one[side] for one in positions], np.intp) for side in (0, 1))
        return Items(rows, ranks, fields)

    def _column(self, at: int, name: str, value: Any) -> None:
        field = self.fields.columns.get(name)
        if field is None:
            self._fault(ROW, self.fields.unknown(name))
        elif value is None:
            return
        elif field.role == "list":
            self._list(at, name, value)
        else:
            self._put(self.columns.setdefault(name, _Coding()), at, field, name, value)

    def _list(self, at: int, name: str, value: Any) -> None:
        inside, positions = self.inside.setdefault(name, {}), self.positions.setdefault(name, [])
        if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
            empty = isinstance(value, list) and all(one is None or isinstance(one, dict) for one in value)
            self._fault(name, EMPTY_PLACE if empty else "needs a list of objects")
            return
        if len(value) > MOST_ITEMS:
            self._fault(name, TOO_MANY)
            return
        for rank, item in enumerate(value):
            for key, of_item in item.items():
                if key not in self.fields.items[name]:
                    self._fault(ROW, self.fields.unknown_item(name, key))
                elif of_item is not None:
                    label = f"{name}[{rank + 1}].{key}"
                    coding, known = inside.setdefault(key, _Coding()), self.fields.items[name][key]
                    self._put(coding, len(positions), known, label, of_item)
            positions.append((at, rank))

    def _put(self, coding: _Coding, at: int, field: Field, label: str, value: Any) -> None:
        if isinstance(value, list) and _is_set(field):
            plain = all(isinstance(one, str | int) and not isinstance(one, bool) for one in value)
            value = (";".join(map(str, value)) or EMPTY_SET) if plain else {}
        if isinstance(value, list | dict):
            self._fault(label, "needs a plain value" if not _is_set(field) else "needs a list of texts")
        else:
            coding.put(at, value)

    def _fault(self, field: str, reason: str) -> None:
        self.faults.append(Fault(self.place, field, reason))
