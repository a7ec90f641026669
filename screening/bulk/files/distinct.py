"""A column of Arrow by its distinct values, so that each is read once; taken apart when somebody asks for them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from screening.bulk.files.arrow import pa, pc
from screening.bulk.files.written import Coded, Column, NoText, nothing
from screening.columns.columns import Array
from screening.errors import CaseError
from screening.kept import kept

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["EMPTY_SET", "Lazy", "all_match", "bits", "distinct", "is_list", "is_text", "texts", "told", "valid"]

EMPTY_SET = ";"  # members are divided by it in text; alone it is the set without members
MANY = 1024  # distinct values
ENDS = r"\Z"  # which the patterns of Arrow write in another way


class Lazy:
    """A column as Arrow has it (``array``), by its distinct values once they are asked for."""

    def __init__(self, array: Any) -> None:
        self.array = array

    @kept
    def coded(self) -> Coded:
        """Its distinct values: booleans, whole numbers, figures, texts, or texts of sets."""
        if pa.types.is_null(self.array.type):
            return nothing(len(self.array))
        numbers, values = distinct(self.array)
        return Coded(numbers, told(values))

    @property
    def numbers(self) -> Array:
        """Places in ``values``, -1 where nothing is written."""
        return self.coded.numbers

    @property
    def values(self) -> Sequence[Any]:
        """The distinct values."""
        return self.coded.values

    def part(self, rows: Any) -> Column:
        """The column of some rows."""
        if isinstance(rows, slice):
            return Lazy(self.array[rows])
        return self.coded.part(rows)


def distinct(array: Any) -> tuple[Array, Any]:
    """The distinct values of a column, and which of them stands in each place; -1 where nothing is written."""
    kind = array.type
    if pa.types.is_boolean(kind):
        return pc.fill_null(pc.cast(array, pa.int8()), -1).to_numpy(zero_copy_only=False), pa.array([False, True])
    if is_list(kind):
        array = _as_text(array)
    if pa.types.is_dictionary(array.type) and (array.dictionary.null_count or not _is_plain(array.type.value_type)):
        array = array.dictionary_decode()
    if pa.types.is_decimal(array.type):
        array = pc.cast(array, pa.float64())
    if not pa.types.is_dictionary(array.type):
        array = pc.dictionary_encode(array if _is_plain(array.type) else pc.cast(array, pa.string()))
    numbers, values = _places(array.indices), array.dictionary
    if numbers.max(initial=-1) >= len(values) or numbers.min(initial=-1) < -1:
        raise CaseError("damaged: a value stands where there is none")
    if len(values) > MANY:  # perhaps those of all batches so far
        numbers, used = _renumbered(numbers, len(values))
        values = values.take(pa.array(used))
    if pa.types.is_temporal(values.type):
        values = pc.cast(values, pa.string())
    return numbers, values


def _renumbered(numbers: Array, most: int) -> tuple[Array, Array]:
    """Places among those values alone that stand anywhere; and these."""
    there = np.zeros(most + 1, np.bool_)
    there[numbers] = True
    used = np.flatnonzero(there[:-1])
    places = np.full(most + 1, -1, np.int32)
    places[used] = np.arange(len(used))
    return places[numbers], used


def told(values: Any) -> list[Any]:
    """Values as Python has them; a text that is not in UTF-8 is none."""
    try:
        found: list[Any] = values.to_pylist()
    except UnicodeDecodeError:
        return [_decoded(one) for one in pc.cast(values, pa.binary()).to_pylist()]
    return found


def texts(values: Sequence[str | None], numbers: Array) -> Any:
    """Some of these texts, by their places; nothing for -1."""
    places = pa.array(np.where(numbers < 0, len(values), numbers))
    return pa.array([*values, None], pa.string()).take(places)


def all_match(array: Any, pattern: str) -> bool:
    """Whether a column is of texts, and each that is there is as a pattern has it."""
    if not pa.types.is_string(array.type):
        return False
    return bool(pc.all(pc.match_substring_regex(array, f"^{pattern.removesuffix(ENDS)}$")).as_py() is not False)


def valid(array: Any) -> Array | None:
    """Where something is written; nothing if that is everywhere."""
    if not array.null_count:
        return None
    found: Array = bits(array.buffers()[0], array.offset, len(array))
    return found


def bits(buffer: Any, offset: int, length: int) -> Array:
    """Bits of a buffer as truths."""
    octets = np.frombuffer(buffer, np.uint8)[offset // 8 : (offset + length + 7) // 8]
    return np.unpackbits(octets, bitorder="little")[offset % 8 : offset % 8 + length].view(np.bool_)


def _places(indices: Any) -> Array:
    """Indices as numbers, -1 where there is none."""
    signed = pa.types.is_signed_integer(indices.type)
    kind = np.dtype(f"{'i' if signed else 'u'}{indices.type.bit_width // 8}")
    found = np.frombuffer(indices.buffers()[1], kind)[indices.offset : indices.offset + len(indices)]
    found = found if signed else found.astype(np.int64)
    here = valid(indices)
    return found if here is None else np.where(here, found, found.dtype.type(-1))


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


def is_list(kind: Any) -> bool:
    """Whether a type of Arrow is of lists."""
    return bool(pa.types.is_list(kind) or pa.types.is_large_list(kind) or pa.types.is_fixed_size_list(kind))


def is_text(kind: Any) -> bool:
    """Whether a type of Arrow is of texts."""
    return bool(pa.types.is_string(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind))


def _is_plain(kind: Any) -> bool:
    """Whether values of a type can be told apart as they are."""
    return not pa.types.is_string_view(kind)
