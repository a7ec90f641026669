"""The files of ``benchmarks.way``: a population as tables for ``screen-many``, and flat for its peers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as arrow_csv
import pyarrow.parquet as pq

from benchmarks.files import table_of
from benchmarks.layout import day_number
from benchmarks.population import UNKNOWN, Population, first_asked, shifts
from benchmarks.task import Task

__all__ = ["Files", "narrowed", "written"]

ROUNDS = 1 << 16  # rows written at once
YEARS = 15
PEER_ROWS = 100_000
# What a table of cases has that somebody fills in: the first questions, and some facts of each room.
KEPT = (
    *("stage", "requesting_country", "notice.sought_for", "person.role", "person.in_office", "person.in_opposition"),
    *("person.political_tie", "person.nationalities", "person.status", "person.deceased", "refugee.status"),
    *("refugee.feared_country", "refugee.confirmed_to_interpol", "context.near_election", "context.mass_prosecution"),
    *("context.related_to_protest", "neutrality.interstate_conflict", "extradition.requested", "extradition.granted"),
    *("extradition.months_without_request", "sentence.imposed", "sentence.in_absentia", "sentence.retrial_right"),
    *("rights.torture_risk", "rights.fair_trial", "rights.death_penalty", "warrant.exists", "warrant.valid"),
    *("record.published_on", "notice.describes_acts", "notice.states_charges"),
    *("charge.class", "charge.maximum_penalty", "charge.violence", "charge.gain", "charge.victims", "charge.value"),
    *("charge.committed_on", "refusal.ground"),
)


@dataclass(frozen=True)
class Files:
    """Tables of cases by format; the same with many days, and many times over.

    Of the first cases, for peers: flat columns by format, in words, and as numbers.
    """

    folder: Path
    tables: dict[str, Path]
    of_many_days: Path
    many: Path | None
    flat_rows: int
    flat: dict[str, Path]
    flat_columns: tuple[str, ...]
    coded: Path
    columns: int


def narrowed(cases: Population, *, wide: bool) -> Population:
    """The cases without what a table of some 40 columns does not say; and without what a table may read as less.

    The last are facts whose values need a better standing, that may contradict others, or that date an item: peers are
    given the facts as they stand, and would have to resolve them first.
    """
    vocabulary = cases.program.vocabulary
    kept = set(vocabulary.facts) if wide else {*KEPT, *first_asked(cases.program), "as_of", "instrument"}
    kept -= {name for name, fact in vocabulary.facts.items() if fact.needs}
    kept -= {name for one in vocabulary.contradictions for name in one.facts}
    kept -= {name for one in vocabulary.lists.values() for name in one.dated_by}
    columns = dict(cases.columns)
    for name, fact in vocabulary.facts.items():
        if name in kept:
            continue
        for column in _of(cases, name, fact.of, fact.type):
            if column in columns:
                columns[column] = np.full_like(columns[column], 0 if column.endswith("complete") else UNKNOWN)
    for shift in shifts(cases.program, cases.layout):
        if shift.fact not in kept:
            moved = cases.layout.shifted(shift).name
            columns[moved] = np.full_like(columns[moved], UNKNOWN)
    return replace(cases, columns=columns)


def written(task: Task, folder: Path, times: int) -> Files:
    """Writes all files; that of many rows has the same cases so many times, in so many groups of rows."""
    table = _said(table_of(task.cases))
    tables = {form: folder / f"cases.{form}" for form in ("parquet", "csv", "jsonl")}
    pq.write_table(table, tables["parquet"])
    arrow_csv.write_csv(_spread(table), tables["csv"])
    with tables["jsonl"].open("w", encoding="utf-8") as stream:
        stream.writelines(_lines(table))
    many = folder / "days.parquet"
    last = day_number(task.program.as_of)
    days = np.random.default_rng(1).integers(last - 365 * YEARS, last, task.cases.size).astype(np.int32)
    place = table.schema.get_field_index("as_of")
    pq.write_table(table.set_column(place, "as_of", pa.array(days).cast(pa.date32())), many)
    longer = folder / "longer.parquet" if times else None
    if longer is not None:
        with pq.ParquetWriter(longer, table.schema) as writer:
            for _ in range(times):
                writer.write_table(table)
    rows = min(task.cases.size, PEER_ROWS)
    return Files(folder, tables, many, longer, rows, *_flat(task, folder, rows), len(table.schema))


def _of(cases: Population, name: str, of: str | None, kind: str) -> Iterator[str]:
    """The columns of a fact."""
    layout = cases.layout
    for rank in (None,) if of is None else layout.ranks_of(of):
        if kind in ("choices", "countries"):
            yield from (one.name for one in (*layout.members(name, rank), layout.whole(name, rank)))
        elif kind == "date":
            yield from (layout.day(name, rank, end).name for end in ("first", "last"))
        elif kind == "amount":
            yield from (layout.amount(name, rank, currency).name for currency in ("USD", "EUR"))
        elif kind != "text":
            yield layout.plain(name, rank).name


def _said(table: pa.Table) -> pa.Table:
    """The table without columns, and fields of items, in which nothing stands in any row."""
    columns: dict[str, Any] = {}
    for name in table.schema.names:
        column = table[name].combine_chunks()
        if pa.types.is_list(column.type) and pa.types.is_struct(column.type.value_type):
            columns[name] = _with_said(column)
        elif column.null_count < len(column):
            columns[name] = column
    return pa.table(columns)


def _with_said(column: Any) -> Any:
    flat, offsets = column.flatten(), column.offsets
    fields = {one.name: pc.struct_field(flat, [at]) for at, one in enumerate(flat.type)}
    kept = {name: one for name, one in fields.items() if one.null_count < len(one)} or dict(
        [next(iter(fields.items()))]
    )
    return pa.ListArray.from_arrays(offsets, pa.StructArray.from_arrays([*kept.values()], names=[*kept]))


def _spread(table: pa.Table) -> pa.Table:
    """The table with the items of lists in columns of ranks, all as text."""
    columns: dict[str, Any] = {}
    for name in table.schema.names:
        column = table[name].combine_chunks()
        if not pa.types.is_list(column.type):
            columns[name] = column.cast(pa.string())
        elif not pa.types.is_struct(column.type.value_type):
            text = pc.binary_join(column, ";")
            columns[name] = pc.if_else(pc.equal(pc.list_value_length(column), 0), ";", text)
        else:
            most = pc.max(pc.list_value_length(column)).as_py() or 0
            for rank in range(most):
                item = _item(column, rank)
                texts = {
                    field.name: pc.struct_field(item, [at]).cast(pa.string()) for at, field in enumerate(item.type)
                }
                first = next(iter(texts))  # says that there is an item, of which nothing may be known
                texts[first] = pc.if_else(pc.is_valid(item), pc.fill_null(texts[first], "unknown"), None)
                columns |= {f"{name}[{rank + 1}].{field}": text for field, text in texts.items()}
    return pa.table(columns)


def _item(column: Any, rank: int) -> Any:
    """The item of a rank of every row, or nothing."""
    offsets = column.offsets.to_numpy()
    places = offsets[:-1] + rank
    return column.values.take(pa.array(places, mask=places >= offsets[1:]))


def _lines(table: pa.Table) -> Iterator[str]:
    for batch in table.to_batches(ROUNDS):
        for row in batch.to_pylist():
            yield json.dumps(_without_nothing(row), default=str) + "\n"


def _without_nothing(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_nothing(one) for key, one in value.items() if one is not None}
    return [_without_nothing(one) for one in value] if isinstance(value, list) else value


def _flat(task: Task, folder: Path, rows: int) -> tuple[dict[str, Path], tuple[str, ...], Path]:
    """The columns that the straight line reads, of which any row says something: in words, and as numbers."""
    from benchmarks.peers.duck import _arrow

    columns = {name: task.cases.columns[name][:rows] for name in task.columns}
    columns = {name: values for name, values in columns.items() if (values != UNKNOWN).any()}
    coded = folder / "coded.parquet"
    pq.write_table(pa.table({name: pa.array(values.astype(np.int32)) for name, values in columns.items()}), coded)
    words = pa.table({name: _arrow(task.columns[name], values) for name, values in columns.items()})
    flat = {form: folder / f"flat.{form}" for form in ("parquet", "csv", "jsonl")}
    pq.write_table(words, flat["parquet"])
    plain = pa.table({name: _plain(words[name]) for name in words.schema.names})
    arrow_csv.write_csv(plain, flat["csv"])
    with flat["jsonl"].open("w", encoding="utf-8") as stream:
        stream.writelines(_lines(plain))
    return flat, tuple(columns), coded


def _plain(column: Any) -> Any:
    return column.cast(pa.string()) if pa.types.is_dictionary(column.type) else column
