"""Runs a straight line step by step in NumPy.

Every contestant is compared with this, and it says what the tests of a case come to for the Boolean part.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce
from operator import eq, ge, gt, le, lt

import numpy as np
from numpy.typing import NDArray

from benchmarks.line import (
    Always,
    AtLeast,
    Column,
    Conjunction,
    Disjunction,
    Given,
    Is,
    Known,
    Least,
    Most,
    Negation,
    Number,
    OneOf,
    Order,
    Pick,
    Reaches,
    Same,
    Step,
    Sum,
    Sure,
)

__all__ = ["FALSE", "OPEN", "TRUE", "evaluate"]

Array = NDArray[np.integer]
FALSE, OPEN, TRUE = 0, 1, 2
CODES = {False: FALSE, None: OPEN, True: TRUE}
COMPARE = {"<": lt, "<=": le, ">": gt, ">=": ge, "=": eq}


def evaluate(steps: Sequence[Step], columns: Mapping[str, Array], size: int) -> list[Array]:
    """The values of all steps: a truth as 0 (false), 1 (not known) or 2 (true), a number as itself."""
    found: list[Array] = []
    for step in steps:
        found.append(_value(step, found, columns, size))
    return found


def _truth(known: NDArray[np.bool_], true: NDArray[np.bool_]) -> Array:
    return np.where(known, np.where(true, np.int8(TRUE), np.int8(FALSE)), np.int8(OPEN))


def _flag(true: NDArray[np.bool_]) -> Array:
    return true.astype(np.int8) * np.int8(TRUE)


def _value(step: Step, found: Sequence[Array], columns: Mapping[str, Array], size: int) -> Array:
    def read(column: Column) -> Array:
        return columns[column.name]

    match step:
        case Always(value):
            return np.full(size, CODES[value], dtype=np.int8)
        case Given(column):
            return _truth(read(column) >= 0, read(column) > 0)
        case Known(column):
            return _flag(read(column) >= 0)
        case OneOf(column, codes):
            return _truth(read(column) >= 0, np.isin(read(column), codes))
        case Same(column, other):
            return _truth((read(column) >= 0) & (read(other) >= 0), read(column) == read(other))
        case Order(column, comparison, Column() as other):
            known = (read(column) >= 0) & (read(other) >= 0)
            return _truth(known, COMPARE[comparison](read(column), read(other)))
        case Order(column, comparison, number):
            return _truth(read(column) >= 0, COMPARE[comparison](read(column), number))
        case Negation(child):
            return np.int8(TRUE) - found[child]
        case Conjunction(several):
            return reduce(np.minimum, (found[one] for one in several))
        case Disjunction(several):
            return reduce(np.maximum, (found[one] for one in several))
        case AtLeast(number, several):
            true = sum((found[one] == TRUE).astype(np.int8) for one in several)
            possible = sum((found[one] != FALSE).astype(np.int8) for one in several)
            return np.where(true >= number, np.int8(TRUE), np.where(possible < number, np.int8(FALSE), np.int8(OPEN)))
        case _:
            return _number(step, found, size)


def _number(step: Step, found: Sequence[Array], size: int) -> Array:
    match step:
        case Is(child, value):
            return _flag(found[child] == CODES[value])
        case Sure(true, false):
            settled = np.where(found[false] == TRUE, np.int8(FALSE), np.int8(OPEN))
            return np.where(found[true] == TRUE, np.int8(TRUE), settled)
        case Number(value):
            return np.full(size, value, dtype=np.int16)
        case Pick(flag, then, otherwise):
            return np.where(found[flag] == TRUE, found[then], found[otherwise])
        case Sum(several):
            return reduce(np.add, (found[one] for one in several))
        case Least(several):
            return reduce(np.minimum, (found[one] for one in several))
        case Most(several):
            return reduce(np.maximum, (found[one] for one in several))
        case Reaches(number, level):
            return _flag(found[number] >= level)
        case _:
            raise TypeError(step)
