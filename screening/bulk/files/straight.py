"""Columns of Arrow that need not be looked at value by value: yes and no, whole numbers, days, amounts.

What cannot be taken so (a word for "not known", a number out of bounds, an amount written in another way) is left, and
is then read as any value is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, NamedTuple

from screening.bulk.files.arrow import pa, pc
from screening.bulk.files.distinct import bits, distinct, is_text, told, valid
from screening.bulk.files.written import Coded, nothing
from screening.columns.columns import Array, not_known
from screening.law.vocabulary import Fact
from screening.read import MOST_DIGITS
from screening.values import DECIMALS

import numpy as np  # isort: skip # after screening.columns, which says what to install

__all__ = ["Straight", "straight"]

EPOCH = date(1970, 1, 1).toordinal()
FULL_DAY = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
# As ``values.read_amount`` has it, with two decimals, and no longer than 64 bits hold.
MONEY = r"^[A-Z]{3} [0-9]{1,15}\.[0-9]{2}$"
THOUSANDS = r"^[A-Z]{3} [1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}\.[0-9]{2}$"
OTHER_DECIMALS = pa.array([*DECIMALS])  # currencies that have not two
FIGURE = 4  # where the figure of an amount begins


class Straight(NamedTuple):
    """What was taken of a column, a value a place, and what is left of it, which has nothing where it was taken.

    ``arrays`` are named as those of the column; of yes and no they are ``truth``: 1 is yes, 2 is no.
    """

    arrays: Mapping[str, Array]
    left: Coded


def straight(fact: Fact, array: Any, currency: Callable[[str], int]) -> Straight | None:
    """A column as it is, if its fact and its type allow that; ``currency`` numbers a currency."""
    kind = array.type
    match fact.type:
        case "yes_no" if pa.types.is_boolean(kind):
            return _yes_no(array)
        case "months" | "days" | "number" if pa.types.is_signed_integer(kind):
            most = 10**MOST_DIGITS - 1 if fact.most is None else fact.most
            return _numbers(array, 0 if fact.least is None else fact.least, most)
        case "date" if pa.types.is_date32(kind):
            return _days(array)
        case "date" if is_text(_of_values(kind)):
            return _written_days(array)
        case "amount" if is_text(_of_values(kind)):
            return _amounts(array, currency)
        case _:
            return None


def _of_values(kind: Any) -> Any:
    return kind.value_type if pa.types.is_dictionary(kind) else kind


def _yes_no(array: Any) -> Straight:
    truth = np.uint8(2) - bits(array.buffers()[1], array.offset, len(array)).view(np.uint8)
    return Straight({"truth": _known(truth, valid(array), 0)}, nothing(len(array)))


def _numbers(array: Any, least: int, most: int) -> Straight | None:
    if not _within(array, least, most):
        return None
    found = _known(_plain(array).astype(np.int64), valid(array), not_known(np.int64))
    return Straight({"values": found}, nothing(len(array)))


def _days(array: Any) -> Straight | None:
    if not _within(array.cast(pa.int32()), date.min.toordinal() - EPOCH, date.max.toordinal() - EPOCH):
        return None
    return Straight({"first": _known(_plain(array) + np.int32(EPOCH), valid(array), 0)}, nothing(len(array)))


def _within(array: Any, least: int, most: int) -> bool:
    """Whether all numbers that are there lie within bounds."""
    found = pc.min_max(array)
    return not found["min"].is_valid or (least <= found["min"].as_py() and found["max"].as_py() <= most)


def _written_days(array: Any) -> Straight:
    """Full days, each of the distinct ones once."""
    numbers, values = distinct(array)
    right = pc.fill_null(pc.match_substring_regex(values, FULL_DAY), fill_value=False)
    try:
        read = pc.cast(pc.if_else(right, values, None), pa.date32())
    except pa.ArrowInvalid:  # one of them is a day that does not exist
        return Straight({"first": np.zeros(len(array), np.int32)}, Coded(numbers, told(values)))
    days = np.append(pc.fill_null(read.cast(pa.int32()), -EPOCH).to_numpy(zero_copy_only=False) + EPOCH, 0)
    days = np.maximum(days, 0).astype(np.int32)
    return Straight({"first": days[numbers]}, _left(numbers, values, days[:-1] == 0))


def _amounts(array: Any, currency: Callable[[str], int]) -> Straight:
    """Amounts with two decimals, in currencies that have two."""
    texts = array.dictionary_decode() if pa.types.is_dictionary(array.type) else array
    here = valid(texts)
    places = np.arange(len(texts)) if here is None else np.flatnonzero(here)
    given = texts if here is None else texts.drop_null()
    taken = _truths(pc.match_substring_regex(given, MONEY))
    with_commas = not taken.all() and _truths(pc.match_substring_regex(given, THOUSANDS))
    taken = taken | with_commas
    taken &= ~_truths(pc.is_in(pc.utf8_slice_codeunits(_those(given, taken), 0, 3), OTHER_DECIMALS), taken)
    money = _those(given, taken)
    figures = pc.replace_substring(pc.utf8_slice_codeunits(money, FIGURE), ".", "")
    if np.any(with_commas):
        figures = pc.replace_substring(figures, ",", "")
    names = pc.dictionary_encode(pc.utf8_slice_codeunits(money, 0, FIGURE - 1))
    minor, own = np.zeros(len(texts), np.int64), np.zeros(len(texts), np.uint16)
    minor[places[taken]] = pc.cast(figures, pa.int64()).to_numpy(zero_copy_only=False)
    numbers = np.array([currency(one) for one in names.dictionary.to_pylist()], np.uint16)
    own[places[taken]] = numbers[names.indices.to_numpy(zero_copy_only=False)]
    return Straight({"minor": minor, "currency": own}, _rest(texts, places[~taken]))


def _truths(array: Any, where: Array | None = None) -> Array:
    """Truths as NumPy has them; of ``where`` they are those of its places, and false elsewhere."""
    found: Array = array.to_numpy(zero_copy_only=False)
    if where is None:
        return found
    whole = np.zeros(len(where), np.bool_)
    whole[where] = found
    return whole


def _those(array: Any, chosen: Array) -> Any:
    return array if chosen.all() else array.filter(pa.array(chosen))


def _rest(array: Any, places: Array) -> Coded:
    """What stands in some places of a column, by its distinct values."""
    if not len(places):
        return nothing(len(array))
    numbers, values = distinct(array.take(pa.array(places)))
    whole = np.full(len(array), -1, np.int64)
    whole[places] = numbers
    return Coded(whole, told(values))


def _left(numbers: Array, values: Any, left: Array) -> Coded:
    """What is left of a column of which some distinct values are."""
    if not left.any():
        return nothing(len(numbers))
    places = np.full(len(left) + 1, -1, np.int64)
    places[np.flatnonzero(left)] = np.arange(left.sum())
    return Coded(places[numbers], told(values.filter(pa.array(left))))


def _plain(array: Any) -> Array:
    """The values of a column of numbers; where nothing is written, anything."""
    kind = np.dtype(f"i{array.type.bit_width // 8}")
    return np.frombuffer(array.buffers()[1], kind)[array.offset : array.offset + len(array)]


def _known(values: Array, where: Array | None, otherwise: int) -> Array:
    return values if where is None else np.where(where, values, values.dtype.type(otherwise))
