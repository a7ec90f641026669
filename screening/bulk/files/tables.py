"""A table in Arrow's form as a batch of rows as they are written."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from screening.bulk.files.arrow import pa, pc
from screening.bulk.files.fields import Field, Fields, is_index
from screening.bulk.files.written import Coded, Fault, Items, NoText, Written, chained, nothing
from screening.columns.columns import Array
from screening.errors import CaseError, Place, Problem
from screening.read import MOST_ITEMS

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["EMPTY_PLACE", "EMPTY_SET", "TOO_MANY", "check_schema", "from_spread", "from_table"]

EMPTY_SET = ";"  # members are divided by it in text; alone it is the set without members
MANY = 1024  # distinct values
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
            if _is_list(column.type) and pa.types.is_null(column.type.value_type):
                continue  # of lists that are all empty
            if not (_is_list(column.type) and pa.types.is_struct(column.type.value_type)):
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
            columns[name] = _coded(array)
        else:
            array, long = _without_long(array)
            faults += [Fault(int(row), name, TOO_MANY) for row in long]
            items[name], empty = _items(array)
            faults += [Fault(int(row), name, EMPTY_PLACE) for row in empty]
    return Written(np.arange(table.num_rows), columns, items, faults)


def from_spread(table: Any, places: Array, fields: Fields) -> Written:
    """The batch in a table of texts whose items are spread over columns, such as ``charges[1].gain``."""
    columns: dict[str, Coded] = {}
    spread: dict[str, dict[int, dict[str, Coded]]] = {}
    for name in table.schema.names:
        coded = _coded(_whole(table.column(name)))
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


def _gathered(list_id: str, ranks: dict[int, dict[str, Coded]], rows: int) -> tuple[Items, list[Fault]]:
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
    columns = {flat.type.field(at).name: _coded(pc.struct_field(flat, [at])) for at in inside}
    empty = np.unique(rows[pc.is_null(flat).to_numpy(zero_copy_only=False)]) if flat.null_count else rows[:0]
    return Items(rows, ranks, columns), empty


def _coded(array: Any) -> Coded:
    """A column by its distinct values: booleans, whole numbers, figures, texts, or texts of sets."""
    kind = array.type
    if pa.types.is_null(kind):
        return nothing(len(array))
    if pa.types.is_boolean(kind):
        return Coded(pc.fill_null(pc.cast(array, pa.int8()), -1).to_numpy(zero_copy_only=False), (False, True))
    if _is_list(kind):
        array = _as_text(array)
    if pa.types.is_dictionary(array.type) and (array.dictionary.null_count or not _is_plain(array.type.value_type)):
        array = array.dictionary_decode()
    if pa.types.is_decimal(array.type):
        array = pc.cast(array, pa.float64())
    if not pa.types.is_dictionary(array.type):
        array = pc.dictionary_encode(array if _is_plain(array.type) else pc.cast(array, pa.string()))
    indices = pc.cast(array.indices, pa.int64())
    indices = pc.fill_null(indices, -1) if indices.null_count else indices
    numbers, values = indices.to_numpy(zero_copy_only=False), array.dictionary
    if len(values) > MANY:  # perhaps those of all batches so far
        used, numbers = np.unique(np.append(numbers, -1), return_inverse=True)
        numbers, values = numbers[:-1].astype(np.int32) - 1, values.take(pa.array(used[1:]))
    if pa.types.is_temporal(values.type):
        values = pc.cast(values, pa.string())
    if numbers.max(initial=-1) >= len(values) or numbers.min(initial=-1) < -1:
        raise CaseError("damaged: a value stands where there is none")
    try:
        return Coded(numbers, values.to_pylist())
    except UnicodeDecodeError:
        return Coded(numbers, [_decoded(one) for one in pc.cast(values, pa.binary()).to_pylist()])


def _decoded(data: bytes) -> str | NoText:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return NoText()


def _as_text(array: Any) -> Any:
    """A column of lists as texts, members divided by semicolons. A list with an empty place is no set: a comma."""
    members = pc.cast(array, pa.list_(pa.string()))
    text = pc.binary_join(members, ";")
    text = pc.if_else(pc.equal(pc.list_value_length(members), 0), EMPTY_SET, text)
    return pc.if_else(pc.and_(pc.is_valid(members), pc.is_null(text)), ",", text)


def _whole(column: Any) -> Any:
    if not isinstance(column, pa.ChunkedArray):
        return column
    return column.chunk(0) if column.num_chunks == 1 else pa.concat_arrays(column.unify_dictionaries().chunks)


def _is_list(kind: Any) -> bool:
    return bool(pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind))


def _is_text(kind: Any) -> bool:
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _is_plain(kind: Any) -> bool:
    """Whether values of a type can be told apart as they are."""
    return not pa.types.is_string_view(kind)


def _wrong_type(name: str, field: Field, kind: Any) -> Iterator[str]:
    """That a column is of a type in which its fact cannot be written, if it is."""
    if pa.types.is_dictionary(kind):
        kind = kind.value_type
    if pa.types.is_null(kind) or _is_text(kind):
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
        texts = _is_list(kind) and (_is_text(kind.value_type) or pa.types.is_integer(kind.value_type))
        allowed += [("list of texts", texts or (_is_list(kind) and pa.types.is_null(kind.value_type)))]
    elif fact.type != "amount":
        allowed.append(("int", whole))
    if not any(fits for _, fits in allowed):
        yield f"{name} is of Arrow's type {kind}; it can be {', '.join(name for name, _ in allowed)}"
