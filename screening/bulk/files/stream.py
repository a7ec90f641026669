"""A table as a stream of Arrow's own (IPC), read from somebody who is not trusted and written for him."""

from __future__ import annotations

import struct
from typing import Any

from screening.bulk.files.arrow import pa
from screening.errors import CaseError

__all__ = ["as_stream", "from_stream"]

# Where a field stands in the tables of Arrow's messages (flatbuffers).
HEADER_KIND, HEADER = 1, 2
DATA_OF_DICTIONARY = 1
COMPRESSION = 3
DICTIONARY, BATCH = 2, 3
WRONG = "table: no stream of Arrow's (IPC)"


def from_stream(sent: bytes, *, most_rows: int) -> Any:
    """The table in a stream; raises ``CaseError`` if it is none, is compressed, or has too many rows.

    What is not compressed is no larger than what was sent.
    """
    from pyarrow import ipc

    try:
        for message in ipc.MessageReader.open_stream(pa.py_buffer(sent)):
            if _compressed(message.metadata.to_pybytes()):
                raise CaseError("table: the stream is compressed; send it without compression")
        batches, rows = [], 0
        with ipc.open_stream(pa.py_buffer(sent)) as reader:
            for batch in reader:
                rows += batch.num_rows
                if rows > most_rows:
                    raise CaseError(f"table: more than {most_rows:,} rows; send it in parts")
                batch.validate(full=True)
                batches.append(batch)
            return pa.Table.from_batches(batches, reader.schema)
    except (pa.ArrowException, struct.error, EOFError, OSError, ValueError):  # its words may hold values
        raise CaseError(WRONG) from None


def as_stream(table: Any) -> bytes:
    """A table as a stream."""
    from pyarrow import ipc

    sink = pa.BufferOutputStream()
    with ipc.new_stream(sink, table.schema) as writer:
        writer.write_table(table)
    return bytes(sink.getvalue())


def _compressed(message: bytes) -> bool:
    """Whether the body of a message is compressed."""
    root = _number("<I", message, 0)
    kind_at, header_at = _field(message, root, HEADER_KIND), _field(message, root, HEADER)
    if kind_at is None or header_at is None:
        return False
    kind = _number("<B", message, kind_at)
    table = header_at + _number("<I", message, header_at)
    if kind == DICTIONARY:
        data_at = _field(message, table, DATA_OF_DICTIONARY)
        if data_at is None:
            return False
        table = data_at + _number("<I", message, data_at)
    return kind in (DICTIONARY, BATCH) and _field(message, table, COMPRESSION) is not None


def _field(message: bytes, table: int, number: int) -> int | None:
    """Where a field of a table stands, or nothing where it has none."""
    known = table - _number("<i", message, table)
    place = 4 + 2 * number
    offset = _number("<H", message, known + place) if place < _number("<H", message, known) else 0
    return table + offset if offset else None


def _number(form: str, message: bytes, at: int) -> int:
    if at < 0:
        raise struct.error
    return int(struct.unpack_from(form, message, at)[0])
