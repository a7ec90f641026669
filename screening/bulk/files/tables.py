"""A table in Arrow's form as a batch of rows as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.bulk.files.arrow import pa, pc
from screening.bulk.files.distinct import EMPTY_SET, Lazy, is_list, is_text
from screening.bulk.files.fields import Field, Fields, is_index
from screening.bulk.files.written import Column, Fault, Items, Written, chained, nothing
from screening.columns.columns import Array
from screening.errors import CaseError, Place, Problem
from screening.read import MOST_ITEMS

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["EMPTY_PLACE", "EMPTY_SET", "TOO_MANY", "check_schema", "from_spread", "from_table"]

EMPTY_PLACE = "has an empty place where an item is needed"
TOO_MANY = f"has more than {MOST_ITEMS:,} items"


def check_schema(schema: Any, fields: Fields, file: str) -> None:
    """Raises ``CaseError`` for columns, or fields of items, that a table of cases cannot have, or of another type."""
    fields.check(schema.names, file, text=False)
    problems: list[str] = []
    for column in schema:
        if is_index(column.name):
            continue
        field = fields.columns[column.name]
        if field.role != "list":
            problems += _wrong_type(column.name, field, column.type)
        elif not pa.types.is_null(column.type):
            if is_list(column.type) and pa.types.is_null(column.type.value_type):
                continue  # of lists that are all empty
            if not (is_list(column.type) and pa.types.is_struct(column.type.value_type)):
                problems.append(f"{column.name} is of Arrow's type {column.type}: a list of structs is needed")
                continue
            inner = [column.type.value_type.field(at) for at in range(column.type.value_type.num_fields)]
            fields.check_items(column.name, [one.name for one in inner], file)
            for one in inner:
                problems += _wrong_type(f"{column.name}: {one.name}", fields.items[column.name][one.name], one.type)
    if problems:
        raise CaseError(
            f"{file}: {len(problems)} problem(s) in the columns",
            [Problem(Place(file), p, code="wrong-type") for p in problems],
        )


def from_table(table: Any, fields: Fields) -> Written:
    """The batch in a table (or record batch) with list columns, whose schema has been checked."""
    columns, items, faults = {}, {}, []
    for name in table.schema.names:
        if is_index(name):
            continue
        array, field = _whole(table.column(name)), fields.columns[name]
        if array.null_count == len(array):
            continue
        if field.role != "list":
            columns[name] = Lazy(array)
        else:
            array, long = _without_long(array)
            faults += [Fault(int(row), name, TOO_MANY) for row in long]
            items[name], empty = _items(array)
            faults += [Fault(int(row), name, EMPTY_PLACE) for row in empty]
    return Written(np.arange(table.num_rows), columns, items, faults)


def from_spread(table: Any, places: Array, fields: Fields) -> Written:
    """The batch in a table of texts whose items are spread over columns, such as ``charges[1].gain``."""
    columns: dict[str, Column] = {}
    spread: dict[str, dict[int, dict[str, Column]]] = {}
    for name in table.schema.names:
        coded = Lazy(_whole(table.column(name)))
        ranked = fields.ranked(name)
        if ranked is None:
            columns[name] = coded
        else:
            list_id, rank, field = ranked
            spread.setdefault(list_id, {}).setdefault(rank, {})[field] = coded
    items, faults = {}, []
    for list_id, ranks in spread.items():
        items[list_id], found = _gathered(list_id, dict(sorted(ranks.items())), table.num_rows)
        faults += [fault._replace(row=int(places[fault.row])) for fault in found]
    return Written(places, columns, items, faults)


def _gathered(list_id: str, ranks: dict[int, dict[str, Column]], rows: int) -> tuple[Items, list[Fault]]:
    """The items that stand in columns of ranks; a rank in which a row has nothing is no item of it."""
    before = np.full(rows, -1)  # the last rank that a row states
    faults: dict[int, Fault] = {}
    found, numbers, fields = [], [], []
    for rank, columns in ranks.items():
        stated = np.zeros(rows, np.bool_)
        for one in columns.values():
            stated |= one.numbers >= 0
        for row in np.flatnonzero(stated & (before != rank - 1)):
            left_out = f"{list_id}[{int(before[row]) + 2}] is empty, and a later item is not"
            faults.setdefault(int(row), Fault(int(row), list_id, left_out))
        before[stated] = rank
        present = np.flatnonzero(stated)
        if len(present):
            found.append(present)
            numbers.append(np.full(len(present), rank))
            fields.append({name: one.part(present) for name, one in columns.items()})
    if not found:
        return Items(np.zeros(0, np.intp), np.zeros(0, np.intp), {}), []
    names = dict.fromkeys(name for one in fields for name in one)
    parts = list(zip(found, fields, strict=True))
    joined = {name: chained([one.get(name) or nothing(len(at)) for at, one in parts]) for name in names}
    order = np.argsort(np.concatenate(found), kind="stable")
    gathered = {name: one.part(order) for name, one in joined.items()}
    return Items(np.concatenate(found)[order], np.concatenate(numbers)[order], gathered), list(faults.values())


def _without_long(array: Any) -> tuple[Any, Array]:
    """A list column in which lists that are too long are taken out, and the rows that had them."""
    long = pc.fill_null(pc.greater(pc.list_value_length(array), MOST_ITEMS), fill_value=False)
    rows = np.flatnonzero(long.to_numpy(zero_copy_only=False))
    return (pc.if_else(long, pa.scalar(None, array.type), array), rows) if len(rows) else (array, rows)


def _items(array: Any) -> tuple[Items, Array]:
    """The items of a list column, and the rows that have an empty place among them."""
    counts = pc.fill_null(pc.list_value_length(array), 0).to_numpy(zero_copy_only=False).astype(np.intp)
    flat = array.flatten()  # without the items behind a row that is null
    rows = np.repeat(np.arange(len(array)), counts)
    ranks = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    inside = range(flat.type.num_fields) if pa.types.is_struct(flat.type) else ()
    columns = {flat.type.field(at).name: Lazy(pc.struct_field(flat, [at])) for at in inside}
    empty = np.unique(rows[pc.is_null(flat).to_numpy(zero_copy_only=False)]) if flat.null_count else rows[:0]
    return Items(rows, ranks, columns), empty


def _whole(column: Any) -> Any:
    if not isinstance(column, pa.ChunkedArray):
        return column
    return column.chunk(0) if column.num_chunks == 1 else pa.concat_arrays(column.unify_dictionaries().chunks)


def _wrong_type(name: str, field: Field, kind: Any) -> Iterator[str]:
    """That a column is of a type in which its fact cannot be written, if it is."""
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    if pa.types.is_null(kind) or is_text(kind):
        return
    fact = field.fact
    yes_no = field.role in ("complete", "list_complete") or (fact is not None and fact.type == "yes_no")
    whole = pa.types.is_integer(kind)
    figure = pa.types.is_floating(kind) or pa.types.is_decimal(kind)
    allowed = [("text", False)]
    if yes_no:
        allowed += [("bool", pa.types.is_boolean(kind)), ("0 and 1", whole or figure)]
    elif field.role == "case" or fact is None:
        allowed.append(("int", whole))
    elif fact.type == "date":
        allowed += [("date32", pa.types.is_date(kind)), ("timestamp", pa.types.is_timestamp(kind) and kind.tz is None)]
        allowed.append(("int (a year)", whole))
    elif fact.type in ("months", "days", "number"):
        allowed += [("int", whole), ("float", figure)]
    elif fact.type in ("choices", "countries"):
        texts = is_list(kind) and (is_text(kind.value_type) or pa.types.is_integer(kind.value_type))
        allowed += [("list of texts", texts or (is_list(kind) and pa.types.is_null(kind.value_type)))]
    elif fact.type != "amount":
        allowed.append(("int", whole))
    if not any(fits for _, fits in allowed):
        yield f"{name} is of Arrow's type {kind}; it can be {', '.join(name for name, _ in allowed)}"
