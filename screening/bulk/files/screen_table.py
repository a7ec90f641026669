"""Screens a table that is in memory: from pandas, Polars, DuckDB, pyarrow, or whatever else speaks Arrow."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, Protocol, runtime_checkable

from screening.bulk.files.answers import Target
from screening.bulk.files.arrow import pa, pc
from screening.bulk.files.fields import Fields
from screening.bulk.files.reading import Reader
from screening.bulk.files.run import BATCH_ROWS, pieces
from screening.bulk.files.tables import check_schema, from_table
from screening.bulk.files.written import Fault
from screening.bulk.screen_many import screen_many
from screening.errors import CaseError, Place, Problem
from screening.given import need, need_day
from screening.law.load import shipped_pack
from screening.law.pack import Pack

__all__ = ["ArrowTable", "screen_table"]

INDEX = "__index_level_"  # how pandas names the index of a data frame, which is no column of a case
REJECTED = "rejected"
MOST_TOLD = 20  # of a row


@runtime_checkable
class ArrowTable(Protocol):
    """A table that hands itself over in Arrow's form: a data frame of pandas or Polars, or a table of pyarrow."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The table as a stream of batches."""


def screen_table(
    table: ArrowTable, pack: Pack | None = None, *, as_of: date | None = None, findings: bool = False
) -> Any:
    """A ``pyarrow.Table`` with a row of answers for each row of a table of cases, in its order.

    The columns of ``table`` are those of ``screening schema --arrow``, as docs/bulk.md has them. ``as_of`` is the day
    of every row; without it each row has its own, or else is as of today. ``findings`` asks for a column for every
    rule. Words come as text. A row that cannot be read has no answers, and says in ``rejected`` why, by column; no
    value is quoted. Raises ``CaseError`` for columns that no table of cases can have, and ``PackError``.
    """
    pack = shipped_pack() if pack is None else pack
    need("pack", pack, Pack, "a pack, as screening.load_pack gives it")
    need("table", table, ArrowTable, "a table that speaks Arrow, such as a data frame of pandas or Polars")
    need_day("as_of", as_of)
    fields, target = Fields(pack.vocabulary), Target("parquet", pack, findings)
    read = _in_plain_types(_taken(table))
    check_schema(read.schema, fields, "table")
    reader = Reader(fields, datetime.now().astimezone().date(), as_of)
    parts: list[Any] = []
    first = 1
    for batch in read.combine_chunks().to_batches(max_chunksize=BATCH_ROWS):
        parts.extend(_answers(batch, first, reader, target, pack))
        first += batch.num_rows
    schema = _plain_schema(target.schema).append(pa.field(REJECTED, pa.string()))
    whole = pa.concat_tables([schema.empty_table(), *(part.cast(schema) for part in parts)])
    return whole.take(pc.sort_indices(whole.column("row")))


def _answers(batch: Any, first: int, reader: Reader, target: Target, pack: Pack) -> Iterator[Any]:
    """The answers to a batch, and rows without answers for those that are wrong."""
    written = from_table(batch, reader.fields)
    faults = list(written.faults)
    bad = {fault.row for fault in faults}
    for piece in pieces(written):
        rows = reader.read(piece, bad)
        faults += rows.faults
        answers = target.table(first, rows, screen_many(rows.columns, pack, findings=target.findings))
        yield answers.append_column(REJECTED, pa.nulls(answers.num_rows, pa.string()))
    if faults:
        yield _rejected(first, faults, target)


def _rejected(first: int, faults: list[Fault], target: Target) -> Any:
    """A row for each that is wrong: its number, and what is wrong with it."""
    reasons: dict[int, list[str]] = {}
    for fault in faults:
        reasons.setdefault(fault.row, []).append(f"{fault.field}: {fault.reason}")
    rows = sorted(reasons)
    columns = [pa.nulls(len(rows), one.type) for one in target.schema]
    columns[0] = pa.array([row + first for row in rows], pa.int64())
    told = pa.array(["; ".join(reasons[row][:MOST_TOLD]) for row in rows], pa.string())
    return pa.Table.from_arrays([*columns, told], schema=target.schema.append(pa.field(REJECTED, pa.string())))


def _taken(table: ArrowTable) -> Any:
    """The table in Arrow's form, without the index of a data frame."""
    try:
        read = pa.RecordBatchReader.from_stream(table).read_all()
    except (pa.ArrowException, TypeError, ValueError) as problem:  # its words may hold values
        raise CaseError(
            "table: cannot be handed over in Arrow's form; a column may hold values of several kinds"
        ) from problem
    return read.select([name for name in read.schema.names if not name.startswith(INDEX)])


def _in_plain_types(table: Any) -> Any:
    """The table with views, categories and points in time in the types that a table of cases has."""
    schema, columns, problems = _plain_schema(table.schema), [], []
    for field, column in zip(schema, table.columns, strict=True):
        try:
            columns.append(_without_categories(column, field.type).cast(field.type))
        except pa.ArrowException:
            problems.append(
                Problem(
                    Place("table"),
                    f"{field.name} is of Arrow's type {column.type}, and does not fit {field.type}",
                    code="wrong-type",
                    path=field.name,
                )
            )
    if problems:
        raise CaseError(f"table: {len(problems)} problem(s) in the columns", problems)
    return pa.table(columns, schema=schema)


def _without_categories(column: Any, kind: Any) -> Any:
    if not pa.types.is_dictionary(column.type):
        return column
    return pa.chunked_array([one.dictionary.cast(kind).take(one.indices) for one in column.chunks], kind)


def _plain_schema(schema: Any) -> Any:
    return pa.schema([pa.field(one.name, _plain(one.type)) for one in schema])


def _plain(kind: Any) -> Any:
    """The type in which a table of cases has what a data frame has in this one."""
    types = pa.types
    if types.is_dictionary(kind):
        return _plain(kind.value_type)
    if types.is_string_view(kind) or types.is_large_string(kind):
        return pa.string()
    if types.is_timestamp(kind) and kind.tz is None:  # elsewhere it may be another day
        return pa.date32()
    if types.is_large_list(kind) or types.is_list(kind) or types.is_fixed_size_list(kind):
        return pa.list_(_plain(kind.value_type))
    if types.is_struct(kind):
        return pa.struct(
            [pa.field(one.name, _plain(one.type)) for one in (kind.field(i) for i in range(kind.num_fields))]
        )
    return kind
