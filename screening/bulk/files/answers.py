"""The answers to a batch as a table, and the table as the bytes of a part of the output."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, BinaryIO

from screening.bulk.files.arrow import arrow_csv, pa, pc, pq
from screening.bulk.files.reading import Batch
from screening.bulk.files.sources import Form
from screening.bulk.screen_many import ANSWERS, FINDINGS, OUTCOMES, SCOPES, ManyResult
from screening.columns.columns import Codes, Dates
from screening.kept import kept
from screening.law.pack import Pack

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Target"]

EPOCH = 719163  # the ordinal of 1 January 1970
WORDS = pa.dictionary(pa.int8(), pa.string())
COMPRESSION = "zstd"
FINDING = "finding."


@dataclass(frozen=True)
class Target:
    """The output: its format, and whether it has a column for every rule."""

    form: Form
    pack: Pack
    findings: bool
    day: date | None = None

    @property
    def about(self) -> dict[str, str]:
        """By which rules the answers are, and the day of the run, for those who find the file later."""
        pack = self.pack
        day = {"screened_on": self.day.isoformat()} if self.day else {}
        rules = {"pack": pack.id, "version": pack.version, "digest": pack.digest, "reforms": ", ".join(pack.reforms)}
        return {f"screening.{key}": value for key, value in (rules | day).items()}

    @property
    def schema(self) -> Any:
        """The columns of the output."""
        columns = [("row", pa.int64()), ("case", pa.string()), ("instrument", WORDS), ("as_of", pa.date32())]
        columns += [(name, WORDS) for name in ("outcome", "scope", "as_it_stands", "as_it_stands_scope")]
        columns += [(name, pa.int32()) for name in ("score", "low", "high", "score_as_it_stands")]
        if self.findings:
            columns += [(FINDING + rule, pa.list_(WORDS) if each else WORDS) for rule, each in self.rules.items()]
        return pa.schema(columns, metadata=self.about)

    @kept
    def rules(self) -> dict[str, bool]:
        """The rules of the pack, each once however many dated versions it has, and whether any is on each item."""
        found: dict[str, bool] = {}
        for rule in self.pack.rules:
            found[rule.id] = found.get(rule.id, False) or rule.for_each is not None
        return found

    def table(self, first: int, batch: Batch, result: ManyResult) -> Any:
        """The answers to a batch whose first row, as it was cut, has the number ``first``."""
        arrays = [
            pa.array(batch.places + first, pa.int64()),
            batch.cases,
            self._instrument(batch),
            self._as_of(batch),
            _words(result.outcome, OUTCOMES),
            _words(result.scope, SCOPES),
            _words(result.standing, ANSWERS),
            _words(result.standing_scope, SCOPES),
            *(pa.array(one, pa.int32()) for one in (result.score, result.low, result.high, result.standing_score)),
        ]
        if result.findings is not None:
            for rule, each in self.rules.items():
                codes = result.findings.codes(rule)
                arrays.append(_words_each(codes) if each else _words(codes, FINDINGS))
        return pa.Table.from_arrays(arrays, schema=self.schema)

    def part(self, table: Any) -> bytes:
        """The bytes of a part of the output."""
        stream = io.BytesIO()
        if self.form == "parquet":
            options = pa.ipc.IpcWriteOptions(compression=COMPRESSION)
            with pa.ipc.new_stream(stream, table.schema, options=options) as writer:
                writer.write_table(table)
        elif self.form == "csv":
            texts = pa.table([_in_csv(column) for column in table.columns], names=table.column_names)
            arrow_csv.write_csv(texts, stream, self._csv_options(header=False))
        elif table.num_rows:
            lines = pc.binary_join_element_wise(*_as_json(table), "")
            stream.write("\n".join(lines.to_pylist()).encode() + b"\n")
        return stream.getvalue()

    def write(self, parts: Iterable[Path], stream: BinaryIO) -> None:
        """Writes the whole output, of its parts in their order."""
        if self.form == "parquet":
            with pq.ParquetWriter(stream, self.schema, compression=COMPRESSION) as writer:
                for part in parts:
                    with part.open("rb") as kept, pa.ipc.open_stream(kept) as reader:
                        writer.write_table(reader.read_all())
            return
        if self.form == "csv":
            names = list(self.schema.names)
            stream.write((",".join(names) + "\n").encode())
        for part in parts:
            with part.open("rb") as kept:
                while block := kept.read(1 << 20):
                    stream.write(block)

    def _csv_options(self, *, header: bool) -> Any:
        # Without quotes wherever no value can need them: Arrow either quotes no text or every text.
        plain = not any(set(choice) & set(',"\r\n') for choice in self.pack.vocabulary.facts["instrument"].choices)
        return arrow_csv.WriteOptions(include_header=header, quoting_style="none" if plain else "needed")

    def _instrument(self, batch: Batch) -> Any:
        column = batch.columns.facts.get("instrument")
        codes = column.codes if isinstance(column, Codes) else np.zeros(batch.columns.rows, np.uint8)
        return _words(codes, (None, *self.pack.vocabulary.facts["instrument"].choices))

    def _as_of(self, batch: Batch) -> Any:
        column = batch.columns.facts["as_of"]
        assert isinstance(column, Dates)
        return pa.array(np.asarray(column.first, np.int32) - np.int32(EPOCH), pa.int32()).cast(pa.date32())


def _words(codes: Any, words: tuple[str | None, ...]) -> Any:
    """Codes as words; the word that is nothing comes first, if there is one."""
    known = [word for word in words if word is not None]
    places = codes.astype(np.int8) - np.int8(len(words) - len(known))
    return pa.DictionaryArray.from_arrays(pa.array(places, mask=places < 0), pa.array(known, pa.string()))


def _words_each(codes: Any) -> Any:
    """The codes of each charge as lists of words; a code of nought is that of no charge, and alone stands for none."""
    if codes.ndim == 1:
        codes = codes[np.newaxis]
    rows = np.ascontiguousarray(codes.T)
    stated = rows > 0
    if rows.shape[1]:
        stated[:, 0] |= ~stated.any(axis=1)  # of no charge: that the rule did not apply
    ends = np.concatenate([[0], np.cumsum(stated.sum(axis=1))]).astype(np.int32)
    return pa.ListArray.from_arrays(ends, _words(rows[stated], FINDINGS))


def _in_csv(column: Any) -> Any:
    if pa.types.is_list(column.type):
        return pc.binary_join(column.cast(pa.list_(pa.string())), ";")
    return column.cast(pa.string()) if pa.types.is_dictionary(column.type) else column


def _as_json(table: Any) -> Iterator[Any]:
    """The pieces of which a line of JSON is joined, column by column."""
    lead = "{"
    for name, column in zip(table.column_names, table.columns, strict=True):
        yield f"{lead}{json.dumps(name)}:"
        lead = ","
        if pa.types.is_list(column.type):
            texts = column.cast(pa.list_(pa.string()))
            joined = pc.binary_join(texts, '","')
            filled = pc.binary_join_element_wise('["', joined, '"]', "")
            yield pc.if_else(pc.equal(joined, ""), "[]", filled)
        else:
            text = column.cast(pa.string())
            quoted = pc.binary_join_element_wise('"', text, '"', "")
            yield pc.fill_null(text if pa.types.is_integer(column.type) else quoted, "null")
    yield "}"
