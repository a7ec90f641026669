"""Opens a file of cases and cuts it into batches, one after the other, holding one at a time."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path
from typing import Any, BinaryIO, Literal, get_args

from screening.bulk.files.arrow import pa, pq
from screening.bulk.files.csv_rows import from_csv
from screening.bulk.files.dialect import Dialect, dialect_of
from screening.bulk.files.documents import (
    case_files,
    case_lines,
    folder_identity,
    holds_case_documents,
    holds_public_notices,
    notices,
)
from screening.bulk.files.excel import sheet_as_csv
from screening.bulk.files.fields import CASE, Fields
from screening.bulk.files.footer import Damaged, groups
from screening.bulk.files.json_rows import SAMPLE as SAMPLE_ROWS
from screening.bulk.files.json_rows import check_keys, from_json
from screening.bulk.files.lines import cut
from screening.bulk.files.tables import check_schema, from_table
from screening.bulk.files.written import Written
from screening.errors import CaseError
from screening.read import MOST_ITEMS

__all__ = [
    "FORMS",
    "READ_FORMS",
    "Chunk",
    "Form",
    "ReadForm",
    "Shape",
    "Source",
    "form_of",
    "open_source",
    "read_form_of",
    "take_apart",
]

Form = Literal["parquet", "jsonl", "csv"]
FORMS: tuple[Form, ...] = get_args(Form)
ReadForm = Literal["parquet", "jsonl", "csv", "excel", "cases", "notices"]
READ_FORMS: tuple[ReadForm, ...] = get_args(ReadForm)
SUFFIXES: dict[str, ReadForm] = {
    ".parquet": "parquet",
    ".pq": "parquet",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".xlsx": "excel",
    ".xlsm": "excel",
    ".xls": "excel",
    ".ods": "excel",
}
BOM = b"\xef\xbb\xbf"  # the mark that some editors put in front
MOST_DOCUMENTS = 1024  # case files or notices of a batch, which take more room than rows
SAMPLE = 1 << 20  # bytes at either end of a file by which it is known again
NO_TEXT = "Invalid UTF8"  # in what Arrow says of text that is none
MANY_ITEMS = 1 << 18  # of a row group, which a row alone may have and is then rejected
BUFFER = 1 << 18  # bytes read at once of a column in Parquet


@dataclass(frozen=True)
class Shape:
    """What has to be known to take batches apart: the format, the names of columns, and how CSV is written."""

    form: ReadForm
    names: tuple[str, ...] = ()
    dialect: Dialect | None = None


@dataclass(frozen=True)
class Chunk:
    """A batch as it was cut: its number and that of its first row (both from 1), and its rows as they are written.

    ``share`` is how much of the file lies behind it.
    """

    number: int
    first: int
    rows: int
    data: Any  # Lines, a table in Arrow's form, or what was told of cases
    share: float


def read_form_of(path: Path, asked: ReadForm | None) -> ReadForm:
    """The format of what is read: as asked, by what it holds where that tells it, or by its name."""
    if asked is not None:
        return asked
    if path.is_dir():
        return "cases"
    if path.is_file() and path.suffix.lower() in (".json", ".jsonl", ".ndjson", ".csv"):
        if holds_public_notices(path):
            return "notices"
        if path.suffix.lower() in (".jsonl", ".ndjson") and holds_case_documents(path):
            return "cases"
    found = SUFFIXES.get(path.suffix.lower())
    if found is None:
        raise CaseError(f"{path}: which format is this? Name it .parquet, .jsonl, .csv or .xlsx, or use --from")
    return found


def form_of(path: Path, asked: Form | None, option: str) -> Form:
    """The format of what is written: the one asked for, or the one that its name ends in."""
    found = asked or SUFFIXES.get(path.suffix.lower())
    for form in FORMS:
        if found == form:
            return form
    raise CaseError(f"{path}: which format is this? Name it .parquet, .jsonl or .csv, or use {option}")


def take_apart(chunk: Chunk, shape: Shape, fields: Fields) -> Written:
    """The rows of a batch as they are written."""
    if shape.form == "parquet":
        return from_table(chunk.data, fields)
    return from_json(chunk.data, fields) if shape.dialect is None else from_csv(chunk.data, shape.dialect, fields)


@dataclass(frozen=True)
class Source:
    """A file of cases, and the number of rows of its batches."""

    path: Path
    shape: Shape
    rows: int

    def identity(self) -> dict[str, Any]:
        """By what the file is known again: its size, when it was last written, and a digest of its two ends."""
        if self.path.is_dir():
            return folder_identity(self.path)
        digest = hashlib.sha256()
        with self.path.open("rb") as stream:
            state = os.fstat(stream.fileno())
            digest.update(stream.read(SAMPLE))
            stream.seek(max(state.st_size - SAMPLE, 0))
            digest.update(stream.read(SAMPLE))
        columns = hashlib.sha256("\n".join(self.shape.names).encode()).hexdigest()
        return {"size": state.st_size, "written": state.st_mtime_ns, "ends": digest.hexdigest(), "columns": columns}

    def chunks(self, first: int = 1) -> Iterator[Chunk]:
        """The batches from the one with the number ``first`` on; they are the same each time."""
        if self.shape.form == "parquet":
            yield from self._tables(first)
        elif self.shape.form in ("cases", "notices"):
            yield from (chunk for chunk in self._documents() if chunk.number >= first)
        else:
            yield from (chunk for chunk in self._lines() if chunk.number >= first)

    def _documents(self) -> Iterator[Chunk]:
        read = notices if self.shape.form == "notices" else case_files if self.path.is_dir() else case_lines
        found, rows, row = read(self.path), min(self.rows, MOST_DOCUMENTS), 1
        for number in count(1):
            told = tuple(islice(found, rows))
            if not told:
                return
            yield Chunk(number, row, len(told), told, 0)
            row += len(told)

    def _lines(self) -> Iterator[Chunk]:
        whole = max(self.path.stat().st_size, 1)
        row, dialect = 1, self.shape.dialect
        with _opened(self.path, self.shape.form) as stream:
            if dialect is not None:
                dialect.skip(stream)
            elif stream.read(3) != BOM:
                stream.seek(0)
            divider = dialect.divider if dialect else ","
            batches = cut(stream, self.rows, quoted=dialect is not None, divider=divider)
            try:
                for number, lines in enumerate(batches, start=1):
                    yield Chunk(number, row, lines.rows, lines, min(stream.tell() / whole, 1))
                    row += lines.rows
            except CaseError as error:
                raise CaseError(f"{self.path}: after row {row - 1}: {error}") from None

    def _tables(self, first: int) -> Iterator[Chunk]:
        texts = [one.name for one in pq.read_schema(self.path) if one.name != CASE and pa.types.is_string(one.type)]
        with pq.ParquetFile(self.path, buffer_size=BUFFER, read_dictionary=texts) as file:
            whole = file.metadata.num_rows
            behind = (first - 1) * self.rows
            groups, passed = list(range(file.num_row_groups)), 0
            while groups and passed + (length := file.metadata.row_group(groups[0]).num_rows) <= behind:
                passed += length
                groups.pop(0)
            waiting: list[Any] = []
            number, row = first, behind + 1
            skip = behind - passed
            try:
                # Group by group: of coded texts inside lists Arrow makes no batch that lies in two groups of rows.
                for batch in (one for group in groups for one in file.iter_batches(self.rows, row_groups=[group])):
                    rest = batch.slice(min(skip, len(batch)))
                    skip -= len(batch) - len(rest)
                    while len(rest):
                        missing = self.rows - sum(one.num_rows for one in waiting)
                        waiting.append(rest.slice(0, missing))
                        rest = rest.slice(min(missing, len(rest)))
                        if waiting[-1].num_rows == missing:
                            yield Chunk(number, row, self.rows, self._table(waiting), row / whole)
                            waiting, number, row = [], number + 1, row + self.rows
            except (pa.ArrowException, OSError, ValueError):
                raise CaseError(f"{self.path}: after row {row - 1}: cannot be read as Parquet") from None
            if waiting:
                table = self._table(waiting)
                yield Chunk(number, row, len(table), table, 1)

    def _table(self, batches: list[Any]) -> Any:
        """The batches as one table; raises ``CaseError`` where what they hold cannot be. Text is looked at later."""
        table = pa.Table.from_batches(batches)
        for column in table.columns:
            try:
                column.validate(full=True)
            except pa.ArrowInvalid as error:
                if NO_TEXT not in str(error):
                    raise CaseError(f"{self.path}: damaged, and cannot be read as Parquet") from None
        return table


def open_source(path: Path, form: ReadForm, fields: Fields, rows: int) -> Source:
    """A file of cases; raises ``CaseError`` if it cannot be read, or has columns that no table of cases has."""
    if not path.exists():
        raise CaseError(f"{path}: no such file")
    if path.is_dir() and form not in ("cases", "notices"):
        raise CaseError(f"{path}: this is a directory, a file is needed")
    try:
        return Source(path, _shape(path, form, fields), rows)
    except OSError as error:
        raise CaseError(f"{path}: cannot be read: {error.strerror}") from None


def _shape(path: Path, form: ReadForm, fields: Fields) -> Shape:
    if form in ("cases", "notices"):
        return Shape(form)
    if form in ("csv", "excel"):
        with _opened(path, form) as stream:
            dialect = dialect_of(stream, str(path), fields)
        return Shape(form, dialect.names, dialect)
    if form == "jsonl":
        with path.open("rb") as stream:
            lines = (stream.readline(SAMPLE) for _ in range(SAMPLE_ROWS))
            check_keys([one.removeprefix(BOM) for one in lines if one.strip()], fields, str(path))
        return Shape(form)
    try:
        schema = pq.read_schema(path)
    except (pa.ArrowException, ValueError):
        raise CaseError(f"{path}: cannot be read as Parquet") from None
    check_schema(schema, fields, str(path))
    _refuse_bomb(path)
    return Shape(form, tuple(one.name for one in schema))


def _opened(path: Path, form: ReadForm) -> BinaryIO:
    return io.BytesIO(sheet_as_csv(path)) if form == "excel" else path.open("rb")


def _refuse_bomb(path: Path) -> None:
    """Raises ``CaseError`` where a few bytes would unpack into lists of millions of items."""
    try:
        for number, (rows, most) in enumerate(groups(path), start=1):
            if most > max(MOST_ITEMS * rows, MANY_ITEMS):
                raise CaseError(
                    f"{path}: its row group {number} holds {most:,} items; a list has at most {MOST_ITEMS:,}"
                )
    except Damaged:
        raise CaseError(f"{path}: cannot be read as Parquet") from None
